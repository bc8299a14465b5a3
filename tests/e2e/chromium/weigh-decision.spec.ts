import type { Locator, Page } from 'playwright/test';
import { strings } from '../../../src/data/strings.ts';
import { decodeAddress } from '../../../src/lib/decision/address.ts';
import { NOTES_KEY } from '../../../src/lib/decision/notes.ts';
import { nodeRoute } from '../../../src/lib/site/urls.ts';
import { nodeOf } from '../../../src/lib/tree/model.ts';
import { DecidePage, decisionCase } from '../../support/decide-page.ts';
import { en } from '../../support/languages.ts';
import { content, tree } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';

const order = decisionCase('scenario-ecommerce-order');
const payment = decisionCase('scenario-financial-payment');
const t = strings(en);
const REASON = 'One team runs both, and <b>knows</b> it.';

const doneAt = (page: Page): string[] => [
  ...(decodeAddress(new URL(page.url()).hash).decisions[0]?.done ?? []),
];

const findingOf = (page: Page, id: string): Locator => page.locator(`[data-finding="${id}"]`);

/** Keeps the clash of the payment with a reason. */
async function keepFinding(page: Page): Promise<Locator> {
  const finding = findingOf(page, 'commit-one-database');
  await finding.getByRole('button', { name: t('decide.keep') }).click();
  await expect(finding.getByRole('textbox')).toBeFocused();
  await page.keyboard.type(REASON);
  return finding;
}

const kept = (page: Page): Promise<string | null> =>
  page.evaluate((key) => localStorage.getItem(key), NOTES_KEY);

test('what is ticked as done goes into the address, and the box keeps the focus', async ({
  page,
}) => {
  const site = new DecidePage(page);
  await site.open(order.address);
  const duty = page.locator('[data-duty="idempotent-handler"]');
  await duty.getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await expect.poll(() => doneAt(page)).toEqual(['idempotent-handler']);
  await expect(duty).toHaveAttribute('data-done');
  await expect(duty.getByRole('checkbox')).toBeFocused();
  await page.reload();
  await expect(duty.getByRole('checkbox')).toBeChecked();
  await duty.getByRole('checkbox', { name: t('decide.weDoThis') }).click();
  await expect.poll(() => doneAt(page)).toEqual([]);
  await expect(duty).not.toHaveAttribute('data-done');
});

test('a finding is kept with a reason, which stays where the reader wants it', async ({ page }) => {
  const site = new DecidePage(page);
  await site.open(payment.address);
  const finding = await keepFinding(page);
  // The finding is drawn anew while its field has the focus: another answer causes it as well.
  await page.evaluate(
    (hash) => {
      history.replaceState(null, '', hash);
      dispatchEvent(new Event('decision'));
    },
    payment.address.replace('two-phase-commit', 'three-phase-commit'),
  );
  await expect(finding).toContainText(nodeOf(tree, 'three-phase-commit').title[en]);
  await expect(finding.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('!');
  await expect(finding.getByRole('textbox')).toHaveValue(`${REASON}!`);
  await finding.getByRole('button', { name: t('decide.keepDone') }).click();
  await expect(finding).toContainText(t('decide.kept', { reason: `${REASON}!` }));
  await expect(finding).toHaveAttribute('data-kept');
  await expect(finding.locator('b')).toHaveCount(0);
  expect(page.url()).not.toContain('team');
  expect(await kept(page)).toBeNull();

  const notes = page.getByRole('group', { name: t('decide.notes') });
  await notes.getByRole('checkbox').check();
  await expect(notes.getByRole('status')).toHaveText(t('decide.notesKept'));
  await page.reload();
  await expect(finding).toContainText(t('decide.kept', { reason: `${REASON}!` }));
  await notes.getByRole('button', { name: t('decide.notesDelete') }).click();
  await expect(notes.getByRole('status')).toHaveText(t('decide.notesDeleted'));
  await expect(finding).not.toHaveAttribute('data-kept');
  expect(await kept(page)).toBeNull();
});

test('where the browser keeps nothing, the notes stay on the page, and that is said', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const site = new DecidePage(page);
  await site.open(payment.address);
  const finding = await keepFinding(page);
  const notes = page.getByRole('group', { name: t('decide.notes') });
  await notes.getByText(t('decide.notesKeep')).click();
  await expect(notes.getByRole('status')).toHaveText(t('decide.notesFailed'));
  await expect(notes.getByRole('checkbox')).not.toBeChecked();
  await expect(finding).toContainText(REASON);
  await finding.getByRole('button', { name: t('decide.keepBack') }).click();
  await expect(finding).not.toHaveAttribute('data-kept');
  await expect(finding.getByRole('button', { name: t('decide.keep') })).toBeFocused();
});

test('what another answer would change is told, and can be taken', async ({ page }) => {
  const site = new DecidePage(page);
  await site.open(payment.address);
  await page.getByText(t('decide.turnsShow')).click();
  const question = page.locator('[data-turns-at="single-database"]');
  const option = nodeOf(tree, 'nosql-database').option?.[en] ?? '';
  const turn = question.locator('.turn').filter({ hasText: option });
  const gone = turn.locator('[data-way="goes"]').filter({
    hasText: nodeOf(tree, 'relational-database').title[en],
  });
  await expect(gone).toHaveCount(1);
  await expect(turn.locator('[data-way="comes"]').locator('[data-turn-finding]')).toHaveAttribute(
    'href',
    /#commit-nosql$/,
  );
  await turn.getByRole('link', { name: option }).press('Enter');
  await expect(page).toHaveURL(/single-database=nosql-database/);
  await expect(page.locator('[data-outcome="nosql-database"]')).toBeVisible();
  await expect(findingOf(page, 'commit-nosql')).toBeVisible();
  await expect(question.locator(`h3 a[href$="${nodeRoute('single-database')}"]`)).toBeFocused();
  await page.goBack();
  await expect(page.locator('[data-outcome="relational-database"]')).toBeVisible();
});

test('findings and the bill name what stands behind them', async ({ page }) => {
  const site = new DecidePage(page);
  await site.open(`${order.address}&service-registry=etcd&service-discovery=service-registry`);
  const caution = nodeOf(tree, 'etcd').cautions.find(({ scope }) => scope === 'choice');
  const finding = findingOf(page, 'etcd');
  await expect(finding).toContainText(caution?.text[en] ?? 'no caution');
  await expect(finding).toContainText(caution?.reviewed ?? 'no date');
  for (const key of caution?.sources ?? []) {
    const { url = '' } = content.sources.find((one) => one.key === key) ?? {};
    await expect(finding.locator(`a[href="${url}"]`)).toBeVisible();
  }
  const bill = page.locator('[data-part="bill"]');
  const { gains = [], costs = [] } = nodeOf(tree, 'saga-orchestration');
  for (const { text } of [...gains, ...costs]) await expect(bill).toContainText(text[en]);
  const etcd = content.technologies.find(({ id }) => id === 'etcd');
  for (const text of [etcd?.name, etcd?.licence.name[en], etcd?.status.asOf])
    await expect(bill.locator('[data-run="etcd"]')).toContainText(text ?? 'no technology');
});

test.describe('when what stands behind a decision cannot be loaded', () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test('the decision is told without it', async ({ page }) => {
    await page.route(/\/data\/backing\./, (route) => route.abort());
    const site = new DecidePage(page);
    await site.open(payment.address);
    await expect(findingOf(page, 'commit-one-database')).toBeVisible();
    await expect(page.locator('[data-part="bill"]')).toContainText(t('decide.billFailed'));
  });
});
