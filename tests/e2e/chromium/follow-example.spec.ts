import { LOCALES } from '../../../src/data/content.ts';
import { recordRoute } from '../../../src/lib/site/pages.ts';
import { treeExampleRoute } from '../../../src/lib/site/urls.ts';
import { overlaps, seeDrawing } from '../../support/drawing.ts';
import { seeMarks } from '../../support/marks.ts';
import { address, content, ids, isLong, tree } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';
import { TreePage } from '../../support/tree-page.ts';
import { en } from '../../support/languages.ts';

for (const [index, example] of content.examples.entries()) {
  // The languages take turns: the drawing is the same in both.
  for (const locale of isLong
    ? LOCALES
    : LOCALES.filter((_, at) => at === index % LOCALES.length)) {
    test(`${example.id} is drawn on its page: ${locale}`, async ({ page }) => {
      const site = new TreePage(page, locale);
      await site.open(recordRoute('example', example.id));
      await seeMarks(site, example);
      const steps = page.locator('.steps > li');
      await expect(steps).toHaveCount(example.steps.length);
      for (const [index, { answer, reason }] of example.steps.entries()) {
        await expect(steps.nth(index)).toContainText(answer[locale]);
        await expect(steps.nth(index)).toContainText(reason[locale]);
      }
      const last = example.steps.at(-1)?.node ?? '';
      await site.pressLink(last);
    });

    test(`${example.id} is drawn on the whole tree: ${locale}`, async ({ page }) => {
      const site = new TreePage(page, locale);
      await site.open(recordRoute('example', example.id));
      await page.getByRole('link', { name: site.text('example.onWholeTree') }).click();
      await expect(page).toHaveURL(new RegExp(`/tree/\\?example=${example.id}$`));
      await expect(site.nodes).toHaveCount(tree.nodes.size);
      await seeMarks(site, example);
      const message = site.text('tree.exampleShown', { title: example.title[locale] });
      await expect(site.status).toContainText(message);
      await expect(site.tree.getByText(message)).toBeInViewport();
      // The words stay true whatever is looked for meanwhile.
      await site.filter.fill('saga');
      await expect(site.status).not.toContainText(message);
      await site.filter.fill('');
      await expect(site.status).toContainText(message);
      await seeMarks(site, example);
      await site.status.getByRole('link', { name: site.text('tree.noExample') }).click();
      await expect(page).toHaveURL(/\/tree\/$/);
      await expect(site.tree.locator('[data-state], [data-unused], [data-step]')).toHaveCount(0);
      await expect(site.status).toBeEmpty();
    });
  }
}

const [example] = content.examples;
if (!example) throw new Error('no examples');

test('a link leaves the example for the page of a node', async ({ page }) => {
  const site = new TreePage(page);
  await site.open(treeExampleRoute(example.id));
  await seeMarks(site, example);
  await site.pressLink(tree.root);
  expect(await site.marked('on-path')).toEqual([tree.root]);
});

for (const unknown of ['nothing', '', '%00', '<b>']) {
  test(`an unknown example is harmless: "${unknown}"`, async ({ page }) => {
    await page.goto(`${address(en, '/tree/')}?example=${encodeURIComponent(unknown)}`);
    const site = new TreePage(page);
    await site.pressButton('communication');
    expect(await site.marked('on-path')).toEqual([tree.root]);
    await expect(site.status).toBeEmpty();
  });
}

for (const { id } of content.examples) {
  test(`the controls keep the path of the example ${id}`, async ({ page }) => {
    const site = new TreePage(page);
    await site.open(`/examples/${id}/`);
    const marked = () => site.marked('on-path');
    const onArrival = await marked();
    const shown = await site.nodes.count();
    await site.pressControl('open-all');
    await expect(site.nodes).toHaveCount(ids.length);
    expect(await marked()).toEqual(onArrival);
    expect(overlaps(await seeDrawing(page))).toEqual([]);
    await site.pressControl('close-all');
    // The way and what was not taken stay in sight.
    await expect(site.nodes).toHaveCount(shown);
    expect(await marked()).toEqual(onArrival);
    await site.pressControl('reset');
    await expect(site.tree.locator('[data-node][data-on-path]:visible')).toHaveCount(
      onArrival.length,
    );
    expect(await marked()).toEqual(onArrival);
  });
}
