import type { ContentFiles, ContentLists } from './content.ts';
import type { CellItem, Gap } from './schema.ts';
import type { Problem } from './problems.ts';
import type { Caution, NodeRecord } from './node-schema.ts';

interface Reference {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly what: 'node' | 'pattern' | 'technology' | 'source';
}

/** References from tables and examples to what does not exist. */
export function referenceProblems(
  files: ContentFiles,
  lists: ContentLists,
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

function references(files: ContentFiles, content: ContentLists): Reference[] {
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
  const ofGaps = (add: ReturnType<typeof adder>, gaps: readonly Gap[]): void =>
    add(
      'node',
      gaps.map(({ node }) => node),
    );
  for (const { id, nodes, status, licence, rust, watch, successors } of content.technologies) {
    const add = adder(files.technologies.file, id);
    add('node', nodes);
    add(
      'source',
      [status, licence, rust, ...watch, ...successors].flatMap(({ sources }) => sources),
    );
  }
  for (const { id, nodes, patterns, technologies, sources } of content.terms) {
    const add = adder(files.glossary.file, id);
    add('node', nodes);
    add('pattern', patterns);
    add('technology', technologies);
    add('source', sources);
  }
  for (const { id, architecture, patterns, stack, cautions, gaps } of content.scenarios) {
    const add = adder(files.scenarios.file, id);
    for (const cell of [architecture, patterns, stack]) ofItems(add, cell.items);
    ofCautions(add, cautions);
    ofGaps(add, gaps);
  }
  for (const { id, steps, recommendation, architecture, cautions, gaps } of content.examples) {
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
    ofGaps(add, gaps);
  }
  for (const { id, combine, node, nodes, cautions } of content.patterns) {
    const add = adder(files.patterns.file, id);
    ofItems(add, combine);
    add('node', [node, ...nodes]);
    ofCautions(add, cautions);
  }
  return list;
}
