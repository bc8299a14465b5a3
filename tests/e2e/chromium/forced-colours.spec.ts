import { seeColours, VISIBLE } from '../../support/colours.ts';
import { expect, test } from '../../support/test.ts';
import { TreePage } from '../../support/tree-page.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`edges, path and focus can be seen: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    const site = new TreePage(page);
    await site.openNode('saga');
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    const seen = await seeColours(page);
    expect(seen.edges).toBeGreaterThanOrEqual(VISIBLE);
    expect(seen.path).toBeGreaterThanOrEqual(VISIBLE);
    expect(seen.boxes).toBeGreaterThanOrEqual(VISIBLE);
    expect(seen.pathWidth).toBeGreaterThan(seen.edgeWidth);
    const widthOf = (id: string) =>
      site
        .node(id)
        .locator('> .box')
        .evaluate((box) => Number.parseFloat(getComputedStyle(box).borderTopWidth));
    expect(await widthOf('saga'), 'border of a box on the path').toBeGreaterThan(
      await widthOf('saga-orchestration'),
    );

    await site.control('keys').focus();
    for (let presses = 0; presses < 8; presses += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const styles = [document.activeElement, document.activeElement?.closest('.box')]
          .filter((one) => one != null)
          .flatMap((one) => [getComputedStyle(one), getComputedStyle(one, '::after')]);
        return styles.find(({ outlineStyle }) => outlineStyle !== 'none')?.outlineWidth ?? '0';
      });
      expect(Number.parseFloat(outline)).toBeGreaterThanOrEqual(2);
    }
    const mark = await site.button('saga').evaluate((button) => {
      const { backgroundColor } = getComputedStyle(button, '::before');
      return [backgroundColor, getComputedStyle(button).backgroundColor];
    });
    expect(mark[0], 'the mark of a button').not.toBe(mark[1]);
  });
}
