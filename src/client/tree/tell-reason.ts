import { filled } from '../../lib/text/filled.ts';
import { find } from '../dom.ts';
import { nodeIdAt } from './node-parts.ts';

/**
 * Says at the foot of the drawing what a decision makes of the node that is pointed at or has the focus, and why. It is
 * seen only: who hears the page hears the same with the node.
 */
export function tellReasons(widget: HTMLElement): void {
  const at = ({ target }: Event): void =>
    tellReason(widget, target instanceof Element ? nodeOf(target) : undefined);
  const focused = (): void => {
    const { activeElement } = document;
    tellReason(widget, activeElement ? nodeOf(activeElement) : undefined);
  };
  const viewport = find(widget, '.tree-viewport');
  viewport.addEventListener('focusin', at);
  viewport.addEventListener('focusout', () => tellReason(widget, undefined));
  viewport.addEventListener('pointerover', (event) => {
    // Between two nodes, what was said of the last one stays.
    if (event.target instanceof Element && nodeOf(event.target) !== undefined) at(event);
  });
  viewport.addEventListener('pointerleave', focused);
}

/** Says it anew of the node that it was said of. */
export function keepReason(widget: HTMLElement): void {
  tellReason(widget, lineOf(widget).dataset['of']);
}

function tellReason(widget: HTMLElement, id: string | undefined): void {
  const line = lineOf(widget);
  const box =
    id === undefined ? null : widget.querySelector(`[data-node="${CSS.escape(id)}"] > .box`);
  const state = box?.querySelector<HTMLElement>('.node-kind')?.dataset['reason'];
  const title = box?.querySelector('a')?.textContent.trim() ?? '';
  if (id === undefined) delete line.dataset['of'];
  else line.dataset['of'] = id;
  const { textState = '' } = widget.dataset;
  line.textContent = state === undefined ? '' : filled(textState, { title, state });
}

const lineOf = (widget: HTMLElement): HTMLElement => find(widget, '[data-reason-line]');

/** The node whose own words or button something stands in. */
const nodeOf = (element: Element): string | undefined =>
  element.closest('.box') ? nodeIdAt(element) : undefined;
