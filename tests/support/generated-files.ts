import { checkFolder } from '../../src/data/check-folder.ts';
import type { ContentFiles } from '../../src/lib/content/files.ts';
import { childrenOf, optionsOf, type Tree, trailOf } from '../../src/lib/tree/model.ts';
import { smallSite } from '../unit/support/copied-site.ts';
import { parsed, withFiles } from '../unit/support/fuzz/change.ts';
import { generatedTree } from './generated-tree.ts';

const REAL = 'content';

/** The files of the small site, but with a tree of so many nodes in the words of the real content. */
export function generatedFiles(count: number): ContentFiles {
  const { content: real } = checkFolder(REAL);
  if (!real) throw new Error(`content that has problems: ${REAL}`);
  const small = smallSite();
  const tree = generatedTree(count, real.tree);
  const { sources } = parsed(small, 'sources.json') as { sources: unknown[] };
  const gone = [...small.keys()].filter((path) => path.startsWith('tree/'));
  return withFiles(withOtherNodes(small, sameInPlace(tree)), {
    ...Object.fromEntries(gone.map((path) => [path, undefined])),
    'sources.json': JSON.stringify({ sources: [...sources, ...real.sources] }),
    ...treeFiles(tree),
  });
}

/** A file for the root and one for each concern, as the real content has: one for all would be too large. */
function treeFiles(tree: Tree): Record<string, string> {
  const byConcern = Map.groupBy(tree.nodes.values(), ({ id }) => trailOf(tree, id)[1] ?? 'root');
  return Object.fromEntries(
    [...byConcern].map(([name, nodes]) => [
      `tree/${name}.json`,
      JSON.stringify(name === 'root' ? { date: '2026-11-22', nodes } : { nodes }),
    ]),
  );
}

/** For the nodes that the small site names, those that do the same in another tree. */
function sameInPlace(tree: Tree): Map<string, string> {
  const asking = childrenOf(tree, tree.root).filter((id) => optionsOf(tree, id).length > 1);
  const [light = '', place = '', power = ''] = asking;
  const option = (of: string, at: number): string => optionsOf(tree, of)[at] ?? '';
  const addition = [...tree.nodes.values()].find(({ origin }) => origin === 'addition');
  if (!addition) throw new Error(`no addition among the nodes: ${tree.nodes.size}`);
  return new Map([
    ['light', light],
    ['bright', option(light, 0)],
    ['warm', option(light, 1)],
    ['place', place],
    ['wall', option(place, 0)],
    ['power', power],
    ['mains', option(power, 0)],
    ['battery', addition.id],
  ]);
}

/** Ids stand in quotes, in JSON as in MDX; words of the user interface hold none. */
function withOtherNodes(files: ContentFiles, others: ReadonlyMap<string, string>): ContentFiles {
  return new Map(
    [...files].map(([path, text]) => [
      path,
      path.startsWith('strings/')
        ? text
        : text?.replaceAll(/"(\w+)"/g, (_, id: string) => JSON.stringify(others.get(id) ?? id)),
    ]),
  );
}
