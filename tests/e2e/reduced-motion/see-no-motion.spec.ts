import { address, everyKind } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';
import { TreePage } from '../../support/tree-page.ts';

test('nothing on any page moves for longer than a millisecond', async ({ page }) => {
  for (const { locale, route } of everyKind()) {
    await page.goto(address(locale, route));
    const moving = await page.evaluate(() => {
      const longest = (times: string): number =>
        Math.max(...times.split(',').map((time) => Number.parseFloat(time)));
      return [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationDuration, scrollBehavior } =
            getComputedStyle(element);
          const isMoving =
            Math.max(longest(transitionDuration), longest(animationDuration)) > 0.001;
          return isMoving || scrollBehavior === 'smooth';
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 80));
    });
    expect.soft(moving, address(locale, route)).toEqual([]);
  }
});

test('branches open and close at once', async ({ page }) => {
  const site = new TreePage(page);
  await site.openNode('saga');
  for (const id of ['saga-orchestration', 'saga-orchestration', 'eventual-consistency']) {
    await site.pressButton(id);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
});
