import type { Content, ContentFiles, ContentLists } from './content.ts';
import type { Example } from './schema.ts';
import type { Problem } from './problems.ts';
import { repeated } from './repeated.ts';
import { isAncestor, type Tree } from '../tree/model.ts';
import { isUnfounded } from './check-tree.ts';

/** Ids that a list outside the tree gives twice. */
export function duplicateIds(
  files: ContentFiles,
  lists: ContentLists,
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
export function evidenceProblems(
  files: ContentFiles,
  { technologies, terms }: ContentLists,
): Problem[] {
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
