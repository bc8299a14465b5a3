import { domIds } from '../../lib/site/dom-ids.ts';
import { filled } from '../../lib/text/filled.ts';
import { find } from '../dom.ts';
import type { LaidDrawing } from './session.ts';

interface Said {
  /** How many nodes hold what is looked for; nothing where nothing is looked for. */
  readonly found: number | undefined;
  readonly all: number;
  /** What is laid over the map. */
  readonly laid: LaidDrawing | undefined;
}

/** Says how much was found, else what is laid over the map, with links to it and away from it. */
export function tellView(widget: HTMLElement, { found, all, laid }: Said): void {
  const { prefix = '', textNone = '', textCount = '' } = widget.dataset;
  const link = (href: string, text: string): HTMLAnchorElement =>
    Object.assign(document.createElement('a'), { href, textContent: text });
  const said: readonly (Node | string)[] =
    found !== undefined
      ? [found === 0 ? textNone : filled(textCount, { count: found, all })]
      : laid
        ? [link(laid.url, laid.said), link(prefix, laid.without)]
        : [];
  const status = find(widget, `#${domIds.treeStatus}`);
  const text = said.map((part) => (typeof part === 'string' ? part : part.textContent)).join('');
  // What has been said already is not said again.
  if (status.textContent !== text) status.replaceChildren(...said);
}
