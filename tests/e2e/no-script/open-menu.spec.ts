import { nodeRoute } from '../../../src/lib/site/urls.ts';
import { address } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';
import { en } from '../../support/languages.ts';

test('the menu of a small window opens without script', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(address(en, nodeRoute('saga')));
  const isSeen = (): Promise<boolean> =>
    page.evaluate(() => document.querySelector('.site-nav')?.checkVisibility() ?? false);
  const [x, y] = await page.evaluate(() => {
    const { left, top, width, height } =
      document.querySelector('.menu-button')?.getBoundingClientRect() ?? new DOMRect();
    return [left + width / 2, top + height / 2] as const;
  });
  expect(await isSeen()).toBe(false);
  await page.mouse.click(x, y);
  expect(await isSeen()).toBe(true);
});
