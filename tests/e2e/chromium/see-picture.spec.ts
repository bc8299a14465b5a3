import { readFileSync } from 'node:fs';
import { LOCALES } from '../../../src/data/content.ts';
import { nodeRoute } from '../../../src/lib/site/urls.ts';
import { DecidePage, decisionCase } from '../../support/decide-page.ts';
import { expect, test } from '../../support/test.ts';

const order = decisionCase('example-ecommerce-order-architecture');

for (const locale of LOCALES) {
  test(`the parts are drawn, and the same in words: ${locale}`, async ({ page }) => {
    const site = new DecidePage(page, locale);
    await site.open(order.address);
    const drawing = page.locator('[data-picture-drawing] svg');
    await expect(drawing).toBeVisible();
    await page.locator('[data-picture-count]').click();
    const names = await page.locator('[data-picture-part] .name').allTextContents();
    expect(names.length).toBeGreaterThan(8);
    const drawn = await drawing.locator('[data-shape="name"]').allTextContents();
    const whole = (texts: readonly string[]): string => texts.join('').replaceAll(/\s/g, '');
    for (const name of names) expect(whole(drawn)).toContain(whole([name]));
    await expect(
      page.locator(`[data-picture-part] a[href$="${nodeRoute('saga-orchestration')}"]`).first(),
    ).toBeVisible();
  });
}

test('the picture follows the answers and the width of the window', async ({ page }) => {
  const site = new DecidePage(page);
  await site.open(order.address);
  const parts = page.locator('[data-picture-part]');
  const drawing = page.locator('[data-picture-drawing] svg');
  await expect(page.locator('[data-picture-part="broker"]')).toHaveCount(1);
  const wide = await drawing.getAttribute('viewBox');
  await page.setViewportSize({ width: 320, height: 700 });
  await expect(drawing).not.toHaveAttribute('viewBox', wide ?? '');
  const size = await drawing.evaluate((svg) => {
    const text = svg.querySelector('[data-shape="label"]');
    const scale =
      svg.getBoundingClientRect().width / Number(svg.getAttribute('viewBox')?.split(' ')[2]);
    return text ? Number.parseFloat(getComputedStyle(text).fontSize) * scale : 0;
  });
  expect(size).toBeGreaterThanOrEqual(11);
  await page.evaluate(() => (location.hash = '#communication=unsure'));
  await expect(page.locator('[data-picture-part="broker"]')).toHaveCount(0);
  await expect(parts).toHaveCount(3);
  await expect(drawing.locator('[stroke-dasharray]').first()).toBeVisible();
});

test('the picture is saved as a file that stands alone, and as text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const site = new DecidePage(page);
  await site.open(order.address);
  const saved = async (as: string): Promise<string> => {
    const download = page.waitForEvent('download');
    await page.locator(`[data-save="${as}"]`).click();
    return (await download).path();
  };
  const svg = readFileSync(await saved('svg'), 'utf8');
  expect(svg).not.toMatch(/var\(|light-dark|foreignObject|@media/);
  const isDrawn = await page.evaluate(async (text) => {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    return image.naturalWidth;
  }, svg);
  expect(isDrawn).toBeGreaterThan(400);
  expect(
    readFileSync(await saved('png'))
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  await page.locator('[data-save="mermaid"]').click();
  await expect(page.locator('[data-save-status]')).not.toBeEmpty();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^flowchart LR\n/);
});
