import { domIds } from '../../lib/site/dom-ids.ts';
import { filled } from '../../lib/text/filled.ts';
import { allOpen, alongPath, arrival, type Expansion, isSame } from '../../lib/tree/expansion.ts';
import { trailOf } from '../../lib/tree/model.ts';
import { layout } from '../../lib/tree/layout.ts';
import type { MarkedExample } from '../../lib/tree/tree-file.ts';
import { visibleIds, visibleTree, type VisibleNode } from '../../lib/tree/visible.ts';
import { drawer } from './draw.ts';
import { find } from '../dom.ts';
import { nodeMarkup } from './node-markup.ts';
import type { LoadedTree } from './load-tree.ts';

/** The drawing with what is open in it and what is current. */
export interface TreeView {
  readonly expansion: Expansion;
  /** The node that is shown; undefined on an example's page. */
  readonly current: string | undefined;
  /** The example that is marked, if any. */
  readonly example: string | undefined;
  /** The ids of all visible nodes, in reading order. */
  readonly visible: readonly string[];
  /** What this page shows on arrival at what is current. */
  arrival(): Expansion;
  show(expansion: Expansion, current?: string, example?: string): void;
  /** Marks an example and says so; an unknown one changes nothing. */
  showExample(id: string): void;
  /** Marks what a search in the tree has found, and shows other branches. */
  mark(found: readonly string[], expansion: Expansion): void;
  focus(id: string): void;
}

/** Takes over the drawing that came with the page, without touching it. */
export function treeView(widget: HTMLElement, { tree, examples }: LoadedTree): TreeView {
  const draw = drawer(widget, nodeMarkup(widget));
  const isWhole = widget.dataset['arrival'] === 'all';
  let current = widget.dataset['current'];
  const named = (id: string | undefined): MarkedExample | undefined =>
    examples.find((candidate) => candidate.id === id);
  let example = named(widget.dataset['example']);

  const arrivalState = (): Expansion => {
    if (current !== undefined) return arrival(tree, current);
    return example ? alongPath(tree, reached(example)) : allOpen(tree);
  };
  let expansion = isWhole ? allOpen(tree) : arrivalState();
  const seen = new Map<string, VisibleNode>();
  let top = visibleTree(tree, expansion, new Map(example?.notes), seen);
  // Computes the heights of all boxes now, so that the first click need not.
  layout(visibleTree(tree, allOpen(tree)));

  let matches: ReadonlySet<string> = new Set();
  const redraw = (): void => {
    top = visibleTree(tree, expansion, new Map(example?.notes), seen);
    const trail = current === undefined ? [] : trailOf(tree, current);
    draw({
      top,
      current,
      path: new Set(example?.path ?? trail),
      skipped: new Set(example?.skipped),
      outside: new Set(example?.outside),
      matches,
    });
  };

  return {
    get expansion() {
      return expansion;
    },
    get current() {
      return current;
    },
    get example() {
      return example?.id;
    },
    get visible() {
      return visibleIds(top);
    },
    arrival: arrivalState,
    show(nextExpansion, nextCurrent = current, nextExample) {
      // A step leaves the example: from then on the trail is what is marked.
      const isStep = nextCurrent !== current;
      const marked = nextExample === undefined && !isStep ? example : named(nextExample);
      if (isSame(nextExpansion, expansion) && !isStep && marked === example) return;
      example = marked;
      expansion = nextExpansion;
      current = nextCurrent;
      redraw();
    },
    showExample(id) {
      const found = named(id);
      if (!found) return;
      example = found;
      redraw();
      tell(widget, filled(widget.dataset['textExample'] ?? '', { title: found.title }), true);
    },
    mark(found, nextExpansion) {
      matches = new Set(found);
      expansion = nextExpansion;
      redraw();
    },
    focus(id) {
      nodeLink(widget, id)?.focus();
    },
  };
}

function reached({ path, outside, skipped }: MarkedExample): string[] {
  return [...path, ...outside, ...skipped];
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
