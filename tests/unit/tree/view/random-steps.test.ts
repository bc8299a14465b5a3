import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawing } from '../../../../src/lib/tree/layout/drawing.ts';
import type { Size } from '../../../../src/lib/tree/layout/style.ts';
import { trailOf } from '../../../../src/lib/tree/model.ts';
import { drawnExample } from '../../../../src/data/drawn-example.ts';
import type { Locale } from '../../../../src/lib/content/language.ts';
import type { DecisionModel } from '../../../../src/lib/decision/decision-file.ts';
import type { DrawnExample } from '../../../../src/lib/tree/tree-file.ts';
import { type DrawnDecision, wayOf } from '../../../../src/lib/tree/view/drawn-decision.ts';
import { type Marking, marking } from '../../../../src/lib/tree/view/marking.ts';
import { fromSaved, toSaved } from '../../../../src/lib/tree/view/saved.ts';
import { arrival, shownIn } from '../../../../src/lib/tree/view/view.ts';
import { visibleTree } from '../../../../src/lib/tree/view/visible.ts';
import { outside, overlaps } from '../../support/boxes.ts';
import { type Random, randomFrom } from '../../support/fuzz/random.ts';
import { type Drawable, drawables, focusOf, mapOf, real } from '../../support/layouts.ts';
import { questionsOn, randomDecision } from '../../support/drawn-decisions.ts';
import { content } from '../../support/real.ts';
import { ACTIONS, shownIds, type Visit } from '../../support/visits.ts';

const STEPS = 10_000;

/** What a size shows, said of each node by itself: all above it are open, and none above keeps its branch back. */
function expectedIds({ drawable: { tree }, view }: Visit, size: Size): string[] {
  return [...tree.nodes.keys()].filter((id) => {
    const trail = trailOf(tree, id);
    const [, concern] = trail;
    if (size === 'whole') return id === concern || concern === undefined || view.open.has(concern);
    return trail.slice(0, -1).every((above, index) => {
      const only = view.passed.get(above) ?? trail[index + 1];
      return view.open.has(above) && only === trail[index + 1];
    });
  });
}

function check(visit: Visit, action: string): void {
  const { drawable, examples, subject, view, decision } = visit;
  const { tree } = drawable;
  for (const size of ['whole', 'reading'] as const) {
    const ids = shownIds(visit, size);
    assert.deepEqual(ids, expectedIds(visit, size), size);
    const shown = new Set(ids);
    for (const id of ids) assert.ok(shown.has(tree.parents.get(id) ?? tree.root), id);
    checkDrawn(visit, size, ids);
  }
  if (['filter', 'clear', 'reset', 'select'].includes(action) && view.current !== undefined) {
    assert.ok(
      shownIds(visit, 'reading').includes(view.current),
      'the current node is out of sight',
    );
  }
  assert.equal(view.before === undefined, view.query.trim() === '');
  const example = examples.find(({ id }) => id === view.example);
  const marked = marking(tree, view, example ?? (decision && { decision }));
  checkDecided(visit, marked, (example ?? { decision }).decision);
  assert.equal(marked.current, subject.page === 'example' ? undefined : view.current);
  assert.deepEqual(fromSaved(tree, arrival(tree, subject), toSaved(view)), view);
}

/** Either a decision is drawn on every node, and its way from the root on is taken; or nothing of one is. */
function checkDecided(
  { drawable: { tree }, view: { current } }: Visit,
  { path, states }: Marking,
  decision: DrawnDecision | undefined,
): void {
  if (!decision) {
    assert.equal(states.size, 0);
    assert.deepEqual(path, new Set(current === undefined ? [] : trailOf(tree, current)));
    return;
  }
  assert.deepEqual([...states.keys()], [...tree.nodes.keys()]);
  assert.deepEqual([...path], wayOf(decision));
  for (const id of path) {
    assert.equal(states.get(id)?.is, 'taken', id);
    assert.ok(path.has(tree.parents.get(id) ?? tree.root), id);
  }
  for (const [id, { reason }] of states) assert.notEqual(reason, '', id);
}

function checkDrawn({ drawable, subject, view }: Visit, size: Size, ids: readonly string[]): void {
  const { tree, columns } = drawable;
  const isFocus = subject.page === 'node';
  if (isFocus && size === 'whole') return;
  const top = visibleTree(tree, shownIn(tree, view, size));
  const picture = isFocus
    ? ({ kind: 'focus', columns } as const)
    : ({ kind: 'map', size, columns } as const);
  const { places, edges } = drawing(top, picture);
  assert.deepEqual([...places.keys()].toSorted(), ids.toSorted());
  assert.deepEqual([...edges.keys()].toSorted(), ids.slice(1).toSorted());
  const layout = isFocus ? focusOf(drawable, view) : mapOf(drawable, view, size);
  const { boxes, width, height } = layout;
  assert.deepEqual(overlaps(boxes), []);
  assert.deepEqual(outside(boxes, { x: 0, y: 0, width, height }), []);
}

const realExamples = ({ name }: Drawable): readonly DrawnExample[] =>
  content.examples.map(({ id }) => drawnExample(name as Locale, id));

/** An example that walks to a leaf, and is decided otherwise. */
function madeExample({ tree }: Drawable, model: DecisionModel, random: Random): DrawnExample {
  const steps = trailOf(tree, random.of([...tree.nodes.keys()]));
  const decision = randomDecision(model, random);
  return { id: 'made', title: 'made', steps, reached: [...steps, ...wayOf(decision)], decision };
}

const small = drawables.filter(({ tree }) => tree.nodes.size <= 60);
const visited = [...real, ...small];
const each = Math.ceil(STEPS / visited.length);

for (const [seed, drawable] of visited.entries()) {
  test(`${each} random steps keep what is shown, marked and saved true: ${drawable.name}`, () => {
    const random = randomFrom(seed);
    const subject = { page: 'map' } as const;
    const model = questionsOn(drawable.tree);
    const isReal = real.includes(drawable);
    const examples = isReal ? realExamples(drawable) : [madeExample(drawable, model, random)];
    const start = { drawable, examples, model, subject, view: drawable.open };
    let visit: Visit = { ...start, decision: undefined };
    const names: string[] = [];
    for (let step = 0; step < each; step += 1) {
      const name = random.of(Object.keys(ACTIONS));
      names.push(name);
      try {
        visit = { ...visit, ...ACTIONS[name]?.(visit, random) };
        check(visit, name);
      } catch (error) {
        const last = names.slice(-12).join(', ');
        throw new Error(`step ${step}, after: ${last}`, { cause: error });
      }
    }
  });
}
