import type { ContentFiles } from '../../../../src/lib/content/files.ts';
import { withChanges, withFiles } from './change.ts';
import type { WrongOperator } from './operator.ts';
import { type Spot, spotsIn } from './spots.ts';

/** The records whose id is an id on the page that lists them. */
const PAGES: Readonly<Record<string, string>> = {
  scenario: 'scenarios',
  document: 'related',
  rule: 'rules',
};

const listedIds = (files: ContentFiles): readonly (Spot & { readonly of: string })[] =>
  spotsIn(files).flatMap((spot) => {
    const of = spot.meaning?.is === 'id' ? spot.meaning.of : '';
    return Object.hasOwn(PAGES, of) ? [{ ...spot, of }] : [];
  });

/** A page has each of these by itself, or may have it. */
const OWN = [
  'main',
  'search-label',
  'tree-heading',
  'scenario-x',
  'caution-x',
  'differences-x',
  'term-x',
  'practice-x',
];

/** Ids that a page would have twice. */
export const ID_OPERATORS: readonly WrongOperator[] = [
  ...OWN.map((id): WrongOperator => ({
    name: `a record on a page with the id ${id}`,
    mutate(files, random) {
      const { file, path } = random.of(listedIds(files));
      return {
        files: withChanges(files, [{ file, path, to: id }]),
        file,
        kinds: ['duplicate-id'],
        names: `"${id}"`,
      };
    },
  })),
  {
    name: 'a heading with the id of a record on its page',
    mutate(files, random) {
      const { of, value } = random.of(listedIds(files));
      const end = `/${PAGES[of] ?? ''}.mdx`;
      const [file, text = ''] = random.of([...files].filter(([one]) => one.endsWith(end)));
      const heading = `## ${String(value).replaceAll('-', ' ')}`;
      return {
        files: withFiles(files, { [file]: `${text.trimEnd()}\n\n${heading}\n\nWords.\n` }),
        file,
        kinds: ['bad-heading'],
        names: `"${String(value)}"`,
      };
    },
  },
  {
    name: 'two lists on a page that have an id in common',
    mutate(files, random) {
      const ids = listedIds(files);
      const scenario = random.of(ids.filter(({ of }) => of === 'scenario'));
      const document = random.of(ids.filter(({ of }) => of === 'document'));
      const { file, path } = document;
      const pages = [...files].filter(([one]) => one.endsWith('/scenarios.mdx'));
      return {
        files: withFiles(
          withChanges(files, [{ file, path, to: scenario.value }]),
          Object.fromEntries(
            pages.map(([page, text = '']) => [page, `${text.trimEnd()}\n\n<RelatedDocuments />\n`]),
          ),
        ),
        file: '',
        kinds: ['duplicate-id'],
        names: `"${String(scenario.value)}"`,
      };
    },
  },
];
