import { expect, test } from '../support/test.ts';
import { TreePage } from '../support/tree-page.ts';

test('Home and End outside the tree scroll the page', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await new TreePage(page).openNode('saga');
  const scrolled = () => page.evaluate(() => Math.round(window.scrollY));
  const end = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  expect(end).toBeGreaterThan(100);
  await page.locator('.trail a').first().focus();
  await page.keyboard.press('End');
  // To the very end: a key that is pressed while the browser still scrolls is not a user's.
  await expect.poll(scrolled).toBeGreaterThanOrEqual(end - 1);
  await page.keyboard.press('Home');
  await expect.poll(scrolled).toBe(0);
  await expect(page.locator('.trail a').first()).toBeFocused();
});

test('the drawing can be scrolled by keys', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 500 });
  const site = new TreePage(page);
  await site.open('/tree/');
  const viewport = page.locator('.tree-viewport');
  await viewport.focus();
  await page.keyboard.press('End');
  await expect.poll(() => viewport.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100);
});

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
