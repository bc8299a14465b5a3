import type { Content, ContentFiles } from './content.ts';
import type { CellItem, Example } from './content-schema.ts';
import type { Problem } from './problems.ts';
import { repeated } from './repeated.ts';
import { isAncestor, type Tree } from './tree/model.ts';
import type { Caution, NodeRecord } from './tree/schema.ts';

type Lists = Omit<Content, 'tree' | 'related'>;

interface Reference {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly what: 'node' | 'pattern' | 'technology' | 'source';
}

/** Ids that a list outside the tree gives twice. */
export function duplicateIds(
  files: ContentFiles,
  lists: Lists,
  documents: Content['related']['documents'],
): Problem[] {
  const inFile = (file: string, ids: readonly string[]): Problem[] =>
    repeated(ids, (id) => id).map((id) => ({ kind: 'duplicate-id', file, node: id, detail: id }));
  return [
    ...inFile(
      files.sources.file,
      lists.sources.map(({ key }) => key),
    ),
    ...inFile(
      files.related.file,
      documents.map(({ id }) => id),
    ),
    ...(['technologies', 'scenarios', 'examples', 'patterns'] as const).flatMap((name) =>
      inFile(
        files[name].file,
        lists[name].map(({ id }) => id),
      ),
    ),
  ];
}

/** References from tables and examples to what does not exist. */
export function referenceProblems(
  files: ContentFiles,
  lists: Lists,
  nodes: readonly NodeRecord[],
): Problem[] {
  const known = {
    node: new Set(nodes.map(({ id }) => id)),
    pattern: new Set(lists.patterns.map(({ id }) => id)),
    technology: new Set(lists.technologies.map(({ id }) => id)),
    source: new Set(lists.sources.map(({ key }) => key)),
  };
  return references(files, lists)
    .filter(({ what, to }) => !known[what].has(to))
    .map(({ file, from, to, what }) => ({
      kind: 'unknown-reference',
      file,
      node: from,
      detail: `${what} ${to}`,
    }));
}

/** Steps of examples that do not lead from their question to a node below it. */
export function stepProblems(file: string, examples: readonly Example[], tree: Tree): Problem[] {
  return examples.flatMap(({ id, steps }) =>
    steps
      // An unknown node has been reported as such.
      .filter(({ node, to = node }) => tree.nodes.has(node) && tree.nodes.has(to))
      .filter(({ node, to, skipped }) =>
        to === undefined ? skipped !== true : skipped === true || !isAncestor(tree, node, to),
      )
      .map(({ node, to }) => ({
        kind: 'not-a-step' as const,
        file,
        node: id,
        detail: `${node} to ${to ?? 'nowhere'}`,
      })),
  );
}

function references(files: ContentFiles, content: Lists): Reference[] {
  const list: Reference[] = [];
  const adder =
    (file: string, from: string) =>
    (what: Reference['what'], ids: readonly (string | undefined)[]): void => {
      for (const to of ids) if (to !== undefined) list.push({ file, from, to, what });
    };
  const ofItems = (add: ReturnType<typeof adder>, items: readonly CellItem[]): void => {
    add(
      'node',
      items.map(({ node }) => node),
    );
    add(
      'pattern',
      items.map(({ pattern }) => pattern),
    );
    add(
      'technology',
      items.map(({ technology }) => technology),
    );
  };
  const ofCautions = (add: ReturnType<typeof adder>, cautions: readonly Caution[]): void =>
    add(
      'source',
      cautions.flatMap(({ sources }) => sources),
    );
  for (const { id, nodes } of content.technologies) {
    adder(files.technologies.file, id)('node', nodes);
  }
  for (const { id, architecture, patterns, stack, cautions } of content.scenarios) {
    const add = adder(files.scenarios.file, id);
    for (const cell of [architecture, patterns, stack]) ofItems(add, cell.items);
    ofCautions(add, cautions);
  }
  for (const { id, steps, recommendation, architecture, cautions } of content.examples) {
    const add = adder(files.examples.file, id);
    add(
      'node',
      steps.flatMap(({ node, to }) => [node, to]),
    );
    add(
      'node',
      recommendation.items.map(({ node }) => node),
    );
    add(
      'node',
      architecture.flatMap(({ nodes }) => nodes),
    );
    add(
      'technology',
      architecture.flatMap(({ technologies }) => technologies),
    );
    ofCautions(add, cautions);
  }
  for (const { id, combine, node, nodes, cautions } of content.patterns) {
    const add = adder(files.patterns.file, id);
    ofItems(add, combine);
    add('node', [node, ...nodes]);
    ofCautions(add, cautions);
  }
  return list;
}
