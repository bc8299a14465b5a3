import { expect, type Page } from 'playwright/test';
import { drawnTree } from '../../src/lib/tree/drawn-tree.ts';
import type { Expansion } from '../../src/lib/tree/expansion.ts';
import { layout } from '../../src/lib/tree/layout.ts';
import { visibleIds, visibleTree } from '../../src/lib/tree/visible.ts';
import type { Locale } from '../../src/lib/content/language.ts';
import { tree } from './pages.ts';

export interface Rect {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface SeenEdge {
  readonly id: string;
  /** Its ends on the screen. */
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/** What is to be seen of a tree, in px of the screen. */
export interface Drawing {
  readonly rem: number;
  /** Boxes that are shown, in the order of the list. */
  readonly boxes: readonly Rect[];
  /** Links to more branches, each with the id of its node. */
  readonly more: readonly Rect[];
  readonly edges: readonly SeenEdge[];
  readonly canvas: Rect;
}

/** The drawing where all its boxes have arrived. */
export async function seeDrawing(page: Page): Promise<Drawing> {
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
  return readDrawing(page);
}

/** The drawing as it is now; needs nothing that a page without script lacks. */
export function readDrawing(page: Page): Promise<Drawing> {
  return page.evaluate(() => {
    const rect = (element: Element, id: string) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { id, left, top, right, bottom };
    };
    const hasSize = ({ left, right }: { left: number; right: number }) => right > left;
    const canvas = document.querySelector('.tree-canvas');
    if (!canvas) throw new Error('page without a drawing');
    const items = [...canvas.querySelectorAll<HTMLElement>('[data-node]')];
    const boxes = items.flatMap((item) => {
      const box = item.querySelector<HTMLElement>('.box');
      if (!box?.checkVisibility()) return [];
      const whole = rect(box, item.dataset['node'] ?? '');
      if (!('passed' in box.dataset)) return whole;
      // A passed node's box cannot be seen: it reaches as far as what stands in it.
      const rights = [...box.children].map((child) => child.getBoundingClientRect().right);
      return { ...whole, right: Math.max(...rights) };
    });
    const more = [...canvas.querySelectorAll<HTMLElement>('[data-more]')]
      .filter((link) => link.checkVisibility())
      .map((link) => rect(link.closest('.box') ?? link, link.dataset['more'] ?? ''));
    const edges = [...canvas.querySelectorAll<SVGPathElement>('[data-edge]')].flatMap((path) => {
      const svg = path.ownerSVGElement;
      if (!svg?.checkVisibility() || getComputedStyle(path).visibility === 'hidden') return [];
      // Not by getScreenCTM(), which leaves out CSS zoom in Firefox.
      const { left, top, width } = svg.getBoundingClientRect();
      if (width === 0) return [];
      const scale = width / svg.viewBox.baseVal.width;
      const end = (at: number): [number, number] => {
        const { x, y } = path.getPointAtLength(at);
        return [left + x * scale, top + y * scale];
      };
      return [{ id: path.dataset['edge'] ?? '', from: end(0), to: end(path.getTotalLength()) }];
    });
    return {
      rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
      boxes: boxes.filter(hasSize),
      more: more.filter(hasSize),
      edges,
      canvas: rect(canvas, ''),
    };
  });
}

/** Every pair of boxes that cover each other, as `a and b`. */
export function overlaps({ boxes, more }: Drawing): string[] {
  const all = [...boxes, ...more.map((one) => ({ ...one, id: `more of ${one.id}` }))];
  const slack = 0.5;
  return all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter(
        (b) =>
          a.left + slack < b.right &&
          b.left + slack < a.right &&
          a.top + slack < b.bottom &&
          b.top + slack < a.bottom,
      )
      .map((b) => `${a.id} and ${b.id}`),
  );
}

/** Edges that do not end at the left side of their box. */
function looseEdges({ boxes, edges }: Drawing): string[] {
  const places = new Map(boxes.map((box) => [box.id, box]));
  return edges
    .filter(({ id, to: [x, y] }) => {
      const box = places.get(id);
      return !box || Math.abs(box.left - x) > 2 || y < box.top || y > box.bottom;
    })
    .map(({ id, to }) => `${id} at ${to.map(Math.round).join(', ')}`);
}

/**
 * Boxes that do not stand where the layout puts them, measured in rem from the drawing's corner. The
 * browser rounds to px, so a tenth of a rem is allowed.
 */
function misplaced(
  { boxes, canvas, rem }: Drawing,
  locale: Locale,
  expansion: Expansion,
  zoom = 1,
): string[] {
  const shown = visibleTree(drawnTree(tree, locale), expansion);
  const places = layout(shown).boxes;
  return boxes.flatMap(({ id, left, top }) => {
    const x = (left - canvas.left) / rem / zoom;
    const y = (top - canvas.top) / rem / zoom;
    const place = places.get(id);
    if (place && Math.abs(place.x - x) < 0.1 && Math.abs(place.y - y) < 0.1) return [];
    return [`${id} at ${x.toFixed(1)} ${y.toFixed(1)}, not ${place?.x} ${place?.y}`];
  });
}

/** Expects what an expansion shows: its boxes in place, an edge to each but the root, none on another. */
export function expectDrawn(
  drawing: Drawing,
  locale: Locale,
  expansion: Expansion,
  zoom = 1,
): void {
  const expected = visibleIds(visibleTree(drawnTree(tree, locale), expansion));
  expect(
    drawing.boxes.map(({ id }) => id),
    'boxes',
  ).toEqual(expected);
  expect(drawing.edges.map(({ id }) => id).toSorted(), 'edges').toEqual(
    expected.filter((id) => id !== tree.root).toSorted(),
  );
  expect(misplaced(drawing, locale, expansion, zoom), 'boxes out of place').toEqual([]);
  expect(overlaps(drawing), 'boxes that cover each other').toEqual([]);
  expect(looseEdges(drawing), 'edges that miss their box').toEqual([]);
}
