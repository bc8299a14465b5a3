import { fileURLToPath } from 'node:url';
import astro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Astro, Playwright and ESLint want a default export in these. */
const DEFAULT_EXPORTS = ['**/*.config.{mjs,ts}'];

const ASTRO = ['astro', 'astro:components'];
const INTEGRATION = ['astro', 'astro/.+', 'htmlparser2', 'node:.+'];
const LIB = { rooms: ['lib'], packages: ['d3-hierarchy', 'minisearch'], types: ['zod'] };

/**
 * Which rooms of `src` or `content` each room may import, and which packages, by regular expressions;
 * of `types` it may import types alone.
 */
const ROOMS = {
  pages: { rooms: ['pages', 'layouts', 'components', 'data', 'lib'], packages: ASTRO },
  layouts: { rooms: ['layouts', 'components', 'data', 'lib', 'styles'], packages: ASTRO },
  components: { rooms: ['components', 'data', 'lib', 'styles'], packages: ASTRO },
  client: { rooms: ['client', 'lib'], packages: [] },
  data: {
    rooms: ['data', 'lib'],
    packages: ['node:.+', 'd3-selection', 'linkedom', 'opencc-js/.+', 'shiki', 'astro/.+'],
  },
  lib: LIB,
  integration: { rooms: ['integration', 'data', 'lib'], packages: INTEGRATION },
};

/** What files may import. */
const mayImport = (files, { rooms, packages, types = [] }) => ({
  files,
  rules: {
    'import-x/no-restricted-paths': [
      'error',
      {
        zones: [
          { target: './src', from: './src', except: rooms.map((room) => `./${room}`) },
          ...['content', 'tests', 'scripts', 'public']
            .filter((folder) => !rooms.includes(folder))
            .map((folder) => ({ target: './src', from: `./${folder}` })),
        ],
      },
    ],
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(?!\\.)(?!(?:${[...packages, ...types].join('|')})$)`,
            message: 'This room does without that package.',
          },
          {
            regex: `^(?:${types.join('|')})$`,
            allowTypeImports: true,
            message: 'This room needs the types of that package only.',
          },
        ],
      },
    ],
  },
});

const NO_GLOB = {
  selector: 'MemberExpression[object.type="MetaProperty"][property.name="glob"]',
  message: 'Only src/data reads files.',
};
const NO_DEFAULT = {
  selector: ':matches(ExportDefaultDeclaration, ExportSpecifier[exported.name="default"])',
  message: 'Export it by its name: a name is found by searching, a default is not.',
};

export default defineConfig(
  globalIgnores(['dist', 'dist-*', '.astro', 'content', 'test-results']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/parsers': {
        '@typescript-eslint/parser': ['.ts'],
        // By its file: the package lets itself be imported only, and the plugin requires it.
        [fileURLToPath(import.meta.resolve('astro-eslint-parser'))]: ['.astro'],
      },
      'import-x/resolver-next': [createNodeResolver()],
      'import-x/extensions': ['.ts', '.astro'],
      'import-x/ignore': ['node_modules'],
    },
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        // For the frontmatter of components that another file imports.
        parser: tseslint.parser,
      },
    },
    rules: {
      eqeqeq: ['error', 'smart'],
      'no-restricted-syntax': ['error', NO_DEFAULT, NO_GLOB],
      'import-x/no-cycle': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Numbers read well in messages as they are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Node's runner waits for its tests by itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test'] },
          ],
        },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_$' }],
      // `find<HTMLButtonElement>(…)` names what is asked for, as querySelector does.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // An empty variable of the environment counts as not set.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Code points are what the lines of text are measured in.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `() => show()` is no less clear than a body around it.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: DEFAULT_EXPORTS, rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['src/**'],
    rules: { 'import-x/extensions': ['error', 'always', { ignorePackages: true }] },
  },
  // A new room has nothing until it stands among the others.
  mayImport(['src/**'], { rooms: [], packages: [] }),
  ...Object.entries(ROOMS).map(([room, its]) => mayImport([`src/${room}/**`], its)),
  mayImport(['src/lib/content/**'], {
    ...LIB,
    packages: [...LIB.packages, 'satteri', 'acorn', 'js-yaml', 'jsonc-parser', 'github-slugger'],
  }),
  // Schemas, and what goes through a schema.
  mayImport(['src/lib/**/*schema.ts', 'src/lib/content/{meaning,walk}.ts'], {
    rooms: ['lib'],
    packages: ['zod'],
  }),
  { files: ['src/data/**'], rules: { 'no-restricted-syntax': ['error', NO_DEFAULT] } },
  // A script of a page names the file that it runs, and has nothing else in it.
  mayImport(['src/**/*.astro/*.ts'], { rooms: ['client'], packages: [] }),
  {
    files: ['src/**/*.astro/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Program > :not(ImportDeclaration[specifiers.length=0])',
          message: 'A script of a page is one import of a file of src/client, without names.',
        },
      ],
    },
  },
  // Tests look at what the types only promise.
  { files: ['tests/**'], rules: { '@typescript-eslint/no-unnecessary-condition': 'off' } },
  // `astro check` checks the types of components; the linter sees none behind their imports.
  {
    files: ['**/*.astro', '**/*.astro/*.ts', '**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['src/components/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
);
