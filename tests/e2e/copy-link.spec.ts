import { LOCALES } from '../../src/data/content.ts';
import { expect, test } from '../support/test.ts';
import { TreePage } from '../support/tree-page.ts';

for (const locale of LOCALES) {
  test(`the button copies the address of the node that is shown: ${locale}`, async ({
    page,
    context,
    browserName,
  }) => {
    // Firefox asks nobody when a button is pressed, and lets no page read what was copied.
    const canRead = browserName === 'chromium';
    if (canRead) await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const site = new TreePage(page, locale);
    await site.openNode('saga');
    for (const id of ['saga', 'saga-orchestration']) {
      if (id !== 'saga') await site.pressLink(id);
      await page.getByRole('button', { name: site.text('node.copyLink') }).click();
      await expect(page.locator('[data-copy-status]')).toHaveText(site.text('node.copied'));
      if (!canRead) continue;
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    }
  });

  test(`without a clipboard it says where the address is: ${locale}`, async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    const site = new TreePage(page, locale);
    await site.openNode('saga');
    await page.getByRole('button', { name: site.text('node.copyLink') }).click();
    await expect(page.locator('[data-copy-status]')).toHaveText(site.text('node.copyFailed'));
  });
}
