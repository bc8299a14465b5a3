import { nodeRoute, routes } from '../../src/lib/site/urls.ts';
import { deepest } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';
import { TreePage } from '../support/tree-page.ts';

test('Home and End outside the tree scroll the page', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await new TreePage(page).openNode('saga');
  const scrolled = () => page.evaluate(() => Math.round(window.scrollY));
  const end = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  expect(end).toBeGreaterThan(100);
  const link = page.locator('main a:visible').first();
  await link.focus();
  await page.keyboard.press('End');
  // To the very end: a key that is pressed while the browser still scrolls is not a user's.
  await expect.poll(scrolled).toBeGreaterThanOrEqual(end - 1);
  await page.keyboard.press('Home');
  await expect.poll(scrolled).toBe(0);
  await expect(link).toBeFocused();
});

test('the drawing can be scrolled by keys where it can move', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 500 });
  const site = new TreePage(page);
  await site.open(routes.tree);
  const viewport = page.locator('.tree-viewport');
  await viewport.focus();
  await page.keyboard.press('End');
  await expect.poll(() => viewport.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100);
});

// What 400 % of zoom leaves of a window, and a low one.
for (const [width, height] of [
  [1280, 400],
  [640, 360],
] as const) {
  test(`Tab leads to nothing outside the window: ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const site = new TreePage(page);
    for (const route of [routes.tree, nodeRoute(deepest)]) {
      await site.open(route);
      await page.locator('.site-header a').first().focus();
      const out: string[] = [];
      const seen = new Set<string>();
      for (;;) {
        await page.keyboard.press('Tab');
        const { name, isIn } = await page.evaluate(async () => {
          const element = document.activeElement ?? document.body;
          // Firefox scrolls to nothing of which a part is in the window: half of it is enough to be seen.
          const isSeen = (): boolean => {
            const { left, top, right, bottom } = element.getBoundingClientRect();
            const width = Math.min(right, innerWidth) - Math.max(left, 0);
            const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
            const isMostly = (seen: number, size: number, room: number): boolean =>
              seen > 0 && (size > room || seen >= size / 2);
            return (
              isMostly(width, right - left, innerWidth) &&
              isMostly(height, bottom - top, innerHeight)
            );
          };
          // Firefox scrolls a little later, on a busy machine much later.
          const end = performance.now() + 3000;
          while (!isSeen() && performance.now() < end) await new Promise(requestAnimationFrame);
          const place = [...document.querySelectorAll('*')].indexOf(element);
          return {
            name: `${place} ${element.outerHTML.slice(0, 90)}`,
            isIn: element === document.body || isSeen(),
          };
        });
        if (seen.has(name) || name.includes('<body')) break;
        seen.add(name);
        if (!isIn) out.push(name);
      }
      expect.soft(seen.size, route).toBeGreaterThan(30);
      expect.soft(out, route).toEqual([]);
    }
  });
}

test('arrows, Home and End with a modifier are left to the browser', async ({ page }) => {
  const site = new TreePage(page);
  await site.openNode('saga');
  const taken = await site.link('saga').evaluate((link) => {
    const keys = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
    const modifiers = ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'];
    return modifiers.flatMap((modifier) =>
      keys.filter((key) => {
        const init = { key, bubbles: true, cancelable: true, [modifier]: true };
        return !link.dispatchEvent(new KeyboardEvent('keydown', init));
      }),
    );
  });
  expect(taken).toEqual([]);
});

test('no letter or digit does anything, inside the tree or outside', async ({ page }) => {
  const site = new TreePage(page);
  await site.openNode('saga');
  const taken = await page.evaluate(() => {
    const places = document.querySelectorAll('body, [data-node="saga"] > .box > a');
    return 'abcdefghijklmnopqrstuvwxyz0123456789/?*+-'
      .split('')
      .filter((key) =>
        [...places].some(
          (place) =>
            !place.dispatchEvent(
              new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
            ),
        ),
      );
  });
  expect(taken).toEqual([]);
  await site.seeSamePage();
});

test('a focused node can be seen to have the focus', async ({ page }) => {
  const site = new TreePage(page);
  await site.openNode('saga');
  await site.control('keys').focus();
  const seen: string[] = [];
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const { activeElement } = document;
      const marked = [activeElement, activeElement?.closest('.box')].filter((one) => one != null);
      return marked
        .flatMap((one) => [getComputedStyle(one), getComputedStyle(one, '::after')])
        .filter(({ outlineStyle }) => outlineStyle !== 'none')
        .map(({ outlineWidth }) => Number.parseFloat(outlineWidth))
        .join();
    });
    seen.push(outline);
  }
  expect(seen.filter((width) => !(Number.parseFloat(width) >= 2))).toEqual([]);
});
