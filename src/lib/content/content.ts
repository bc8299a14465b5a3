import { duplicateIds, evidenceProblems, stepProblems } from './content-lists.ts';
import { referenceProblems } from './content-references.ts';
import {
  type Example,
  examplesSchema,
  glossarySchema,
  type Pattern,
  patternsSchema,
  type Related,
  relatedSchema,
  type Scenario,
  scenariosSchema,
  type Source,
  sourcesSchema,
  type Technology,
  type Term,
  technologiesSchema,
} from './schema.ts';
import { type ContentFile, parseFile } from './parse-file.ts';
import { ContentError, type Problem, type ProblemKind } from './problems.ts';
import { toTree, type Tree } from '../tree/model.ts';
import { validateTree } from './check-tree.ts';

/** The names of the files, below `content/`. Everything under `tree/` is a part of the tree. */
export interface ContentFiles {
  readonly tree: readonly ContentFile[];
  readonly sources: ContentFile;
  readonly technologies: ContentFile;
  readonly glossary: ContentFile;
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
  readonly terms: readonly Term[];
  readonly scenarios: readonly Scenario[];
  readonly examples: readonly Example[];
  readonly patterns: readonly Pattern[];
  readonly related: Related;
}

/** What stands in lists of its own, outside the tree. */
export type ContentLists = Omit<Content, 'tree' | 'related'>;

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
  const terms = read(parseFile(glossarySchema, files.glossary))?.terms ?? [];
  const scenarios = read(parseFile(scenariosSchema, files.scenarios))?.scenarios ?? [];
  const examples = read(parseFile(examplesSchema, files.examples))?.examples ?? [];
  const patterns = read(parseFile(patternsSchema, files.patterns))?.patterns ?? [];
  const related = read(parseFile(relatedSchema, files.related));
  const lists = { sources, technologies, terms, scenarios, examples, patterns };
  problems.push(...duplicateIds(files, lists, related?.documents ?? []));
  problems.push(...evidenceProblems(files, lists));
  const { nodes, problems: treeProblems } = validateTree(files.tree, ROOT_ID, {
    patterns: new Set(patterns.map(({ id }) => id)),
    technologies: new Set(technologies.map(({ id }) => id)),
    sources: new Set(sources.map(({ key }) => key)),
  });
  // Where a whole file could not be read, every reference to it would be reported as unknown.
  const wasRead = problems.every(({ kind }) => kind === 'duplicate-id' || kind === 'no-evidence');
  problems.push(
    ...(wasRead ? treeProblems : treeProblems.filter(({ kind }) => kind !== 'unknown-reference')),
  );
  const isTreeRead = treeProblems.every(({ kind }) => !NOT_READ.has(kind));
  if (wasRead && isTreeRead) problems.push(...referenceProblems(files, lists, nodes));
  if (wasRead && treeProblems.every(({ kind }) => !NO_TREE.has(kind))) {
    problems.push(...stepProblems(files.examples.file, examples, toTree(ROOT_ID, nodes)));
  }
  if (problems.length > 0 || !related) throw new ContentError(problems);
  const tree = toTree(ROOT_ID, nodes);
  return { tree, related, ...lists };
}

/** With these, a file of the tree holds nodes that could not be read. */
const NOT_READ: ReadonlySet<ProblemKind> = new Set([
  'not-json',
  'unknown-key',
  'missing-text',
  'bad-id',
  'bad-value',
]);

/** With these, the nodes do not make a tree. */
const NO_TREE: ReadonlySet<ProblemKind> = new Set([
  ...NOT_READ,
  'bad-choose',
  'duplicate-id',
  'two-parents',
  'unknown-reference',
  'unreachable',
]);
