import { drawing } from '../../lib/tree/layout/drawing.ts';
import { mapColumns } from '../../lib/tree/layout/map-columns.ts';
import type { Size } from '../../lib/tree/layout/style.ts';
import type { DrawnExample } from '../../lib/tree/tree-file.ts';
import type { DrawnDecision } from '../../lib/tree/view/drawn-decision.ts';
import { marking } from '../../lib/tree/view/marking.ts';
import { isLarge } from '../../lib/tree/view/shown.ts';
import { arrival, shownIn, type Subject, type View } from '../../lib/tree/view/view.ts';
import { visibleTree } from '../../lib/tree/view/visible.ts';
import { domIds } from '../../lib/site/dom-ids.ts';
import { find } from '../dom.ts';
import { drawer } from './draw.ts';
import { type LoadedTree, treeLoader } from './load-tree.ts';
import { write } from './node-parts.ts';
import { roomOf } from './room.ts';
import { keepReason } from './tell-reason.ts';
import { tellView } from './tell-view.ts';

/** A loaded tree with what is shown of it. */
export interface Ready extends LoadedTree {
  readonly subject: Subject;
  readonly view: View;
  readonly size: Size;
  /** What is drawn on the tree. */
  readonly overlay: TreeOverlay | undefined;
}

/** An example or a scenario, which have a name, or else the reader's decision. */
type TreeOverlay = DrawnExample | { readonly decision: DrawnDecision };

/** An example, or a scenario drawn as one, with its page and the words that say so. */
export interface LaidDrawing extends DrawnExample {
  readonly url: string;
  readonly said: string;
  readonly without: string;
}

/** One visit of a page with a tree; the tree is loaded when it is first needed. */
export interface Session {
  readonly widget: HTMLElement;
  /** What is shown, once someone has acted. */
  readonly view: View | undefined;
  ready(): Promise<Ready>;
  /** Runs an action on the loaded tree; a failure is told, and the page stays as it is. */
  run(action: (ready: Ready) => void): void;
  /** Shows another view, and tells who wants to know; nothing glides where nobody has pressed. */
  show(next: View, isStill?: boolean): void;
  /** Calls back after every change of what is shown. */
  onChange(listener: () => void): void;
  redraw(): void;
  /** Draws a decision on what is shown, now and later; an example that is drawn goes before it. */
  decide(drawn: DrawnDecision | undefined): void;
  /** Draws what is laid over the map from now on; it goes before a decision. */
  lay(laid: LaidDrawing): void;
  /** Says that something could not be loaded. */
  readonly tellFailure: (error: unknown) => void;
}

export function startSession(widget: HTMLElement): Session {
  const load = treeLoader(widget.dataset['treeFile'] ?? '');
  const listeners: (() => void)[] = [];
  let view: View | undefined;
  let draw: Draw | undefined;
  const over: Over = { decision: undefined, laid: undefined };

  const tellFailure = (error: unknown): void => {
    console.warn(error);
    widget.dataset['failed'] = '';
    tell(widget, widget.dataset['textFailed'] ?? '');
  };

  const ready = async (): Promise<Ready> => {
    const loaded = await load();
    const subject = subjectOf(widget, loaded.examples);
    view ??= { ...arrival(loaded.tree, subject), example: widget.dataset['example'] };
    draw ??= sceneDrawer(widget, loaded);
    const size = view.size ?? roomOf(widget).size;
    return { ...loaded, subject, view, size, overlay: overlayIn(loaded.examples, view, over) };
  };

  const session: Session = {
    widget,
    get view() {
      return view;
    },
    ready,
    run(action) {
      ready()
        .then((isReady) => {
          if (widget.dataset['failed'] !== undefined) tell(widget, '');
          delete widget.dataset['failed'];
          // Another action may have shown something else since.
          const now = view ?? isReady.view;
          action({ ...isReady, view: now, size: now.size ?? roomOf(widget).size });
        })
        .catch(tellFailure);
    },
    show(next, isStill = false) {
      view = next;
      draw?.(next, over, isStill);
      for (const listener of listeners) listener();
    },
    onChange(listener) {
      listeners.push(listener);
    },
    redraw() {
      if (view) draw?.(view, over, true);
    },
    decide(drawn) {
      const isSame = JSON.stringify(drawn) === JSON.stringify(over.decision);
      over.decision = drawn;
      if (!isSame) session.run(() => session.redraw());
    },
    lay(laid) {
      over.laid = laid;
    },
    tellFailure,
  };
  return session;
}

function subjectOf({ dataset }: HTMLElement, examples: readonly DrawnExample[]): Subject {
  if (dataset['page'] === 'map') return { page: 'map' };
  if (dataset['current'] !== undefined) return { page: 'node', current: dataset['current'] };
  const example = examples.find(({ id }) => id === dataset['example']);
  return { page: 'example', reached: example?.reached ?? [] };
}

/** What is drawn on the tree, besides the example of the page. */
interface Over {
  decision: DrawnDecision | undefined;
  laid: LaidDrawing | undefined;
}

function overlayIn(
  examples: readonly DrawnExample[],
  view: View,
  { laid, decision }: Over,
): TreeOverlay | undefined {
  const example = laid ?? examples.find(({ id }) => id === view.example);
  return example ?? (decision && { decision });
}

type Draw = (view: View, over: Over, isStill: boolean) => void;

/** As long as nodes glide to their places after a press; what moves at other times is there at once. */
const GLIDE_MS = 400;

/** What draws a view: visible nodes, their places, and what is marked follow from it alone. */
function sceneDrawer(widget: HTMLElement, { tree, examples }: LoadedTree): Draw {
  const draw = drawer(widget, tree, isLarge(tree));
  const isMap = widget.dataset['page'] === 'map';
  const wide = mapColumns(tree);
  /** Where the whole tree is wanted and has no room, it goes on below instead of beside. */
  const narrow = mapColumns(tree, 0);
  let gliding: ReturnType<typeof setTimeout> | undefined;
  return (view, over, isStill) => {
    const fits = roomOf(widget).size;
    const size = view.size ?? fits;
    const columns = size === 'whole' && fits !== size ? narrow : wide;
    const top = visibleTree(tree, shownIn(tree, view, size));
    write(widget, 'data-example', view.example);
    // Another size is another drawing: nothing glides from one to the other.
    widget.toggleAttribute('data-live', !isStill && widget.dataset['size'] === size);
    clearTimeout(gliding);
    gliding = setTimeout(() => widget.removeAttribute('data-live'), GLIDE_MS);
    widget.dataset['size'] = size;
    widget.toggleAttribute('data-chosen', view.size !== undefined);
    const marks = marking(tree, view, overlayIn(examples, view, over));
    widget.toggleAttribute('data-decided', marks.states.size > 0);
    draw({
      top,
      size,
      marking: marks,
      drawing: drawing(top, isMap ? { kind: 'map', size, columns } : { kind: 'focus', columns }),
    });
    keepReason(widget);
    tellView(widget, { found: marks.found?.size, all: tree.nodes.size, laid: over.laid });
  };
}

/** Says something politely; it is seen as well as heard. */
function tell(widget: HTMLElement, text: string): void {
  find(widget, `#${domIds.treeStatus}`).textContent = text;
}

export function nodeLink(widget: HTMLElement, id: string): HTMLAnchorElement | null {
  return widget.querySelector(`[data-node="${CSS.escape(id)}"] a`);
}
