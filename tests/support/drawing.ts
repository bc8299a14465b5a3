import { expect, type Page } from 'playwright/test';
import { drawnIn } from '../../src/data/drawn.ts';
import type { Locale } from '../../src/lib/content/language.ts';
import { drawing as drawingOf } from '../../src/lib/tree/layout/drawing.ts';
import type { Size } from '../../src/lib/tree/layout/style.ts';
import { shownIn, type View } from '../../src/lib/tree/view/view.ts';
import { visibleIds, visibleTree } from '../../src/lib/tree/view/visible.ts';
import { en } from './languages.ts';
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
  /** It is the accent of a concern's frame. */
  readonly isFrame: boolean;
}

/** What is to be seen of a tree, in px of the screen. */
export interface Drawing {
  readonly rem: number;
  /** The whole tree, one node and what is near it, or an example. */
  readonly page: string;
  /** Nothing before there is script. */
  readonly size: Size | undefined;
  /** Boxes that are shown, in the order of the list. */
  readonly boxes: readonly Rect[];
  /** Lines of titles, conditions and links to more branches, as high as their letters. */
  readonly texts: readonly Rect[];
  /** Links and buttons, each as `a of saga`. */
  readonly targets: readonly Rect[];
  readonly edges: readonly SeenEdge[];
  /** The frames of concerns. */
  readonly frames: readonly Rect[];
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
    const widget = document.querySelector<HTMLElement>('[data-tree]');
    const canvas = widget?.querySelector('.tree-canvas');
    if (!widget || !canvas) throw new Error('page without a drawing');
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) &&
      element.getBoundingClientRect().width > 0;
    const own = [...canvas.querySelectorAll<HTMLElement>('[data-node]')].flatMap((item) => {
      const box = item.querySelector<HTMLElement>(':scope > .box');
      return box?.checkVisibility() ? [{ id: item.dataset['node'] ?? '', box }] : [];
    });
    const lines = (element: Element, id: string) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const letters = Number.parseFloat(getComputedStyle(element).fontSize);
      // A line is as high as its font says, which for Chinese is far more than its letters are.
      return [...range.getClientRects()].map(({ left, right, top, bottom }) => {
        const middle = (top + bottom) / 2;
        return { id, left, right, top: middle - letters / 2, bottom: middle + letters / 2 };
      });
    };
    const parts = own.flatMap(({ id, box }) =>
      [...box.querySelectorAll('a, button, .when')]
        .filter(isSeen)
        .map((element) => ({ element, id: `${element.className || element.localName} of ${id}` })),
    );
    const onScreen = (shape: SVGGraphicsElement) => {
      const svg = shape.ownerSVGElement;
      // Not by getScreenCTM(), which leaves out what is not zoomed alike in both directions.
      const { left, top, width, height } = svg?.getBoundingClientRect() ?? new DOMRect();
      const { width: across = 1, height: down = 1 } = svg?.viewBox.baseVal ?? {};
      return (x: number, y: number): [number, number] => [
        left + (x * width) / across,
        top + (y * height) / down,
      ];
    };
    const shapes = [...canvas.querySelectorAll<SVGGElement>('[data-edge]')].flatMap((group) => {
      const path = [...group.querySelectorAll('path')].find(
        (one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible',
      );
      if (!path?.ownerSVGElement?.checkVisibility()) return [];
      const to = onScreen(path);
      const end = (at: number): [number, number] => {
        const { x, y } = path.getPointAtLength(at);
        return to(x, y);
      };
      const before = path.previousElementSibling;
      const frame = before instanceof SVGRectElement ? before.getBBox() : undefined;
      const id = group.dataset['edge'] ?? '';
      const [left = 0, top = 0] = frame ? to(frame.x, frame.y) : [];
      const [right = 0, bottom = 0] = frame
        ? to(frame.x + frame.width, frame.y + frame.height)
        : [];
      return [
        {
          edge: { id, from: end(0), to: end(path.getTotalLength()), isFrame: Boolean(frame) },
          frame: frame ? [{ id, left, top, right, bottom }] : [],
        },
      ];
    });
    return {
      rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
      page: widget.dataset['page'] ?? '',
      size: widget.dataset['size'] as 'whole' | 'reading' | undefined,
      boxes: own.map(({ id, box }) => rect(box, id)).filter(({ left, right }) => right > left),
      texts: parts
        .filter(({ element }) => element.localName !== 'button')
        .flatMap(({ element, id }) => lines(element, id)),
      targets: parts
        .filter(({ element }) => element.localName !== 'span')
        .map(({ element, id }) => rect(element, id)),
      edges: shapes.map(({ edge }) => edge),
      frames: shapes.flatMap(({ frame }) => frame),
      canvas: rect(canvas, ''),
    };
  });
}

/** Every pair of texts, and every pair of targets, that cover each other. */
export function overlaps({ texts, targets }: Drawing): string[] {
  return [...covering(texts), ...covering(targets)];
}

function covering(all: readonly Rect[]): string[] {
  const slack = 1;
  return all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter(
        (b) =>
          a.id !== b.id &&
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
    .filter(({ id, from, to: [x, y], isFrame }) => {
      const box = places.get(id);
      if (!box) return true;
      if (isFrame) return x > box.left || from[1] > box.top || y < box.bottom;
      return Math.abs(box.left - x) > 2 || y < box.top || y > box.bottom;
    })
    .map(({ id, to }) => `${id} at ${to.map(Math.round).join(', ')}`);
}

/** Texts that reach out of the drawing, or out of the frame of their concern. */
export function outside({ texts, canvas, frames }: Drawing): string[] {
  const holds = (outer: Rect, inner: Rect): boolean =>
    inner.left > outer.left - 1 &&
    inner.right < outer.right + 1 &&
    inner.top > outer.top - 1 &&
    inner.bottom < outer.bottom + 1;
  return texts
    .filter(
      (text) =>
        !holds(canvas, text) ||
        !(frames.length === 0 || text.id.endsWith(` of ${tree.root}`)
          ? true
          : frames.some((frame) => holds(frame, text))),
    )
    .map(({ id }) => id);
}

/**
 * Boxes that do not stand where the layout puts them, measured in rem from the drawing's corner. The
 * browser rounds to px, so a tenth of a rem is allowed.
 */
function misplaced(seen: Drawing, locale: Locale, view: View): string[] {
  const { boxes, canvas, rem, page } = seen;
  const { tree: drawn, columns } = drawnIn(locale);
  const size = seen.size ?? 'reading';
  const shown = visibleTree(drawn, shownIn(drawn, view, size));
  const { places, width } = drawingOf(
    shown,
    page === 'map' ? { kind: 'map', size, columns } : { kind: 'focus', columns },
  );
  // A whole tree is spread over the room that there is.
  const unit = (canvas.right - canvas.left) / width;
  const corners = new Map<string, readonly [x: number, y: number]>();
  return boxes.flatMap(({ id, left, top }) => {
    const place = places.get(id);
    const [fromX, fromY] = corners.get(tree.parents.get(id) ?? '') ?? [canvas.left, canvas.top];
    corners.set(id, [left, top]);
    const [x, y] = [(left - fromX) / unit, (top - fromY) / rem];
    if (place && Math.abs(place.dx - x) < 0.1 && Math.abs(place.dy - y) < 0.1) return [];
    return [`${id} at ${x.toFixed(1)} ${y.toFixed(1)}, not ${place?.dx} ${place?.dy}`];
  });
}

/** The ids that a view shows in a size, in reading order. */
export function idsIn(view: View, size: Size): string[] {
  const { tree: drawn } = drawnIn(en);
  return visibleIds(visibleTree(drawn, shownIn(drawn, view, size)));
}

/** Expects what a view shows: its boxes in place, an edge to each but the root, nothing on another. */
export function expectDrawn(drawing: Drawing, locale: Locale, view: View): void {
  const expected = idsIn(view, drawing.size ?? 'reading');
  expect(
    drawing.boxes.map(({ id }) => id),
    'boxes',
  ).toEqual(expected);
  expect(drawing.edges.map(({ id }) => id).toSorted(), 'edges').toEqual(
    expected.filter((id) => id !== tree.root).toSorted(),
  );
  expect(misplaced(drawing, locale, view), 'boxes out of place').toEqual([]);
  expect(overlaps(drawing), 'texts or targets that cover each other').toEqual([]);
  expect(outside(drawing), 'texts outside').toEqual([]);
  expect(looseEdges(drawing), 'edges that miss their box').toEqual([]);
}
