import { mermaidText } from '../export/mermaid.ts';
import { filled } from '../text/filled.ts';
import { doesOf, MARK_SIGN } from './connectors.ts';
import type { LayoutWords } from './layout-types.ts';
import type { Picture, PicturePart } from './picture.ts';

/** What stands around the text of each kind of part. */
const SHAPES: Readonly<Record<PicturePart['kind'], readonly [string, string]>> = {
  client: ['([', '])'],
  service: ['[', ']'],
  process: ['[[', ']]'],
  store: ['[(', ')]'],
  broker: ['[/', '/]'],
  infrastructure: ['{{', '}}'],
  external: ['>', ']'],
};

/** A picture as a flowchart of Mermaid. */
export function pictureMermaid({ parts, links }: Picture, { words, titleOf }: LayoutWords): string {
  const ids = new Map(parts.map(({ id }, index) => [id, `p${index + 1}`]));
  const nodeLine = (part: PicturePart): string => {
    const [before, after] = SHAPES[part.kind];
    const open = part.open === undefined ? [] : [filled(words.open, { title: titleOf(part.open) })];
    return `${ids.get(part.id)}${before}${mermaidText([part.name, ...part.notes, ...open])}${after}`;
  };
  const within = (id: string): PicturePart[] => parts.filter(({ inside }) => inside === id);
  const outer = parts.filter(({ inside }) => inside === undefined);
  return [
    'flowchart LR',
    ...outer.flatMap((part) => {
      const inner = within(part.id);
      if (inner.length === 0) return [nodeLine(part)];
      return [
        `subgraph s${ids.get(part.id)} [" "]`,
        ...[part, ...inner].map((one) => `  ${nodeLine(one)}`),
        'end',
      ];
    }),
    ...links.map((link) => {
      const said = doesOf(link, parts, words);
      const lines = [
        (link.mark === undefined ? '' : MARK_SIGN) + said,
        ...(link.guards.length > 0 ? [link.guards.join(words.joiner)] : []),
      ];
      const arrow = link.open === undefined ? '-->' : '-.->';
      return `${ids.get(link.from)} ${arrow}|${mermaidText(lines)}| ${ids.get(link.to)}`;
    }),
    ...parts
      .filter(({ open }) => open !== undefined)
      .map(({ id }) => `style ${ids.get(id)} stroke-dasharray: 5 4`),
    '',
  ].join('\n');
}
