import type { Locator } from 'playwright/test';
import { routes } from '../../../src/lib/site/urls.ts';
import { seeColours, VISIBLE } from '../../support/colours.ts';
import { expect, test } from '../../support/test.ts';
import { TreePage } from '../../support/tree-page.ts';

/** A picture of an element, to tell it from another: what only a background draws vanishes here. */
async function picture(part: Locator): Promise<string> {
  return (await part.screenshot()).toString('base64');
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every sign that says something can be seen: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    const site = new TreePage(page);
    await site.openNode('saga');
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    const seen = await seeColours(page);
    expect(seen.edges).toBeGreaterThanOrEqual(VISIBLE);
    expect(seen.path).toBeGreaterThanOrEqual(VISIBLE);
    expect(seen.dots).toBeGreaterThanOrEqual(VISIBLE);
    expect(seen.pathWidth).toBeGreaterThan(seen.edgeWidth);

    const button = site.button('saga-orchestration');
    await button.focus();
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    const closed = await picture(button);
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(await picture(button), 'open and closed differ').not.toBe(closed);

    await site.control('keys').focus();
    for (let presses = 0; presses < 8; presses += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(
          document.activeElement ?? document.body,
        );
        return outlineStyle === 'none' ? '0' : outlineWidth;
      });
      expect(Number.parseFloat(outline)).toBeGreaterThanOrEqual(2);
    }
  });

  test(`marks of the whole tree can be seen, and told apart: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.setViewportSize({ width: 1440, height: 900 });
    const site = new TreePage(page);
    await site.open(routes.tree);
    const pictures = [];
    for (const mark of ['A', 'B']) {
      const sign = site.tree
        .locator(`[data-node][data-caution="${mark}"] > .box > .mark-sign`)
        .first();
      await expect(sign).toBeVisible();
      pictures.push(await picture(sign));
    }
    expect(pictures[0]).not.toBe(pictures[1]);
    const path = site.tree.locator('mark').first();
    await site.filter.fill('kafka');
    await expect(path).toBeVisible();
    const { marked, plain } = await path.evaluate((mark) => ({
      marked: getComputedStyle(mark).backgroundColor,
      plain: getComputedStyle(mark.parentElement ?? mark).backgroundColor,
    }));
    expect(marked, 'words that are looked for').not.toBe(plain);
  });
}
