import type { Drawing, Point, Rectangle } from '../../../src/lib/components/layout-types.ts';
import { fontOf } from '../../../src/lib/components/measure.ts';

interface Placed extends Rectangle {
  readonly of: string;
}

const textsOf = (lines: Drawing['parts'][number]['lines'], of: string): Placed[] =>
  lines.map(({ x, y, width, role, anchor, text }) => ({
    of: `${of} "${text}"`,
    x: anchor === 'middle' ? x - width / 2 : x,
    y: y - fontOf(role).font * 0.8,
    width,
    height: fontOf(role).font,
  }));

const share = (a: Rectangle, b: Rectangle): boolean =>
  a.x + 0.1 < b.x + b.width &&
  b.x + 0.1 < a.x + a.width &&
  a.y + 0.1 < b.y + b.height &&
  b.y + 0.1 < a.y + a.height;

const holds = (outer: Rectangle, inner: Rectangle): boolean =>
  inner.x >= outer.x - 0.1 &&
  inner.y >= outer.y - 0.1 &&
  inner.x + inner.width <= outer.x + outer.width + 0.1 &&
  inner.y + inner.height <= outer.y + outer.height + 0.1;

const bounds = (a: Point, b: Point): Rectangle => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.max(0.2, Math.abs(a.x - b.x)),
  height: Math.max(0.2, Math.abs(a.y - b.y)),
});

const pieces = (points: readonly Point[]): Rectangle[] =>
  points.slice(1).map((point, index) => bounds(points[index] ?? point, point));

/** Everything in a drawing that lies on something else, or out of its room. */
export function faultsOf({ parts, links, width, height }: Drawing): string[] {
  const partTexts = parts.map((part) => ({ part, texts: textsOf(part.lines, part.id) }));
  const labels = links.map((link) => ({
    link,
    texts: textsOf(link.lines, `${link.from}-${link.to}`),
  }));
  const texts = [...partTexts, ...labels].flatMap((one) => one.texts);
  const room = { x: 0, y: 0, width, height };
  const found: string[] = [];
  const fault = (what: string, a: string, b: string): number => found.push(`${what}: ${a} / ${b}`);
  texts.forEach((text, index) => {
    if (!holds(room, text)) fault('out of the drawing', text.of, '');
    for (const other of texts.slice(index + 1))
      if (share(text, other)) fault('texts', text.of, other.of);
  });
  for (const { part, texts: own } of partTexts)
    for (const text of own) if (!holds(part, text)) fault('out of its part', text.of, part.id);
  for (const { texts: own } of labels)
    for (const text of own)
      for (const part of parts) if (share(text, part)) fault('label on part', text.of, part.id);
  parts.forEach((part, index) => {
    if (!holds(room, part)) fault('out of the drawing', part.id, '');
    for (const other of parts.slice(index + 1)) {
      const isWithin = part.inside === other.id || other.inside === part.id;
      if (isWithin) {
        const [outer, inner] = part.inside === other.id ? [other, part] : [part, other];
        if (!holds(outer, inner)) fault('out of the outer part', inner.id, outer.id);
      } else if (share(part, other)) fault('parts', part.id, other.id);
      for (const text of textsOf(part.lines, part.id))
        if (other.inside === part.id && share(text, other))
          fault('text on inner part', text.of, other.id);
    }
  });
  for (const { from, to, points } of links) {
    const around = new Set(
      [from, to].flatMap((id) => [id, parts.find((part) => part.id === id)?.inside]),
    );
    for (const piece of pieces(points)) {
      for (const part of parts)
        if (!around.has(part.id) && share(piece, part))
          fault('line through part', `${from}-${to}`, part.id);
      for (const end of parts.filter(({ id }) => id === from || id === to)) {
        const inner = { x: end.x + 8, y: end.y + 1, width: end.width - 16, height: end.height - 2 };
        if (share(piece, inner)) fault('line into its own part', `${from}-${to}`, end.id);
      }
      for (const text of texts)
        if (share(piece, text)) fault('line through text', `${from}-${to}`, text.of);
    }
  }
  links.forEach((link, index) => {
    for (const other of links.slice(index + 1))
      for (const a of pieces(link.points))
        for (const b of pieces(other.points)) {
          const isAlong = (a.width > 3 && b.width > 3) || (a.height > 3 && b.height > 3);
          if (isAlong && a.width > 3 === b.width > 3 && share(a, b))
            fault('lines on one another', `${link.from}-${link.to}`, `${other.from}-${other.to}`);
        }
  });
  return found;
}
