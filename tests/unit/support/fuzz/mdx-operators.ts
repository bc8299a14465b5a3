import type { ProblemKind } from '../../../../src/lib/content/problems.ts';
import { withFiles } from './change.ts';
import type { WrongOperator } from './operator.ts';

/** Another text of a note or a page; one that stays as it was has no place for it. */
interface WrongMdx {
  readonly name: string;
  /** What the paths of the files where it is wrong have in them; else it is so in all. */
  readonly of?: string;
  readonly to: (text: string) => string;
  readonly kinds: readonly ProblemKind[];
  readonly names?: string;
}

const atEnd =
  (more: string) =>
  (text: string): string =>
    `${text.trimEnd()}\n\n${more}\n`;
const instead =
  (old: string | RegExp, to: string) =>
  (text: string): string =>
    text.replace(old, () => to);

const HEAD: readonly ProblemKind[] = ['bad-front-matter', 'no-front-matter'];

/** A heading whose anchor the page has by itself, or may have. */
const heading = (words: string, anchor: string, of = ''): WrongMdx => ({
  name: `a heading "${words}"`,
  of,
  to: atEnd(`## ${words}\n\nMore.`),
  kinds: ['bad-heading'],
  names: `"${anchor}"`,
});

const WRONG: readonly WrongMdx[] = [
  { name: 'an empty text', to: () => '', kinds: HEAD },
  { name: 'no front matter', to: instead(/^---[\s\S]*?---\n/, ''), kinds: HEAD },
  { name: 'front matter that does not end', to: instead(/\n---\n/, '\n'), kinds: HEAD },
  { name: 'front matter that is no YAML', to: instead('title: "', 'title: ""'), kinds: HEAD },
  { name: 'no title', to: instead(/title: .*\n/, ''), kinds: HEAD, names: 'title' },
  {
    name: 'an empty title',
    to: instead(/title: .*\n/, 'title: ""\n'),
    kinds: HEAD,
    names: 'title',
  },
  {
    name: 'a number for a title',
    to: instead(/title: .*\n/, 'title: 7\n'),
    kinds: HEAD,
    names: 'title',
  },
  {
    name: 'an unknown key in the front matter',
    to: instead('title:', 'colour: red\ntitle:'),
    kinds: HEAD,
    names: 'colour',
  },
  {
    name: 'a key twice in the front matter',
    to: instead('title:', 'title: "x"\ntitle:'),
    kinds: HEAD,
  },
  {
    name: 'a short description',
    to: instead(/description: .*\n/, 'description: "x"\n'),
    kinds: HEAD,
    names: 'description',
  },
  {
    name: 'a day that does not exist',
    to: instead(/reviewed: .*\n/, 'reviewed: "2026-02-30"\n'),
    kinds: HEAD,
    names: '2026-02-30',
  },
  {
    name: 'a day that is still to come',
    to: instead(/reviewed: .*\n/, 'reviewed: "2099-01-01"\n'),
    kinds: ['future-date'],
    names: '2099-01-01',
  },
  {
    name: 'no sources',
    of: 'patterns/',
    to: instead(/sources:\n(?: +- .*\n)+/, 'sources: []\n'),
    kinds: [...HEAD, 'bad-citation'],
  },
  {
    name: 'an unknown source',
    of: 'patterns/',
    to: instead(/(?<=sources:\n) +- .*\n/, '  - NO-SOURCE\n'),
    kinds: ['unknown-reference'],
    names: 'NO-SOURCE',
  },
  {
    name: 'a citation that is not listed',
    of: 'patterns/',
    to: instead(/<Cite key="[^"]*"/, '<Cite key="NO-SOURCE"'),
    kinds: ['bad-citation', 'unknown-reference'],
    names: 'NO-SOURCE',
  },
  {
    name: 'an unknown component',
    to: atEnd('<Video src="x"/>'),
    kinds: ['unknown-component'],
    names: 'Video',
  },
  {
    name: 'a script',
    to: atEnd('<script>alert(1)</script>'),
    kinds: ['unknown-component', 'bad-syntax'],
  },
  { name: 'a tag not closed', to: atEnd('<Section name="fits">'), kinds: ['bad-syntax'] },
  { name: 'a lone brace', to: atEnd('a { b'), kinds: ['bad-syntax'] },
  {
    name: 'an expression',
    to: atEnd('{process.exit()}'),
    kinds: ['not-allowed-here', 'bad-syntax'],
  },
  {
    name: 'an expression without end',
    to: atEnd(`{${'a=>'.repeat(20_000)}1}`),
    kinds: ['too-much'],
  },
  {
    name: 'front matter nested without end',
    to: instead('title: ', `more: ${'['.repeat(9000)}\ntitle: `),
    kinds: HEAD,
  },
  {
    name: 'an import',
    to: atEnd("import x from './x'"),
    kinds: ['not-allowed-here', 'bad-syntax'],
  },
  { name: 'an export', to: atEnd('export const x = 1'), kinds: ['not-allowed-here', 'bad-syntax'] },
  {
    name: 'a link to an unknown node',
    to: atEnd('See <NodeLink id="no-node"/>.'),
    kinds: ['unknown-reference', 'bad-section', 'not-allowed-here'],
  },
  {
    name: 'a link to an unknown pattern',
    of: 'patterns/',
    to: instead(/<PatternLink id="[^"]*"/, '<PatternLink id="no-pattern"'),
    kinds: ['unknown-reference'],
    names: 'no-pattern',
  },
  {
    name: 'an attribute that is not known',
    to: atEnd('See <NodeLink id="x" colour="red"/>.'),
    kinds: ['bad-attribute'],
    names: 'colour',
  },
  {
    name: 'an attribute that is missing',
    to: atEnd('See <NodeLink/>.'),
    kinds: ['bad-attribute'],
    names: 'id',
  },
  {
    name: 'an attribute that is computed',
    to: atEnd('See <NodeLink id={x + y}/>.'),
    kinds: ['bad-attribute'],
  },
  {
    name: 'a link of javascript:',
    to: atEnd('See [words](javascript:alert).'),
    kinds: ['bad-link'],
    names: 'javascript',
  },
  {
    name: 'a link to a page of the site',
    to: atEnd('See [words](/tree/).'),
    kinds: ['bad-link'],
    names: '/tree/',
  },
  {
    name: 'a link to no anchor',
    to: atEnd('See [words](#nowhere).'),
    kinds: ['bad-link'],
    names: 'nowhere',
  },
  { name: 'an image', to: atEnd('![words](x.png)'), kinds: ['not-allowed-here'] },
  { name: 'a heading of the first level', to: atEnd('# Words\n\nMore.'), kinds: ['bad-heading'] },
  {
    name: 'a heading of the sixth level',
    to: atEnd('###### Words\n\nMore.'),
    kinds: ['bad-heading'],
  },
  heading('Main', 'main'),
  heading('Search field', 'search-field'),
  heading('Figure of a lamp', 'figure-of-a-lamp'),
  heading('Source lamp guide', 'source-lamp-guide', '/sources.mdx'),
  heading('Term lumen', 'term-lumen', '/glossary.mdx'),
  heading('Caution reading corner', 'caution-reading-corner', '/scenarios.mdx'),
  heading('Tree heading', 'tree-heading', '/tree.mdx'),
  heading('Branches', 'branches', '/tree.mdx'),
  heading('Kind warm', 'kind-warm', '/tree.mdx'),
  heading('All nodes', 'all-nodes', '/search.mdx'),
  {
    name: 'a section of another name',
    of: 'patterns/',
    to: instead('<Section name="fits">', '<Section name="fit">'),
    kinds: ['bad-section', 'bad-attribute'],
    names: 'fit',
  },
  {
    name: 'a section twice',
    of: 'patterns/',
    to: instead('<Section name="avoid">', '<Section name="fits">'),
    kinds: ['bad-section'],
    names: 'fits',
  },
  {
    name: 'an unknown sample',
    of: 'patterns/',
    to: instead(/<RustSample name="[^"]*"/, '<RustSample name="no-sample"'),
    kinds: ['unknown-reference'],
    names: 'no-sample',
  },
  {
    name: 'a turn of direction',
    to: atEnd('words \u202E words'),
    kinds: ['bad-character'],
    names: 'U+202E',
  },
  {
    name: 'the sign of a lost letter',
    to: atEnd('words \uFFFD'),
    kinds: ['bad-character'],
    names: 'U+FFFD',
  },
  {
    name: 'markup in the title',
    to: instead('title: "', 'title: "**x** '),
    kinds: ['bare-markup'],
    names: '**x**',
  },
  {
    name: 'a look-alike letter',
    to: atEnd('A s\u0430ga.'),
    kinds: ['bad-character'],
    names: 'U+0430',
  },
  {
    name: 'a look-alike letter in the title',
    to: instead('title: "', 'title: "s\u0430ga '),
    kinds: ['bad-character'],
    names: 'U+0430',
  },
  {
    name: 'a byte order mark',
    to: (text) => `\uFEFF${text}`,
    kinds: ['bad-character', 'byte-order-mark', ...HEAD],
    names: '',
  },
  {
    name: 'marks of a merge',
    to: (text) => `<<<<<<< HEAD\n${text}`,
    kinds: [...HEAD, 'bad-syntax'],
  },
  {
    name: 'a list that the other language has not',
    to: atEnd('- one\n- two'),
    kinds: ['different-twin', 'bad-section', 'not-allowed-here'],
  },
];

/** Notes and pages that are wrong, each in one language. */
export const MDX_OPERATORS: readonly WrongOperator[] = WRONG.map(
  ({ name, of = '', to, kinds, names = '' }) => ({
    name: `${name}, in MDX`,
    mutate(files, random) {
      const texts = [...files].filter(
        ([file, text]) => file.endsWith('.mdx') && file.includes(of) && to(text ?? '') !== text,
      );
      if (texts.length === 0) return undefined;
      const [file, text = ''] = random.of(texts);
      return {
        files: withFiles(files, { [file]: to(text) }),
        file: kinds[0] === 'different-twin' ? '' : file,
        kinds,
        names,
      };
    },
  }),
);
