import type { DrawnNode } from '../../lib/tree/drawn-node.ts';
import { type Tree, toTree } from '../../lib/tree/model.ts';
import type { TreeFile, MarkedExample } from '../../lib/tree/tree-file.ts';

export interface LoadedTree {
  readonly tree: Tree<DrawnNode>;
  readonly examples: readonly MarkedExample[];
}

/** Fetches the whole tree once; a failure may be tried again. */
export function treeLoader(url: string): () => Promise<LoadedTree> {
  let loading: Promise<LoadedTree> | undefined;
  return () => {
    loading ??= load(url).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** Who waits longer is better served by following a link. */
const PATIENCE_MS = 4000;

async function load(url: string): Promise<LoadedTree> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw new Error(`tree not loaded: ${response.status}`);
  const { root, nodes, examples } = (await response.json()) as TreeFile;
  return { tree: toTree(root, nodes), examples };
}
