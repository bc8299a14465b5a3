import type { Components } from './component-schema.ts';
import { quoted, type Problem } from './problems.ts';
import { type DataFile, valueOf } from './read-files.ts';

const FILE = 'components.json';

/** Parts that nothing adds, nodes with two entries, entries that say nothing, parts within themselves. */
export function componentProblems(data: readonly DataFile[]): Problem[] {
  const components = valueOf(data, FILE);
  if (!components) return [];
  const { parts, effects, folds } = components;
  const added = addedBy(components);
  const nodes = effects.map(({ node }) => node);
  return [
    ...parts.flatMap(({ id }, index) =>
      added.has(id) ? [] : [problem(['parts', index], id, `nothing adds ${quoted(id)}`)],
    ),
    ...effects.flatMap((effect, index) =>
      faultsOf(effect, nodes.slice(0, index)).map((fault) =>
        problem(['effects', index], effect.node, fault),
      ),
    ),
    ...folds.flatMap(({ into, parts: folded }, index) =>
      folded.includes(into)
        ? [problem(['folds', index], into, `${quoted(into)} folded into itself`)]
        : [],
    ),
  ];
}

const problem = (path: readonly PropertyKey[], node: string, detail: string): Problem => ({
  kind: 'bad-picture',
  file: FILE,
  path,
  node,
  detail,
});

/** The parts that stand in some picture. */
function addedBy({ base, effects, folds }: Components): ReadonlySet<string> {
  const links = [...base, ...effects.flatMap((effect) => effect.links ?? [])];
  return new Set([
    ...links.flatMap(({ from, to }) => [from, to]),
    ...effects.flatMap(({ parts = [] }) => parts),
    ...effects.flatMap(({ replace = [] }) => replace.map(({ by }) => by)),
    ...folds.map(({ into }) => into),
  ]);
}

function faultsOf(effect: Components['effects'][number], before: readonly string[]): string[] {
  const { node, inside = [], replace = [] } = effect;
  return [
    ...(before.includes(node) ? [`a second entry for ${quoted(node)}`] : []),
    ...(Object.keys(effect).length === 1 ? ['an entry that says nothing'] : []),
    ...inside
      .filter(({ part, of }) => part === of)
      .map(({ part }) => `${quoted(part)} inside itself`),
    ...replace
      .filter(({ part, by }) => part === by)
      .map(({ part }) => `${quoted(part)} in its own place`),
  ];
}
