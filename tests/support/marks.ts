import { exampleMarks } from '../../src/lib/content/examples.ts';
import { overlaps, seeDrawing } from './drawing.ts';
import { type content, tree } from './pages.ts';
import { expect } from './test.ts';
import type { TreePage } from './tree-page.ts';

/** Expects an example's marks on the drawing, and nothing else marked. */
export async function seeMarks(site: TreePage, example: (typeof content.examples)[number]) {
  const { path, steps, skipped, outside } = exampleMarks(tree, example);
  const marked = (mark: string, name = 'node') =>
    site.tree
      .locator(`[data-${name}][data-${mark}]`)
      .evaluateAll((all, key) => all.map((one) => (one as HTMLElement).dataset[key]), name);
  await expect.poll(async () => (await marked('on-path')).toSorted()).toEqual([...path].toSorted());
  const edges = [...path].filter((id) => id !== tree.root);
  expect((await marked('on-path', 'edge')).toSorted()).toEqual(edges.toSorted());
  expect((await marked('skipped')).toSorted()).toEqual([...skipped].toSorted());
  expect((await marked('outside')).toSorted()).toEqual([...outside].toSorted());
  for (const id of steps) {
    const box = site.node(id).locator('> .box');
    // A node that two steps arrive at has the number of the last.
    await expect(box).toHaveAttribute('data-step', String(steps.lastIndexOf(id) + 1));
  }
  for (const id of [...path, ...skipped, ...outside]) await expect(site.link(id)).toBeVisible();
  expect(overlaps(await seeDrawing(site.page))).toEqual([]);
}
