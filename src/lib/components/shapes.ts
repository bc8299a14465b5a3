import type { Drawing, DrawnLink, DrawnPart, Point, Rectangle, TextLine } from './layout-types.ts';
import { SIZES } from './layout-types.ts';
import { lidOf, PIPE } from './measure.ts';

/** What a shape is, for whoever gives it its colour. */
export type ShapeRole = 'box' | 'detail' | 'line' | 'head' | TextLine['role'];

/** An element of a drawing, without its colours. */
export interface Shape {
  readonly tag: 'path' | 'text';
  readonly role: ShapeRole;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
}

/** All lines, then all parts with their words, then the words of lines: nothing hides a word. */
export function shapesOf({ parts, links }: Drawing): Shape[] {
  return [
    ...parts.flatMap(partShapes),
    ...links.flatMap(linkShapes),
    ...parts.flatMap(({ lines }) => lines.map(textShape)),
    ...links.flatMap(({ lines }) => lines.map(textShape)),
  ];
}

const DASHES = '5 4';

const path = (role: ShapeRole, d: string, isOpen: boolean): Shape => ({
  tag: 'path',
  role,
  attributes: { d, ...(isOpen && { 'stroke-dasharray': DASHES }) },
});

/** Each kind has a shape of its own. */
function partShapes(part: DrawnPart): Shape[] {
  const { kind, isOpen } = part;
  const shape = SHAPES[kind](part);
  return [
    path('box', shape.box, isOpen),
    ...(shape.detail === undefined ? [] : [path('detail', shape.detail, isOpen)]),
  ];
}

interface Outline {
  readonly box: string;
  readonly detail?: string;
}

const SHAPES: Readonly<Record<DrawnPart['kind'], (at: Rectangle) => Outline>> = {
  client: (at) => ({ box: rounded(at, Math.min(18, at.height / 2)) }),
  service: (at) => ({ box: rounded(at, 2) }),
  process: ({ x, y, width, height }) => ({
    box: rounded({ x, y, width, height }, 2),
    detail: `M${x + 5} ${y}v${height}M${x + width - 5} ${y}v${height}`,
  }),
  store: ({ x, y, width, height }) => {
    const [half, lid] = [width / 2, lidOf('store') * 0.7];
    const edge = `a${half} ${lid} 0 0 1 ${width} 0`;
    return {
      box: `M${x} ${y + lid}${edge}v${height - lid * 2}a${half} ${lid} 0 0 1 ${-width} 0z`,
      detail: `M${x} ${y + lid}a${half} ${lid} 0 0 0 ${width} 0`,
    };
  },
  broker: ({ x, y, width, height }) => {
    const half = height / 2;
    return {
      box: `M${x + PIPE} ${y}h${width - PIPE * 2}a${PIPE} ${half} 0 0 1 0 ${height}h${PIPE * 2 - width}a${PIPE} ${half} 0 0 1 0 ${-height}z`,
      detail: `M${x + width - PIPE} ${y}a${PIPE} ${half} 0 0 0 0 ${height}`,
    };
  },
  infrastructure: ({ x, y, width, height }) => {
    const cut = 8;
    return {
      box: `M${x + cut} ${y}h${width - cut * 2}l${cut} ${cut}v${height - cut * 2}l${-cut} ${cut}h${cut * 2 - width}l${-cut} ${-cut}v${cut * 2 - height}z`,
    };
  },
  external: (at) => {
    const { x, y, width, height } = at;
    const inner = { x: x + 3, y: y + 3, width: width - 6, height: height - 6 };
    return { box: rounded(at, 2), detail: rounded(inner, 1) };
  },
};

const rounded = ({ x, y, width, height }: Rectangle, r: number): string =>
  `M${x + r} ${y}h${width - r * 2}a${r} ${r} 0 0 1 ${r} ${r}v${height - r * 2}a${r} ${r} 0 0 1 ${-r} ${r}h${r * 2 - width}a${r} ${r} 0 0 1 ${-r} ${-r}v${r * 2 - height}a${r} ${r} 0 0 1 ${r} ${-r}z`;

function linkShapes({ points, hasHead, isOpen }: DrawnLink): Shape[] {
  const [first, second] = points;
  const [last, beforeLast] = points.toReversed();
  return [
    path('line', routePath(points), isOpen),
    ...(hasHead.to && last && beforeLast ? [head(last, beforeLast)] : []),
    ...(hasHead.from && first && second ? [head(first, second)] : []),
  ];
}

/** An arrowhead at the first of two points. */
function head(at: Point, from: Point): Shape {
  const [dx, dy] = [Math.sign(at.x - from.x), Math.sign(at.y - from.y)];
  const [x, y] = [at.x - dx * 8, at.y - dy * 8];
  const d = `M${at.x} ${at.y}L${x + dy * 4} ${y + dx * 4}L${x - dy * 4} ${y - dx * 4}z`;
  return { tag: 'path', role: 'head', attributes: { d } };
}

/** Straight pieces with rounded corners. */
function routePath(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M${point.x} ${point.y}`;
      if (!after) return `L${point.x} ${point.y}`;
      const room = Math.min(distance(before, point), distance(point, after)) / 2;
      const [a, b] = [before, after].map((to) => towards(point, to, Math.min(SIZES.corner, room)));
      return `L${a?.x} ${a?.y}Q${point.x} ${point.y} ${b?.x} ${b?.y}`;
    })
    .join('');
}

const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

const towards = (from: Point, to: Point, by: number): Point => ({
  x: from.x + Math.sign(to.x - from.x) * by,
  y: from.y + Math.sign(to.y - from.y) * by,
});

const textShape = ({ text, role, x, y, anchor }: TextLine): Shape => ({
  tag: 'text',
  role,
  attributes: { x, y, ...(anchor === 'middle' && { 'text-anchor': 'middle' }) },
  text,
});
