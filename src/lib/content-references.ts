import type { Content, ContentFiles } from './content.ts';
import type { CellItem, Example, Gap } from './content-schema.ts';
import type { Problem } from './problems.ts';
import { repeated } from './repeated.ts';
import { isAncestor, type Tree } from './tree/model.ts';
import { isUnfounded } from './tree/validate.ts';
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
    ...inFile(
      files.glossary.file,
      lists.terms.map(({ id }) => id),
    ),
    ...(['technologies', 'scenarios', 'examples', 'patterns'] as const).flatMap((name) =>
      inFile(
        files[name].file,
        lists[name].map(({ id }) => id),
      ),
    ),
  ];
}

/** Statements about technologies and terms behind which neither a source nor our judgement stands. */
export function evidenceProblems(files: ContentFiles, { technologies, terms }: Lists): Problem[] {
  return [
    ...technologies.flatMap(({ id, status, rust, watch, successors }) =>
      [status, rust, ...watch, ...successors].map((fact) => ({
        file: files.technologies.file,
        id,
        fact,
        detail: fact.text.en,
      })),
    ),
    ...terms.map((term) => ({
      file: files.glossary.file,
      id: term.id,
      fact: term,
      detail: term.definition.en,
    })),
  ]
    .filter(({ fact }) => isUnfounded(fact))
    .map(({ file, id, detail }) => ({ kind: 'no-evidence', file, node: id, detail }));
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

/**
 * Steps of examples that do not lead from their question to a node below it. A step that skips its concern
 * leads nowhere in the source; an addition may say what the answer means.
 */
export function stepProblems(file: string, examples: readonly Example[], tree: Tree): Problem[] {
  return examples.flatMap(({ id, steps }) =>
    steps
      // An unknown node has been reported as such.
      .filter(({ node, to = node }) => tree.nodes.has(node) && tree.nodes.has(to))
      .filter(({ node, to, skipped }) =>
        to === undefined
          ? skipped !== true
          : !isAncestor(tree, node, to) ||
            (skipped === true && tree.nodes.get(to)?.origin !== 'addition'),
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
