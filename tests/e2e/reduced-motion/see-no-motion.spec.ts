import { routes } from '../../../src/lib/site/urls.ts';
import { movable } from '../../support/motion.ts';
import { address, everyKind, sample } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';
import { TreePage } from '../../support/tree-page.ts';

test('nothing on a page moves for longer than a millisecond', async ({ page }) => {
  for (const { locale, route } of sample(everyKind(), 6)) {
    await page.goto(address(locale, route));
    expect.soft(await movable(page), address(locale, route)).toEqual([]);
  }
});

test('branches open and close at once', async ({ page }) => {
  const site = new TreePage(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await site.open(routes.tree);
  await site.pressSize('reading');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await site.openNode('saga');
  for (const id of ['saga-orchestration', 'saga-orchestration', 'eventual-consistency']) {
    await site.pressButton(id);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
});
