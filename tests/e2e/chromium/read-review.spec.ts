import { LOCALES } from '../../../src/data/content.ts';
import { isGrave } from '../../../src/lib/tree/review.ts';
import { routes } from '../../../src/lib/site/urls.ts';
import { address, tree } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';

/* Without script in Chromium: Firefox without script answers no question that has to wait. */
test.use({ javaScriptEnabled: false });

const nodes = [...tree.nodes.values()];
const withA = nodes.find(({ cautions }) => cautions.some(({ severity }) => severity === 'A'));
const folded = nodes.find(
  ({ origin, cautions }) =>
    origin === 'source' && cautions.length > 0 && !cautions.some((one) => isGrave(one)),
);
const addition = nodes.find(({ origin }) => origin === 'addition');

for (const locale of LOCALES) {
  test(`links choose which remarks are shown, and every line stays: ${locale}`, async ({
    page,
  }) => {
    await page.goto(address(locale, routes.review));
    const lines = page.locator('[data-line="source"] > .row > .said > .line:has(.stem)');
    const remarks = page.locator('.source-lines .cautions > li');
    await expect(lines.filter({ visible: true })).toHaveCount(await lines.count());
    const inSight = page.locator('.source-lines .remarks > .cautions > li');
    expect(await inSight.count()).toBeLessThan(await remarks.count());
    await expect(remarks.filter({ visible: true })).toHaveCount(await inSight.count());
    const folded = page.locator('.source-lines .others').first();
    await folded.locator('summary').click();
    await expect(folded.locator('.cautions > li').first()).toBeVisible();

    await page.locator('#only-a').click();
    const grave = page.locator('.source-lines [data-severity="A"]');
    await expect(remarks.filter({ visible: true })).toHaveCount(await grave.count());
    await expect(
      page.locator(`[id="${withA?.id ?? ''}"] > .row [data-severity="A"]`).first(),
    ).toBeVisible();
    await expect(lines.filter({ visible: true })).toHaveCount(await lines.count());

    await page.locator('#only-lines').click();
    await expect(remarks.filter({ visible: true })).toHaveCount(0);
    await expect(page.locator('[data-line="addition"]').filter({ visible: true })).toHaveCount(0);
    await expect(lines.filter({ visible: true })).toHaveCount(await lines.count());

    for (const severity of ['B', 'C']) {
      await page.locator(`#only-${severity.toLowerCase()}`).click();
      const its = page.locator(`.source-lines [data-severity="${severity}"]`);
      await expect(remarks.filter({ visible: true })).toHaveCount(await its.count());
    }

    await page.locator('#only-all').click();
    await expect(remarks.filter({ visible: true })).toHaveCount(await remarks.count());
  });

  test(`a link to a line shows it with all that is said of it: ${locale}`, async ({ page }) => {
    await page.goto(`${address(locale, routes.review)}#${addition?.id ?? ''}`);
    const item = page.locator(`[id="${addition?.id ?? ''}"]`);
    await expect(item.locator('> .row .line')).toBeInViewport();
    await expect(item.locator('> .row .why')).toBeVisible();

    const id = folded?.id ?? '';
    await page.goto(`${address(locale, routes.review)}#${id}`);
    const remark = page.locator(`[id="${id}"] > .row .others .cautions > li`).first();
    await expect(remark).toBeVisible();
  });
}
