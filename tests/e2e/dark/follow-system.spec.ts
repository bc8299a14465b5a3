import { nodeRoute } from '../../../src/lib/site/urls.ts';
import { seeColours, VISIBLE } from '../../support/colours.ts';
import { address } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';
import { en } from '../../support/languages.ts';

test('pages are dark when the system is, unless light is chosen', async ({ page }) => {
  await page.goto(address(en, nodeRoute('saga')));
  const dark = await seeColours(page);
  expect(dark.paper).toBe('rgb(21, 25, 27)');
  expect(Math.min(dark.edges, dark.path, dark.dots)).toBeGreaterThanOrEqual(VISIBLE);
  await page.locator('[data-theme-switch]').selectOption('light');
  const light = await seeColours(page);
  expect(light.paper).toBe('rgb(252, 251, 248)');
  await page.reload();
  expect(await seeColours(page)).toEqual(light);
  await page.locator('[data-theme-switch]').selectOption('auto');
  expect(await seeColours(page)).toEqual(dark);
});
