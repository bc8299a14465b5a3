import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Astro, Playwright and ESLint want a default export in these. */
const DEFAULT_EXPORTS = ['**/*.config.{mjs,ts}'];

export default defineConfig(
  globalIgnores(['dist', 'dist-*', '.astro', 'content', 'test-results']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: ['error', 'smart'],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Export it by its name: a name is found by searching, a default is not.',
        },
      ],
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
