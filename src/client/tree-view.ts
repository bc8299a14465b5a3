import { filled } from '../lib/strings.ts';
import { domIds } from '../lib/dom-ids.ts';
import { type Expansion, isSame } from '../lib/tree/expansion.ts';
import { nodeOf, trailOf } from '../lib/tree/model.ts';
import type { StructureExample } from '../lib/tree/structure.ts';
import { visibleIds, visibleTree } from '../lib/tree/visible.ts';
import { draw } from './draw.ts';
import { find, nodeMarkup } from './node-markup.ts';
import type { LoadedTree } from './structure.ts';

/** The drawing with what is open in it and what is current. */
export interface TreeView {
  readonly expansion: Expansion;
  readonly current: string;
  readonly visible: readonly string[];
  show(expansion: Expansion, current?: string): void;
  showExample(example: StructureExample): void;
  focus(id: string): void;
}

/** @param expansion what the page shows on arrival */
export function treeView(
  widget: HTMLElement,
  { tree }: LoadedTree,
  current: string,
  expansion: Expansion,
): TreeView {
  const markup = nodeMarkup(widget);
  let state = { expansion, current };
  let visible = visibleIds(visibleTree(tree, expansion));
  let example: StructureExample | undefined;

  const redraw = (): void => {
    const top = visibleTree(tree, state.expansion, new Map(example?.notes));
    visible = visibleIds(top);
    draw(widget, markup, {
      top,
      current: state.current,
      path: new Set(example?.path ?? trailOf(tree, state.current)),
      skipped: new Set(example?.skipped),
      outside: new Set(example?.outside),
    });
  };

  return {
    get expansion() {
      return state.expansion;
    },
    get current() {
      return state.current;
    },
    get visible() {
      return visible;
    },
    show(next, nextCurrent = state.current) {
      if (isSame(next, state.expansion) && nextCurrent === state.current) return;
      // A step leaves the example: from then on the trail is what is marked.
      if (nextCurrent !== state.current) example = undefined;
      state = { expansion: next, current: nextCurrent };
      redraw();
    },
    showExample(shown) {
      example = shown;
      redraw();
      tell(widget, filled(widget.dataset['textExample'] ?? '', { title: shown.title }), true);
    },
    focus(id) {
      nodeLink(widget, nodeOf(tree, id).id)?.focus();
    },
  };
}

export function nodeLink(widget: HTMLElement, id: string): HTMLAnchorElement | null {
  return widget.querySelector(`[data-node="${CSS.escape(id)}"] a`);
}

/** Says something politely; `isSeen` also to those who see the drawing. */
export function tell(widget: HTMLElement, text: string, isSeen = false): void {
  const status = find(widget, `#${domIds.treeStatus}`);
  status.textContent = text;
  status.classList.toggle('visually-hidden', !isSeen);
}
