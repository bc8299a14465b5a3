import type { Size } from '../../lib/tree/layout/style.ts';
import { find } from '../dom.ts';

/** What the window and the reader's fonts leave room for. */
export interface Room {
  /** The largest size that fits. */
  readonly size: Size;
  /** How much more room the reader's fonts and spacing need than is computed. */
  readonly factor: number;
}

/** From this width on the whole tree fits, in rem; the style sheet says the same. */
const WHOLE = 76.75;

/** With fonts that need more, lines would run into each other: the tree is then an outline. */
const MOST = 1.5;

/** Measures the window and a text of which the computed size is known. */
export function roomOf(widget: HTMLElement): Room {
  const probe = find(widget, '[data-probe]');
  const { fontSize } = getComputedStyle(probe);
  const em = Number.parseFloat(fontSize);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const { width, height } = probe.getBoundingClientRect();
  const factor = Math.max(
    1,
    width / em / Number(probe.dataset['width']),
    height / em / Number(probe.dataset['height']),
  );
  const isWide = widget.clientWidth >= WHOLE * rem * factor;
  return { size: widget.dataset['page'] === 'map' && isWide ? 'whole' : 'reading', factor };
}

/** Keeps what the style sheet needs to know of the room up to date; calls back where another size fits. */
export function watchRoom(widget: HTMLElement, onSize: () => void): void {
  const watcher = new ResizeObserver(() => {
    const { size, factor } = roomOf(widget);
    widget.style.setProperty('--factor', String(Math.round(factor * 100) / 100));
    widget.toggleAttribute('data-flow', factor > MOST);
    widget.toggleAttribute('data-roomy', size === 'whole' && factor < 1.02);
    const before = widget.dataset['fits'];
    if (before === size) return;
    widget.dataset['fits'] = size;
    if (widget.dataset['chosen'] === undefined) widget.dataset['size'] = size;
    if (before) onSize();
  });
  watcher.observe(widget);
  watcher.observe(find(widget, '[data-probe]'));
}
