import type { Page } from 'playwright/test';
import { address, everyKind, KINDS, STATUS_404, UNKNOWN } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';

test.use({ expectedErrors: [STATUS_404] });

/** How much has moved since the page began, by the browser's own measure. */
function shifts(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as unknown as { value: number }).value;
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        // Two frames: what the first one moves is reported after it.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
      }),
  );
}

test('a shift is noticed', async ({ page }) => {
  await page.goto(address('en', '/tree/saga/'));
  await page.locator('main').evaluate((main) => main.prepend(document.createElement('h1'), 'x'));
  expect(await shifts(page)).toBeGreaterThan(0);
});

for (const width of [1280, 320]) {
  test(`nothing moves on arrival: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    for (const { locale, route } of everyKind(KINDS)) {
      await page.goto(address(locale, route));
      expect.soft(await shifts(page), address(locale, route)).toBe(0);
    }
    await page.goto(address('zh', UNKNOWN));
    expect(await shifts(page), 'unknown address').toBe(0);
  });
}
