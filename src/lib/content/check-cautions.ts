import { isAncestor, type Tree } from '../tree/model.ts';
import { termsOf, toMembers } from '../decision/terms.ts';
import type { Caution } from './node-schema.ts';
import type { FiledNode } from './check-tree.ts';
import { type Problem, quoted } from './problems.ts';
import { type DataFile, valueOf } from './read-files.ts';
import type { Group, Rule } from './rule-schema.ts';
import type { Scenario } from './schema.ts';
import { isSameItem } from './struck.ts';

/** What has cautions. */
interface Cautioned {
  readonly id: string;
  readonly cautions: readonly Caution[];
}

/** Cautions of nodes, scenarios, examples and patterns whose scope or place does not fit what they name. */
export function cautionProblems(nodes: readonly FiledNode[], data: readonly DataFile[]): Problem[] {
  const { scenarios = [] } = valueOf(data, 'scenarios.json') ?? {};
  const { examples = [] } = valueOf(data, 'examples.json') ?? {};
  const { patterns = [] } = valueOf(data, 'patterns.json') ?? {};
  return [
    ...nodes.flatMap(({ file, node }) => scopeProblems(file, [node])),
    ...[
      { file: 'scenarios.json', records: scenarios },
      { file: 'examples.json', records: examples },
      { file: 'patterns.json', records: patterns },
    ].flatMap(({ file, records }) => [
      ...scopeProblems(file, records),
      ...records.flatMap(({ id, cautions }) =>
        cautions.flatMap(({ saidBy }, index) =>
          saidBy === undefined ? [] : [unsaid(file, id, index, 'not at a node')],
        ),
      ),
    ]),
    ...scenarios.flatMap(againstProblems),
  ];
}

/** Cautions of a row that do not say which of its items not to take. */
function againstProblems({ id, cautions, architecture, patterns, stack }: Scenario): Problem[] {
  const items = [architecture, patterns, stack].flatMap((cell) => cell.items);
  const faultIn = ({ scope, against }: Scenario['cautions'][number]): string | undefined => {
    if (scope !== 'choice') return against && `${quoted(scope)} with "against"`;
    if (!against) return '"choice" of a row without "against"';
    const stray = against.find((named) => !items.some((item) => isSameItem(item, named)));
    return stray && `"against" names ${quoted(Object.values(stray)[0] ?? '')}, not in the row`;
  };
  return cautions.flatMap((caution, index) =>
    misjudged('scenarios.json', id, index, faultIn(caution)),
  );
}

const unsaid = (file: string, node: string, index: number, why: string): Problem => ({
  kind: 'bad-said-by',
  file,
  node,
  detail: `cautions.${index}: ${why}`,
});

/** Cautions at nodes whose rule says nothing of the node, or that become no finding. */
export function saidByProblems(
  nodes: readonly FiledNode[],
  { rules, groups }: { readonly rules: readonly Rule[]; readonly groups: readonly Group[] },
): Problem[] {
  const members = toMembers(groups);
  const isNamed = (rule: string, id: string): boolean =>
    rules.some(
      (one) =>
        one.id === rule &&
        [...termsOf(one.if), ...termsOf(one.with)].some((term) => members.of(term).includes(id)),
    );
  return nodes.flatMap(({ file, node: { id, cautions } }) =>
    cautions.flatMap(({ scope, saidBy }, index): Problem[] => {
      if (saidBy === undefined) return [];
      if (scope !== 'choice') return [unsaid(file, id, index, `"saidBy" with ${quoted(scope)}`)];
      return isNamed(saidBy, id) ? [] : [unsaid(file, id, index, `${saidBy} does not name ${id}`)];
    }),
  );
}

function scopeProblems(file: string, records: readonly Cautioned[]): Problem[] {
  return records.flatMap(({ id, cautions }) =>
    cautions.flatMap((caution, index) => misjudged(file, id, index, faultOf(caution))),
  );
}

const misjudged = (file: string, node: string, index: number, fault?: string): Problem[] =>
  fault === undefined
    ? []
    : [{ kind: 'bad-scope', file, node, detail: `cautions.${index}: ${fault}` }];

function faultOf({ severity, scope, instead, noInstead }: Caution): string | undefined {
  const named = [instead && '"instead"', noInstead && '"noInstead"'].filter(Boolean).join(' and ');
  if (scope !== 'choice') return named ? `"${scope}" with ${named}` : undefined;
  if (instead && noInstead) return `both ${named}`;
  return severity === 'A' && !named ? '"choice" of severity A with neither' : undefined;
}

/** Cautions at a node that send the reader to that node itself, or to one that is only reached through it. */
export function insteadProblems(all: readonly FiledNode[], tree: Tree): Problem[] {
  return all.flatMap(({ file, node }) =>
    node.cautions
      .flatMap(({ instead = [] }) => instead)
      .filter((id) => id === node.id || isAncestor(tree, node.id, id))
      .map((id) => ({
        kind: 'bad-instead' as const,
        file,
        node: node.id,
        detail: id === node.id ? `${id} is the node itself` : `${id} stands below it`,
      })),
  );
}
