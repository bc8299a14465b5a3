import { domIds } from '../../lib/site/dom-ids.ts';
import { filled } from '../../lib/text/filled.ts';
import type { DrawnExample } from '../../lib/tree/tree-file.ts';
import { find } from '../dom.ts';

interface Said {
  /** How many nodes hold what is looked for; nothing where nothing is looked for. */
  readonly found: number | undefined;
  readonly all: number;
  readonly example: DrawnExample | undefined;
}

/** Says how much was found, else which example is drawn on the map, with links to it and away from it. */
export function tellView(widget: HTMLElement, { found, all, example }: Said): void {
  const { page, examples = '', prefix = '', textExample = '', textWithout = '' } = widget.dataset;
  const { textNone = '', textCount = '' } = widget.dataset;
  const link = (href: string, text: string): HTMLAnchorElement =>
    Object.assign(document.createElement('a'), { href, textContent: text });
  const said: readonly (Node | string)[] =
    found !== undefined
      ? [found === 0 ? textNone : filled(textCount, { count: found, all })]
      : example && page === 'map'
        ? [
            link(`${examples}${example.id}/`, filled(textExample, { title: example.title })),
            link(prefix, textWithout),
          ]
        : [];
  const status = find(widget, `#${domIds.treeStatus}`);
  const text = said.map((part) => (typeof part === 'string' ? part : part.textContent)).join('');
  // What has been said already is not said again.
  if (status.textContent !== text) status.replaceChildren(...said);
}
