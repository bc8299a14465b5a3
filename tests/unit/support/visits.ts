import assert from 'node:assert/strict';
import type { Size } from '../../../src/lib/tree/layout/style.ts';
import type { DecisionModel } from '../../../src/lib/decision/decision-file.ts';
import type { DrawnExample } from '../../../src/lib/tree/tree-file.ts';
import type { DrawnDecision } from '../../../src/lib/tree/view/drawn-decision.ts';
import { matches } from '../../../src/lib/tree/view/matches.ts';
import { moveFor } from '../../../src/lib/tree/view/navigation.ts';
import { fromSaved, isSaved, toSaved } from '../../../src/lib/tree/view/saved.ts';
import {
  allToggled,
  arrival,
  filtered,
  reset,
  revealed,
  shownIn,
  sized,
  type Subject,
  toggled,
  type View,
  withExample,
  withInSight,
} from '../../../src/lib/tree/view/view.ts';
import { visibleIds, visibleTree } from '../../../src/lib/tree/view/visible.ts';
import { randomDecision } from './drawn-decisions.ts';
import type { Random } from './fuzz/random.ts';
import type { Drawable } from './layouts.ts';

/** A page that someone presses about on. */
export interface Visit {
  readonly drawable: Drawable;
  readonly examples: readonly DrawnExample[];
  readonly model: DecisionModel;
  readonly subject: Subject;
  readonly view: View;
  /** What the reader has decided, beside whatever is shown. */
  readonly decision: DrawnDecision | undefined;
}

/** What a reader may do next. Names stand in messages. */
export const ACTIONS: Readonly<Record<string, (visit: Visit, random: Random) => Partial<Visit>>> = {
  select: (visit, random) => arrivedAt(visit, anyNode(visit, random)),
  'see the map': (visit) => {
    const subject = { page: 'map' } as const;
    return { subject, view: arrival(visit.drawable.tree, subject) };
  },
  'see an example': ({ drawable: { tree }, examples }, random) => {
    const example = random.of(examples);
    const subject = { page: 'example', reached: example.reached } as const;
    return { subject, view: withExample(tree, arrival(tree, subject), example) };
  },
  toggle: (visit, random) => ({ view: toggled(visit.view, anyShown(visit, random)) }),
  reveal: (visit, random) => ({ view: revealed(visit.view, anyShown(visit, random)) }),
  'press a key': (visit, random) => {
    const { drawable, view } = visit;
    const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
    const id = anyShown(visit, random);
    const move = moveFor(random.of(keys), drawable.tree, view, id);
    if (!move) return {};
    if ('toggle' in move) return { view: toggled(view, move.toggle) };
    if ('reveal' in move) return { view: revealed(view, move.reveal) };
    assert.ok(shownIds(visit, 'reading').includes(move.focus), `no node to focus: ${move.focus}`);
    return {};
  },
  'open all': ({ drawable, view }) => ({ view: allToggled(drawable.tree, view, true) }),
  'close all': ({ drawable, view }) => ({ view: allToggled(drawable.tree, view, false) }),
  filter: ({ drawable: { tree }, view }, random) => {
    const { title } = random.of([...tree.nodes.values()]);
    const query = random.of([title.slice(0, 3), title, 'zzz', 'ＳＡ']);
    return { view: filtered(tree, view, query, matches(tree, query)) };
  },
  clear: ({ drawable, view }) => ({ view: filtered(drawable.tree, view, '', []) }),
  'find in page': (visit, random) => {
    const { drawable, view } = visit;
    return { view: withInSight(drawable.tree, view, [anyNode(visit, random)]) };
  },
  resize: ({ drawable, view }, random) => ({
    view: sized(drawable.tree, view, random.of<Size>(['whole', 'reading'])),
  }),
  'draw an example': ({ drawable, examples, view }, random) => {
    return { view: withExample(drawable.tree, view, random.of(examples)) };
  },
  'draw no example': ({ drawable, view }) => ({ view: withExample(drawable.tree, view) }),
  decide: ({ model }, random) => ({ decision: randomDecision(model, random) }),
  'take the decision back': () => ({ decision: undefined }),
  reset: ({ drawable, subject, view }) => ({ view: reset(drawable.tree, subject, view) }),
  'come back': ({ drawable: { tree }, subject, view }) => {
    const kept: unknown = structuredClone(toSaved(view));
    assert.ok(isSaved(kept));
    return { view: fromSaved(tree, arrival(tree, subject), kept) };
  },
};

function arrivedAt({ drawable }: Visit, current: string): Partial<Visit> {
  const subject = { page: 'node', current } as const;
  return { subject, view: arrival(drawable.tree, subject) };
}

function anyNode({ drawable }: Visit, random: Random): string {
  return random.of([...drawable.tree.nodes.keys()]);
}

function anyShown(visit: Visit, random: Random): string {
  return random.of(shownIds(visit, 'reading'));
}

/** The nodes that a size shows, in reading order. */
export function shownIds({ drawable: { tree }, view }: Visit, size: Size): string[] {
  return visibleIds(visibleTree(tree, shownIn(tree, view, size)));
}
