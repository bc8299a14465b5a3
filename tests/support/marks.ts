import { drawnExample } from '../../src/data/drawn-example.ts';
import { wayOf } from '../../src/lib/tree/view/drawn-decision.ts';
import { overlaps, seeDrawing } from './drawing.ts';
import { type content, tree } from './pages.ts';
import { expect } from './test.ts';
import type { TreePage } from './tree-page.ts';

/** Expects an example's marks on the drawing, and nothing else marked. */
export async function seeMarks(site: TreePage, example: (typeof content.examples)[number]) {
  const { steps, reached, decision } = drawnExample(site.locale, example.id);
  const path = wayOf(decision);
  const marked = (mark: string, name = 'node') =>
    site.tree
      .locator(`[data-${name}][data-${mark}]`)
      .evaluateAll((all, key) => all.map((one) => (one as HTMLElement).dataset[key]), name);
  await expect.poll(async () => (await marked('on-path')).toSorted()).toEqual([...path].toSorted());
  const edges = [...path].filter((id) => id !== tree.root);
  expect((await marked('on-path', 'edge')).toSorted()).toEqual(edges.toSorted());
  const states = await site.states();
  for (const [id, state] of Object.entries(states)) expect(state, id).toBe(decision[id]?.is);
  expect(Object.keys(states).length).toBeGreaterThanOrEqual(reached.length);
  for (const id of steps) {
    const box = site.node(id).locator('> .box');
    // A node that two steps arrive at has the number of the last.
    await expect(box).toHaveAttribute('data-step', String(steps.lastIndexOf(id) + 1));
  }
  for (const id of reached) await expect(site.link(id)).toBeVisible();
  expect(overlaps(await seeDrawing(site.page))).toEqual([]);
}
