import { LOCALES } from '../../../src/data/content.ts';
import { recordRoute } from '../../../src/lib/site/pages.ts';
import { treeExampleRoute } from '../../../src/lib/site/urls.ts';
import { overlaps, seeDrawing } from '../../support/drawing.ts';
import { seeMarks } from '../../support/marks.ts';
import { address, content, ids, tree } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';
import { TreePage } from '../../support/tree-page.ts';
import { en } from '../../support/languages.ts';

for (const locale of LOCALES) {
  for (const example of content.examples) {
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
      await site.link(last).click();
      await site.seeOtherPage();
      await expect(page).toHaveURL(new RegExp(`/tree/${last}/$`));
    });

    test(`${example.id} is drawn on the whole tree: ${locale}`, async ({ page }) => {
      const site = new TreePage(page, locale);
      await site.open(recordRoute('example', example.id));
      await page.getByRole('link', { name: site.text('example.onWholeTree') }).click();
      await expect(page).toHaveURL(new RegExp(`/tree/\\?example=${example.id}$`));
      await expect(site.nodes).toHaveCount(tree.nodes.size);
      await seeMarks(site, example);
      const message = site.text('tree.exampleShown', { title: example.title[locale] });
      await expect(site.status).toHaveText(message);
      await expect(site.tree.getByText(message)).toBeInViewport();
    });
  }
}

const [example] = content.examples;
if (!example) throw new Error('no examples');

test('the root’s link leaves the example for the root’s own page', async ({ page }) => {
  const site = new TreePage(page);
  await site.open(treeExampleRoute(example.id));
  await seeMarks(site, example);
  await site.pressLink(tree.root);
  await expect(site.tree.locator('.mark-note')).toHaveCount(0);
});

for (const unknown of ['nothing', '', '%00', '<b>']) {
  test(`an unknown example is harmless: "${unknown}"`, async ({ page }) => {
    await page.goto(`${address(en, '/tree/')}?example=${encodeURIComponent(unknown)}`);
    const site = new TreePage(page);
    await site.pressButton('communication');
    await expect(site.tree.locator('[data-node][data-on-path]:visible')).toHaveCount(1);
    await expect(site.status).toBeEmpty();
  });
}

test('a note on a box covers neither the link nor the button', async ({ page }) => {
  await page.goto(address(en, recordRoute('example', 'realtime-analytics')));
  const hit = await page.locator('[data-tree] .box:has(.mark-note)').evaluateAll((boxes) =>
    boxes.map((box) => {
      box.scrollIntoView({ block: 'center' });
      const hitAtFootOf = (selector: string): string => {
        const { left, bottom } = (box.querySelector(selector) ?? box).getBoundingClientRect();
        return document.elementFromPoint(left + 12, bottom - 3)?.localName ?? 'nothing';
      };
      return [hitAtFootOf('.mark-note'), box.querySelector('button') && hitAtFootOf('button')];
    }),
  );
  expect(hit.length).toBeGreaterThan(0);
  expect(hit.filter(([note, button]) => note !== 'a' || (button ?? 'button') !== 'button')).toEqual(
    [],
  );
});

for (const { id } of content.examples) {
  test(`the controls keep the path of the example ${id}`, async ({ page }) => {
    const site = new TreePage(page);
    await site.open(`/examples/${id}/`);
    const marked = () =>
      site.tree
        .locator('[data-node][data-on-path]')
        .evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).dataset['node']));
    const onArrival = await marked();
    await site.pressControl('open-all');
    await expect(site.nodes).toHaveCount(ids.length);
    expect(await marked()).toEqual(onArrival);
    expect(overlaps(await seeDrawing(page))).toEqual([]);
    await site.pressControl('close-all');
    await expect(site.nodes).toHaveCount(1);
    await site.pressControl('show-path');
    await expect(site.tree.locator('[data-node][data-on-path]:visible')).toHaveCount(
      onArrival.length,
    );
    expect(await marked()).toEqual(onArrival);
  });
}
