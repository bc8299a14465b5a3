import { OWN_PARTS, ownerOf } from '../site/own-ids.ts';
import type { KnownIds } from './check-places.ts';
import type { MdxText } from './mdx/read-mdx.ts';
import { type Problem, quoted } from './problems.ts';
import type { DataFile } from './read-files.ts';

/** The lists whose records have their ids on the page as they are. */
const LISTS = {
  Review: 'node',
  ScenarioList: 'scenario',
  RelatedDocuments: 'document',
  ExclusionList: 'rule',
  NeedList: 'rule',
  PracticeList: 'rule',
  RequirementList: 'rule',
} as const;

const LISTED: ReadonlySet<string> = new Set(Object.values(LISTS));

/** No note is such a page. */
const PARTS = OWN_PARTS.filter((part) => part !== 'pattern');

/** Records whose id is on their page, where something else has it or may have it. */
export function idProblems(data: readonly DataFile[]): Problem[] {
  return data.flatMap(({ path, places }) =>
    places.flatMap(({ meaning, value }): Problem[] => {
      if (meaning.is !== 'id' || !LISTED.has(meaning.of) || typeof value !== 'string') return [];
      if (ownerOf(value, PARTS) === undefined) return [];
      const detail = `${quoted(value)}, which is kept for a part of the page itself`;
      return [{ kind: 'duplicate-id', file: path, node: value, detail }];
    }),
  );
}

/** Headings and records of a page that would have the same id there. */
export function anchorProblems(
  { file, sections, anchors }: Pick<MdxText, 'file' | 'sections' | 'anchors'>,
  known: KnownIds,
): Problem[] {
  const lists = Object.entries(LISTS).filter(([list]) =>
    sections.some(({ parts }) => Object.hasOwn(parts, list)),
  );
  const kinds = [...new Set(lists.map(([, kind]) => kind))];
  const isListed = (id: string): boolean => kinds.some((kind) => known.get(kind)?.has(id));
  const headings = anchors
    .filter(({ anchor }) => isListed(anchor))
    .map(({ anchor, line }): Problem => {
      const detail = `its anchor ${quoted(anchor)} is the id of a record that the page lists`;
      return { kind: 'bad-heading', file, node: null, line, detail };
    });
  const [first, second] = kinds.map((kind) => known.get(kind));
  const both = [...(first ?? [])].filter((id) => second?.has(id));
  return [
    ...headings,
    ...both.map((id): Problem => {
      const detail = `${quoted(id)}, of two records that the page lists`;
      return { kind: 'duplicate-id', file, node: null, detail };
    }),
  ];
}
