// Stand-in until the reader of MDX is merged.
import { load } from 'js-yaml';
import type { TextHead } from '../content.ts';
import type { MdxFolder } from '../files.ts';
import type { ReferenceKind } from '../meaning.ts';
import type { Problem } from '../problems.ts';
export interface MdxText { head?: TextHead; references: { to: ReferenceKind; id: string; line: number }[]; problems: Problem[] }
export function readMdx(_folder: MdxFolder, _file: string, text: string): MdxText {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const data = load(front) as TextHead;
  const head = { ...data, sources: data.sources ?? [] };
  const cites = [...head.sources, ...[...body.matchAll(/<Cite key="([^"]+)"/g)].map((m) => m[1] ?? '')];
  return { head, references: cites.map((id) => ({ to: 'source' as const, id, line: 1 })), problems: [] };
}
