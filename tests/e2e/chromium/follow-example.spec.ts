import { strings } from '../../src/data/strings.ts';
import { exampleMarks } from '../../src/lib/content/examples.ts';
import { LOCALES } from '../../src/lib/content/locale.ts';
import { exampleRoute, treeExampleRoute } from '../../src/lib/site/urls.ts';
import { overlaps, seeDrawing } from '../support/drawing.ts';
import { address, content, tree } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';
import { TreePage } from '../support/tree-page.ts';

/** Expects an example's marks on the drawing, and nothing else marked. */
async function seeMarks(site: TreePage, example: (typeof content.examples)[number]) {
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

for (const locale of LOCALES) {
  for (const example of content.examples) {
    test(`${example.id} is drawn on its page: ${locale}`, async ({ page }) => {
      const site = new TreePage(page, locale);
      await site.open(exampleRoute(example.id));
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
      await site.open(exampleRoute(example.id));
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

test('a step leaves the example, back shows it again', async ({ page }) => {
  const site = new TreePage(page);
  await site.open(treeExampleRoute(example.id));
  await seeMarks(site, example);
  await site.pressLink('communication');
  await expect(site.tree.locator('[data-node][data-on-path]:visible')).toHaveCount(2);
  await expect(site.tree.locator('.mark-note')).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(/\?example=/);
  await seeMarks(site, example);
});

test('the root’s link leaves the example for the root’s own page', async ({ page }) => {
  const site = new TreePage(page);
  await site.open(treeExampleRoute(example.id));
  await seeMarks(site, example);
  await site.pressLink(tree.root);
  await expect(site.tree.locator('.mark-note')).toHaveCount(0);
});

for (const unknown of ['nothing', '', '%00', '<b>']) {
  test(`an unknown example is harmless: "${unknown}"`, async ({ page }) => {
    await page.goto(`${address('en', '/tree/')}?example=${encodeURIComponent(unknown)}`);
    const site = new TreePage(page);
    await site.pressButton('communication');
    await expect(site.tree.locator('[data-node][data-on-path]:visible')).toHaveCount(1);
    await expect(site.status).toBeEmpty();
  });
}

test('a note on a box covers neither the link nor the button', async ({ page }) => {
  await page.goto(address('en', exampleRoute('realtime-analytics')));
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
