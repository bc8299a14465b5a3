import { isAncestor, type Tree } from '../tree/model.ts';
import type { Caution } from './node-schema.ts';
import type { FiledNode } from './check-tree.ts';
import type { Problem } from './problems.ts';
import { type DataFile, valueOf } from './read-files.ts';

/** What has cautions. */
interface Cautioned {
  readonly id: string;
  readonly cautions: readonly Caution[];
}

/** Cautions of nodes, scenarios, examples and patterns whose scope does not fit what they name instead. */
export function cautionProblems(nodes: readonly FiledNode[], data: readonly DataFile[]): Problem[] {
  const { scenarios = [] } = valueOf(data, 'scenarios.json') ?? {};
  const { examples = [] } = valueOf(data, 'examples.json') ?? {};
  const { patterns = [] } = valueOf(data, 'patterns.json') ?? {};
  return [
    ...nodes.flatMap(({ file, node }) => scopeProblems(file, [node])),
    ...scopeProblems('scenarios.json', scenarios),
    ...scopeProblems('examples.json', examples),
    ...scopeProblems('patterns.json', patterns),
  ];
}

function scopeProblems(file: string, records: readonly Cautioned[]): Problem[] {
  return records.flatMap(({ id, cautions }) =>
    cautions.flatMap((caution, index): Problem[] => {
      const fault = faultOf(caution);
      if (fault === undefined) return [];
      return [{ kind: 'bad-scope', file, node: id, detail: `cautions.${index}: ${fault}` }];
    }),
  );
}

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
