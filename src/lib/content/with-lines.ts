import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { ContentFiles } from './files.ts';
import type { Problem } from './problems.ts';
import type { DataFile } from './read-files.ts';

type Path = readonly PropertyKey[];

/** Problems of JSON with the line of the value that they name, or of the record that has them. */
export function withLines(
  problems: readonly Problem[],
  files: ContentFiles,
  data: readonly DataFile[],
): Problem[] {
  const byFile = Map.groupBy(problems, ({ file }) => file);
  return [...byFile].flatMap(([file, own]) => {
    const text = files.get(file);
    if (!file.endsWith('.json') || text === undefined) return own;
    const lineAt = linesOf(text);
    const records = recordPaths(data.find(({ path }) => path === file));
    return own.map((problem) => {
      const path = problem.path ?? (problem.node === null ? [] : records.get(problem.node));
      const line = problem.line ?? (path?.length ? lineAt(path) : undefined);
      return line === undefined ? problem : { ...problem, line };
    });
  });
}

/** Where the records of a file stand, by their ids: of two with one id the first. */
function recordPaths(file: DataFile | undefined): Map<string, Path> {
  const ids = (file?.places ?? []).flatMap(({ meaning, value, path }) =>
    meaning.is === 'id' && typeof value === 'string' ? [[value, path] as const] : [],
  );
  return new Map(ids.toReversed());
}

/** The line of a value by its path; where it is missing, of what should hold it. Parses when it is asked first. */
function linesOf(text: string): (path: Path) => number | undefined {
  let root: Node | undefined;
  let ends: readonly number[] | undefined;
  return (path) => {
    root ??= parseTree(text);
    ends ??= [...text.matchAll(/\n/g)].map(({ index }) => index);
    let node: Node | undefined;
    for (let length = path.length; length > 0 && !node; length--) {
      node = root && findNodeAtLocation(root, path.slice(0, length).map(step));
    }
    return node && lineOf(ends, node.offset);
  };
}

const step = (key: PropertyKey): string | number => (typeof key === 'number' ? key : String(key));

/** How many of these places are before one, and one more; by halves, for there may be many. */
function lineOf(ends: readonly number[], offset: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}
