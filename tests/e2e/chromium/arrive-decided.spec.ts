import { nodeRoute, routes } from '../../../src/lib/site/urls.ts';
import { seeDrawing } from '../../support/drawing.ts';
import { shifts } from '../../support/motion.ts';
import { expect, test } from '../../support/test.ts';
import { TreePage } from '../../support/tree-page.ts';

const FRAGMENT =
  '#strong-consistency=eventual-consistency&saga=saga-orchestration&atomic-commit=two-phase-commit&data-storage=skip';

for (const route of [routes.tree, nodeRoute('saga')] as const) {
  for (const { width, height } of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test(`nothing moves when a decision arrives: ${route}, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      const site = new TreePage(page);
      await site.openDecided(route, FRAGMENT);
      await expect(site.tree.locator('.state-legend')).toBeVisible();
      await seeDrawing(page);
      expect(await shifts(page)).toEqual([]);
    });
  }
}

test.describe('where what deciding needs does not arrive', () => {
  test.use({ expectedErrors: [/ERR_FAILED/] });

  test('the tree says so, and works', async ({ page }) => {
    await page.route('**/data/decision.*', (request) => request.abort());
    const site = new TreePage(page);
    await page.goto(`.${nodeRoute('saga')}${FRAGMENT}`);
    await expect(site.status).toHaveText(site.text('tree.loadFailed'));
    await expect(site.tree).not.toHaveAttribute('data-decided');
    await site.pressButton('saga-orchestration');
  });
});
