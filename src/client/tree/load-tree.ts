import { toTree } from '../../lib/tree/model.ts';
import type { ExportWords } from '../../lib/tree/export/export-words.ts';
import type { SearchedTree } from '../../lib/tree/view/matches.ts';
import type { DrawnExample, TreeFile } from '../../lib/tree/tree-file.ts';

export interface LoadedTree {
  readonly tree: SearchedTree;
  readonly examples: readonly DrawnExample[];
  readonly words: ExportWords;
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
  const { root, nodes, variants, ...file } = (await response.json()) as TreeFile;
  const tree = { ...toTree(root, nodes), variants: new Map(Object.entries(variants)) };
  return { ...file, tree };
}
