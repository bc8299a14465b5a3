import { LOCALES } from '../../../src/data/content.ts';
import { nodeRoute, routes } from '../../../src/lib/site/urls.ts';
import { nodeOf } from '../../../src/lib/tree/model.ts';
import { DecidePage, decisionCase } from '../../support/decide-page.ts';
import { concerns, content, tree } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';

const order = decisionCase('scenario-ecommerce-order');
const payment = decisionCase('scenario-financial-payment');

for (const locale of LOCALES) {
  test(`a decision is told from its address: ${locale}`, async ({ page }) => {
    const site = new DecidePage(page, locale);
    await site.open(order.address);
    const outcomes = Object.values(order.concerns).flatMap(([, ids]) => ids);
    expect(await site.values('outcome')).toEqual(outcomes.map((id) => id.replace('>', '')));
    expect(await site.values('open')).toEqual(order.open.map((one) => one.split(' ')[0]));
    expect(await site.values('concern')).toEqual(concerns);
    expect(await site.values('finding')).toEqual([]);
    const practices = new Set(order.duties.map((duty) => duty.split(' ')[3]));
    expect(new Set(await site.values('duty'))).toEqual(practices);
    // What stands below another is in a list within its item.
    const nested = page.locator('[data-outcome="publish-subscribe"] [data-outcome]');
    await expect(nested).toHaveAttribute('data-outcome', 'kafka-partitions');
    await expect(page.locator('[data-outcome="saga-orchestration"] a')).toHaveText(
      nodeOf(tree, 'saga-orchestration').title[locale],
    );
    await expect(page.locator('[data-implied="strong-consistency"]')).toContainText(
      nodeOf(tree, 'saga').title[locale],
    );
    expect(new Set(await site.values('rejected'))).toContain('two-phase-commit');
    await expect(site.status).not.toBeEmpty();
  });
}

test('a clash names the answers that cause it, and what is not in use says why', async ({
  page,
}) => {
  const site = new DecidePage(page);
  await site.open(payment.address);
  const finding = page.locator('[data-finding="commit-one-database"]');
  await expect(finding).toHaveAttribute('data-severity', 'warning');
  for (const id of ['two-phase-commit', 'single-database'])
    await expect(finding.locator(`a[href$="${nodeRoute(id)}"]`)).toHaveCount(1);
  const reason = content.rules.find(({ id }) => id === 'commit-one-database')?.reason;
  await expect(finding).toContainText(reason?.[site.locale] ?? 'no reason');
  await expect(finding.locator(`a[href$="${routes.rules}#commit-one-database"]`)).toBeVisible();
  const unused = page.locator('[data-said="compensation-strategy"]');
  await expect(unused).toHaveAttribute('data-status', 'not-used');
  await expect(unused.locator(`a[href$="${nodeRoute('strong-consistency')}"]`)).toBeVisible();
  expect(await site.values('open')).toEqual(payment.open);
});

test('the page follows its address', async ({ page }) => {
  const site = new DecidePage(page);
  await site.open(payment.address);
  await page.evaluate((hash) => (location.hash = hash), '#communication=unsure');
  await expect(page.locator('[data-said]')).toHaveCount(1);
  await expect(page.locator('[data-concern="communication"]')).toHaveAttribute(
    'data-state',
    'begun',
  );
  await page.evaluate((hash) => {
    history.replaceState(null, '', hash);
    dispatchEvent(new Event('decision'));
  }, '#communication=skip&have=timeout');
  await expect(page.locator('[data-concern="communication"]')).toHaveAttribute(
    'data-state',
    'skipped',
  );
  await page.evaluate(() => (location.hash = ''));
  await site.seeState('empty');
  expect(await site.values('concern')).toEqual([]);
});

test('what is not understood is quoted with why, and the address keeps it', async ({ page }) => {
  const site = new DecidePage(page);
  const hostile = [
    '#saga=saga-orchestration',
    'saga=saga-choreography',
    'strong-consistency=atomic-commit.eventual-consistency',
    'nobody=<b>x</b>',
    'no-such-node=unsure',
    '__proto__=x',
    'constructor=x',
    '%zz=%E4',
    'req=no-such-need',
    'have=timeout.no-such-practice',
    'v=2099-01-01',
    `long=${'x'.repeat(100_000)}`,
  ].join('&');
  await site.open(hostile);
  expect(await site.values('outcome')).toContain('saga-orchestration');
  expect(new Set(await site.values('aside'))).toEqual(
    new Set([
      'too-long',
      'twice',
      'takes-one',
      'malformed',
      'unknown-node',
      'unknown-requirement',
      'unknown-practice',
    ]),
  );
  await expect(page.locator('[data-aside]').filter({ hasText: '__proto__=x' })).toBeVisible();
  await expect(page.locator('[data-aside] b')).toHaveCount(0);
  await expect(site.status).toContainText('2099-01-01');
  expect(await page.evaluate(() => location.hash.length)).toBeGreaterThan(100_000);
});

test('where no question is left but what was left open, none is offered as the next', async ({
  page,
}) => {
  const site = new DecidePage(page);
  const unsure = [
    'data-storage',
    'fault-tolerance',
    'read-write-separation',
    'service-discovery',
    'transactional-consistency',
  ];
  await site.open(`#communication=none&${unsure.map((id) => `${id}=unsure`).join('&')}`);
  await expect(page.locator('[data-go-on-from]')).toBeVisible();
  await expect(page.locator('.go-on [data-next]')).toBeHidden();
});
