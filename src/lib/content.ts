import {
  type CellItem,
  type Example,
  examplesSchema,
  type Pattern,
  patternsSchema,
  type Related,
  relatedSchema,
  type Scenario,
  scenariosSchema,
  type Source,
  sourcesSchema,
  type Technology,
  technologiesSchema,
} from './content-schema.ts';
import { type ContentFile, parseFile } from './parse-file.ts';
import { ContentError, type Problem } from './problems.ts';
import { isAncestor, toTree, type Tree } from './tree/model.ts';
import type { Caution } from './tree/schema.ts';
import { validateTree } from './tree/validate.ts';

/** The names of the files, below `content/`. Everything under `tree/` is a part of the tree. */
export interface ContentFiles {
  readonly tree: readonly ContentFile[];
  readonly sources: ContentFile;
  readonly technologies: ContentFile;
  readonly scenarios: ContentFile;
  readonly examples: ContentFile;
  readonly patterns: ContentFile;
  readonly related: ContentFile;
}

/** Everything that the pages are made from, checked. */
export interface Content {
  readonly tree: Tree;
  readonly sources: readonly Source[];
  readonly technologies: readonly Technology[];
  readonly scenarios: readonly Scenario[];
  readonly examples: readonly Example[];
  readonly patterns: readonly Pattern[];
  readonly related: Related;
}

/** The root of the tree; every other node is reached from it. */
export const ROOT_ID = 'distributed-system';

/**
 * Checks all files of content together.
 * @throws ContentError with every problem of every file
 */
export function toContent(files: ContentFiles): Content {
  const problems: Problem[] = [];
  const read = <T>(parsed: { value: T } | { problems: readonly Problem[] }): T | undefined => {
    if ('value' in parsed) return parsed.value;
    problems.push(...parsed.problems);
    return undefined;
  };
  const sources = read(parseFile(sourcesSchema, files.sources))?.sources ?? [];
  const technologies = read(parseFile(technologiesSchema, files.technologies))?.technologies ?? [];
  const scenarios = read(parseFile(scenariosSchema, files.scenarios))?.scenarios ?? [];
  const examples = read(parseFile(examplesSchema, files.examples))?.examples ?? [];
  const patterns = read(parseFile(patternsSchema, files.patterns))?.patterns ?? [];
  const related = read(parseFile(relatedSchema, files.related));
  // What failed to parse has been reported; references to it would only repeat that.
  const canRefer = problems.length === 0;
  const known = {
    patterns: new Set(patterns.map(({ id }) => id)),
    technologies: new Set(technologies.map(({ id }) => id)),
    sources: new Set(sources.map(({ key }) => key)),
  };
  const { nodes, problems: treeProblems } = validateTree(files.tree, ROOT_ID, known);
  problems.push(
    ...(canRefer ? treeProblems : treeProblems.filter(({ kind }) => kind !== 'unknown-reference')),
  );
  if (canRefer && treeProblems.length === 0) {
    const tree = toTree(ROOT_ID, nodes);
    problems.push(
      ...unknownReferences(files, { technologies, scenarios, examples, patterns }, tree, known),
    );
  }
  if (problems.length > 0 || !related) throw new ContentError(problems);
  const tree = toTree(ROOT_ID, nodes);
  return { tree, sources, technologies, scenarios, examples, patterns, related };
}

interface Reference {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly what: 'node' | 'pattern' | 'technology' | 'source';
}

function unknownReferences(
  files: ContentFiles,
  content: Pick<Content, 'technologies' | 'scenarios' | 'examples' | 'patterns'>,
  tree: Tree,
  known: { patterns: Set<string>; technologies: Set<string>; sources: Set<string> },
): Problem[] {
  const sets = {
    node: new Set(tree.nodes.keys()),
    pattern: known.patterns,
    technology: known.technologies,
    source: known.sources,
  };
  const problems: Problem[] = references(files, content)
    .filter(({ what, to }) => !sets[what].has(to))
    .map(({ file, from, to, what }) => ({
      kind: 'unknown-reference',
      file,
      node: from,
      detail: `${what} ${to}`,
    }));
  if (problems.length > 0) return problems;
  return content.examples.flatMap(({ id, steps }) =>
    steps
      .filter(({ node, to, skipped }) =>
        to === undefined ? skipped !== true : skipped === true || !isAncestor(tree, node, to),
      )
      .map(({ node, to }) => ({
        kind: 'not-a-step' as const,
        file: files.examples.file,
        node: id,
        detail: `${node} to ${to ?? 'nowhere'}`,
      })),
  );
}

function references(
  files: ContentFiles,
  content: Pick<Content, 'technologies' | 'scenarios' | 'examples' | 'patterns'>,
): Reference[] {
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
  for (const { id, combine, node, cautions } of content.patterns) {
    const add = adder(files.patterns.file, id);
    ofItems(add, combine);
    add('node', [node]);
    ofCautions(add, cautions);
  }
  return list;
}
