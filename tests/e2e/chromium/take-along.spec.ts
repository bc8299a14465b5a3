import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import sharp from 'sharp';
import { content, LOCALES } from '../../../src/data/content.ts';
import { arrivalSnapshot } from '../../../src/data/snapshot.ts';
import { THEMES } from '../../../src/lib/export/palette.ts';
import { recordRoute } from '../../../src/lib/site/pages.ts';
import { nodeRoute, routes } from '../../../src/lib/site/urls.ts';
import { exportFile, fileName, type Format } from '../../../src/lib/tree/export/export-file.ts';
import { treePicture } from '../../../src/lib/tree/export/tree-picture.ts';
import { en } from '../../support/languages.ts';
import { expect, test } from '../../support/test.ts';
import { TreePage } from '../../support/tree-page.ts';

async function openMenu({ tree }: TreePage): Promise<void> {
  await tree.locator('.tree-take summary').click();
}

async function saved(site: TreePage, format: Format): Promise<{ name: string; file: Buffer }> {
  const download = site.page.waitForEvent('download');
  await site.tree.locator(`[data-take="${format}"]`).click();
  const given = await download;
  return { name: given.suggestedFilename(), file: readFileSync(await given.path()) };
}

for (const locale of LOCALES) {
  test(`what is saved and copied is what the command writes: ${locale}`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize({ width: 1440, height: 900 });
    const site = new TreePage(page, locale);
    for (const node of [undefined, 'saga'] as const) {
      await site.open(node === undefined ? routes.tree : nodeRoute(node));
      await openMenu(site);
      const snap = arrivalSnapshot({ locale, node });
      const status = site.tree.locator('.tree-take [role="status"]');
      for (const format of ['svg', 'json'] as const) {
        const { name, file } = await saved(site, format);
        expect(name).toBe(fileName(snap, format));
        expect(file.toString('utf8')).toBe(exportFile(snap, format, 'light'));
        await expect(status).toHaveText(site.text('take.saved', { name }));
      }
      for (const format of ['mermaid', 'text'] as const) {
        await site.tree.locator(`[data-take="${format}"]`).click();
        // The words of the copy before may still stand there: the clipboard says when this one is done.
        await expect
          .poll(() => page.evaluate(() => navigator.clipboard.readText()))
          .toBe(exportFile(snap, format, 'light'));
        await expect(status).toHaveText(site.text('take.copied'));
      }
      const png = await saved(site, 'png');
      const { width, height } = treePicture(snap, 'light');
      const size = await sharp(png.file).metadata();
      expect([size.width, size.height]).toEqual([2 * width, 2 * height]);
    }
  });
}

test('what is taken along is what is drawn now', async ({ page }) => {
  const site = new TreePage(page);
  const [example] = content.examples;
  if (!example) throw new Error('no example');
  await site.open(recordRoute('example', example.id));
  await openMenu(site);
  const { name, file } = await saved(site, 'json');
  expect(name).toContain(example.id);
  const { nodes } = JSON.parse(file.toString('utf8')) as { nodes: { id: string; step?: number }[] };
  const steps = nodes.flatMap(({ id, step }) => (step === undefined ? [] : [id]));
  expect(steps.toSorted()).toEqual(example.steps.map(({ node }) => node).toSorted());
  const shown = await site.nodes.evaluateAll((items) =>
    items.map((item) => item.getAttribute('data-node')),
  );
  expect(nodes.map(({ id }) => id)).toEqual(shown);
});

test('the menu closes with Escape and beside it, and says when something fails', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  const site = new TreePage(page);
  await site.openNode('saga');
  const menu = site.tree.locator('.tree-take');
  await openMenu(site);
  await menu.locator('[data-take="text"]').click();
  await expect(menu.getByRole('status')).toHaveText(site.text('take.failed'));
  await page.keyboard.press('Escape');
  await expect(menu).not.toHaveAttribute('open');
  await expect(menu.locator('summary')).toBeFocused();
  await openMenu(site);
  await expect(menu.getByRole('status')).toBeEmpty();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(menu).not.toHaveAttribute('open');
});

/** How finely two pictures are compared, in px; fonts are smoothed in different ways. */
const CELL = 8;
/** By how much a cell may differ, of 255, and how many of a hundred cells may by more. */
const NEAR = 16;
const FEW = 0.1;

/** The mean colours of cells, so many bytes a cell. */
const cells = (picture: Buffer, width: number, height: number): Promise<Buffer> =>
  sharp(picture)
    .resize(Math.round(width / CELL), Math.round(height / CELL), { fit: 'fill', kernel: 'linear' })
    .removeAlpha()
    .raw()
    .toBuffer();

async function inBrowser(page: Page, svg: string, width: number, height: number): Promise<Buffer> {
  await page.setViewportSize({ width, height });
  await page.setContent(
    `<body style="margin:0"><img style="display:block" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`,
  );
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  return page.screenshot();
}

for (const locale of LOCALES) {
  for (const theme of THEMES) {
    test(`the SVG looks the same in the browser and in librsvg: ${locale}, ${theme}`, async ({
      page,
    }) => {
      const example = content.examples[0]?.id;
      for (const wanted of [{ locale }, { locale, node: 'saga' }, { locale, example }]) {
        const { svg, width, height } = treePicture(arrivalSnapshot(wanted), theme);
        const shot = await cells(await inBrowser(page, svg, width, height), width, height);
        const drawn = await cells(await sharp(Buffer.from(svg)).png().toBuffer(), width, height);
        expect(drawn.length).toBe(shot.length);
        const far = shot.filter((value, index) => Math.abs(value - (drawn[index] ?? 0)) > NEAR);
        const share = (100 * far.length) / shot.length;
        expect(share, `${JSON.stringify(wanted)}: cells that differ, of a hundred`).toBeLessThan(
          FEW,
        );
      }
    });
  }
}

test('a picture is seen to differ where a word is missing', async ({ page }) => {
  const { svg, width, height } = treePicture(
    arrivalSnapshot({ locale: en, node: 'saga' }),
    'light',
  );
  const shot = await cells(await inBrowser(page, svg, width, height), width, height);
  const other = svg.replace('>Orchestrated saga<', '><');
  const drawn = await cells(await sharp(Buffer.from(other)).png().toBuffer(), width, height);
  const far = shot.filter((value, index) => Math.abs(value - (drawn[index] ?? 0)) > NEAR);
  expect((100 * far.length) / shot.length).toBeGreaterThan(FEW);
});
