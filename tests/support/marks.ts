import { strings } from '../../src/data/strings.ts';
import { exampleMarks } from '../../src/lib/content/examples.ts';
import { overlaps, seeDrawing } from './drawing.ts';
import { type content, tree } from './pages.ts';
import { expect } from './test.ts';
import type { TreePage } from './tree-page.ts';

/** Expects an example's marks on the drawing, and nothing else marked. */
export async function seeMarks(site: TreePage, example: (typeof content.examples)[number]) {
  const { path, skipped, outside } = exampleMarks(tree, example, site.locale);
  const marked = (mark: string, name = 'node') =>
    site.tree
      .locator(`[data-${name}][data-${mark}]`)
      .evaluateAll((all, key) => all.map((one) => (one as HTMLElement).dataset[key]), name);
  await expect.poll(async () => (await marked('on-path')).toSorted()).toEqual([...path].toSorted());
  const edges = [...path].filter((id) => id !== tree.root);
  expect((await marked('on-path', 'edge')).toSorted()).toEqual(edges.toSorted());
  expect((await marked('skipped')).toSorted()).toEqual([...skipped.keys()].toSorted());
  expect((await marked('outside')).toSorted()).toEqual([...outside].toSorted());
  const t = strings(site.locale);
  for (const [id, reason] of skipped) {
    const note = site.node(id).locator('> .box').getByText(t('tree.skipped', { reason }));
    await expect(note).toBeVisible();
  }
  for (const id of outside) {
    await expect(site.node(id).locator('> .box').getByText(t('tree.outside'))).toBeVisible();
  }
  expect(overlaps(await seeDrawing(site.page))).toEqual([]);
}
