import { quoted, type Problem } from './problems.ts';
import { type DataFile, valueOf } from './read-files.ts';

const FILE = 'components.json';

/** Parts that nothing adds, nodes with two entries, entries that say nothing, parts within themselves. */
export function componentProblems(data: readonly DataFile[]): Problem[] {
  const components = valueOf(data, FILE);
  if (!components) return [];
  const { parts, base, effects, folds } = components;
  const problem = (node: string, detail: string): Problem => ({
    kind: 'bad-picture',
    file: FILE,
    node,
    detail,
  });
  const added = new Set([
    ...[...base, ...effects.flatMap(({ links = [] }) => links)].flatMap(({ from, to }) => [
      from,
      to,
    ]),
    ...effects.flatMap((effect) => effect.parts ?? []),
    ...effects.flatMap(({ replace = [] }) => replace.map(({ by }) => by)),
    ...folds.map(({ into }) => into),
  ]);
  const nodes = effects.map(({ node }) => node);
  return [
    ...parts
      .filter(({ id }) => !added.has(id))
      .map(({ id }) => problem(id, `nothing adds ${quoted(id)}`)),
    ...nodes
      .filter((node, index) => nodes.indexOf(node) !== index)
      .map((node) => problem(node, `a second entry for ${quoted(node)}`)),
    ...effects
      .filter((effect) => Object.keys(effect).length === 1)
      .map(({ node }) => problem(node, 'an entry that says nothing')),
    ...effects.flatMap(({ node, inside = [], replace = [] }) => [
      ...inside
        .filter(({ part, of }) => part === of)
        .map(({ part }) => problem(node, `${quoted(part)} inside itself`)),
      ...replace
        .filter(({ part, by }) => part === by)
        .map(({ part }) => problem(node, `${quoted(part)} in its own place`)),
    ]),
    ...folds
      .filter(({ into, parts: folded }) => folded.includes(into))
      .map(({ into }) => problem(into, `${quoted(into)} folded into itself`)),
  ];
}
