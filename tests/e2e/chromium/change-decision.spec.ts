import type { Locator } from 'playwright/test';
import { LOCALES } from '../../../src/data/content.ts';
import { decisionIn } from '../../../src/lib/site/fragment.ts';
import { routes } from '../../../src/lib/site/urls.ts';
import { nodeOf, optionsOf } from '../../../src/lib/tree/model.ts';
import { DecidePage, decisionCase } from '../../support/decide-page.ts';
import { address, content, tree } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';

const payment = `${decisionCase('scenario-financial-payment').address}&v=${content.treeDate}`;

/** The place of a question in a list, unfolded. */
async function unfold({ page }: DecidePage, list: string, at: string): Promise<Locator> {
  const place = page.locator(`[data-list="${list}"] [data-change="${at}"]`);
  await place.locator('summary').click();
  await expect(place.locator('fieldset')).toBeVisible();
  return place;
}

const fragmentOf = async ({ page }: DecidePage): Promise<string> =>
  page.evaluate(() => location.hash);

test('an answer is changed where it stands, and the page follows', async ({ page }) => {
  const site = new DecidePage(page);
  await site.open(payment.replace('&v=', '&at=main&v='));
  const place = await unfold(site, 'concerns', 'data-storage');
  const other = place.locator('[data-says="polyglot-persistence"]');
  await other.press('Space');
  await expect(page.locator('[data-open="polyglot-persistence"]')).toHaveCount(1);
  await expect(other).toBeFocused();
  await expect(other).toBeChecked();
  expect(await fragmentOf(site)).toContain('&at=main&');
  // Its answers further down are not used now, and come back with it.
  await expect(page.locator('[data-said="single-database"]')).toHaveAttribute(
    'data-status',
    'not-used',
  );
  await page.goBack();
  await expect(place.locator('[data-says="single-database"]')).toBeChecked();
  await expect(page.locator('[data-said="single-database"]')).toHaveAttribute(
    'data-status',
    'used',
  );
  await expect(place).toHaveAttribute('open');
});

test('an open question is answered with boxes, and the answer taken back', async ({ page }) => {
  const site = new DecidePage(page);
  const at = 'communication';
  await site.open(payment);
  const place = await unfold(site, 'open', at);
  const options = optionsOf(tree, at);
  for (const id of options) await place.locator(`[data-says="${id}"]`).check();
  expect(decisionIn(await fragmentOf(site))).toContain(`${at}=${options.toSorted().join('.')}&`);
  await expect(page.locator(`[data-list="concerns"] [data-said="${at}"]`)).toHaveCount(1);
  // A word stands alone.
  await place.locator('[data-says="none"]').check();
  for (const id of options) await expect(place.locator(`[data-says="${id}"]`)).not.toBeChecked();
  const takeBack = place.locator('[data-take-back-here]');
  await takeBack.click();
  await expect(page.locator(`[data-open="${at}"]`)).toHaveCount(1);
  await expect(takeBack).toBeFocused();
  expect(await fragmentOf(site)).toBe(payment);
  // What is answered stays until it is folded; then the focus goes to where the answer stands.
  await place.locator('[data-says="unsure"]').check();
  await place.locator('[data-says="skip"]').check();
  await place.locator('summary').click();
  await expect(place).toHaveCount(0);
  await expect(
    page.locator(`[data-list="concerns"] [data-change="${at}"] > summary`),
  ).toBeFocused();
});

test('changes are marked against the link that was opened, also after a reload', async ({
  page,
}) => {
  const site = new DecidePage(page);
  await site.open(payment);
  const changes = page.locator('[data-part="changes"]');
  await expect(changes).toBeHidden();
  const place = await unfold(site, 'concerns', 'data-storage');
  await place.locator('[data-says="polyglot-persistence"]').check();
  await page.reload();
  await site.seeState('ready');
  await changes.locator('summary').click();
  const item = changes.locator('li');
  await expect(item).toHaveCount(1);
  const was = nodeOf(tree, 'single-database').option?.[site.locale] ?? 'no option';
  await expect(item).toContainText(nodeOf(tree, 'data-storage').title[site.locale]);
  await expect(item.locator('.before')).toContainText(was);
  await expect(page.locator('[data-said="data-storage"]')).toContainText(was);
  await changes.locator('[data-as-opened]').click();
  await expect(changes).toBeHidden();
  await expect(site.status).toBeFocused();
  expect(await fragmentOf(site)).toBe(payment);
  // A link on the page opens another decision: against itself it has no changes.
  await page.locator('[data-presets] summary').click();
  await page.locator('[data-presets] a').last().click();
  await expect(page.locator('[data-said="data-storage"]')).toBeVisible();
  await expect(changes).toBeHidden();
});

test('requirements are ticked on the page, unless an answer sets them', async ({ page }) => {
  const site = new DecidePage(page);
  const set = content.requirements.find(({ impliedBy }) => impliedBy.length > 0);
  const free = content.requirements.find(({ impliedBy }) => impliedBy.length === 0);
  const [by = ''] = set?.impliedBy ?? [];
  const parent = tree.parents.get(by) ?? '';
  await site.open(`#${parent}=${by}&v=${content.treeDate}`);
  const section = page.locator('[data-part="requirements"]');
  await section.locator('summary').click();
  const box = (id = ''): Locator => section.locator(`[data-need="${id}"] input`);
  await expect(section.locator('[data-need] input')).toHaveCount(content.requirements.length);
  await expect(box(set?.id)).toBeDisabled();
  await expect(box(set?.id)).toBeChecked();
  await expect(section.locator(`[data-need="${set?.id ?? ''}"] a`)).toHaveAttribute(
    'href',
    new RegExp(`/${by}/$`),
  );
  await box(free?.id).check();
  await expect(section.locator(`li[data-requirement="${free?.id ?? ''}"]`)).toBeVisible();
  await expect(box(free?.id)).toBeFocused();
  expect(await fragmentOf(site)).toContain(`req=${free?.id ?? ''}&`);
});

for (const locale of LOCALES) {
  test(`without answers there are a first question and examples: ${locale}`, async ({ page }) => {
    const site = new DecidePage(page, locale);
    await page.goto(address(locale, routes.decide));
    const examples = page.locator('[data-presets] a:visible');
    await expect(examples).toHaveCount(2 * content.examples.length + content.scenarios.length);
    await examples.first().click();
    await site.seeState('ready');
    await expect(page.locator('.empty')).toBeHidden();
    await page.goBack();
    await site.seeState('empty');
    await page.locator('.empty a').click();
    await expect(page).toHaveURL(/\/tree\/[a-z-]+\/$/);
  });
}
