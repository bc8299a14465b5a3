import { expect, test } from '../../support/test.ts';
import { WalkPage } from '../../support/walk-page.ts';

const CONCERN = 'transactional-consistency';

for (const [at, name, answer] of [
  ['strong-consistency', 'unsure', 'unsure'],
  ['communication', 'none', []],
  ['communication', 'skip', 'skip'],
  ['fallback', 'skip', 'skip'],
] as const) {
  test(`“${name}” at ${at} is an answer too, and is taken back by the same press`, async ({
    page,
  }) => {
    const walk = new WalkPage(page);
    await walk.open(at);
    await walk.answer(name).click();
    await page.waitForURL((url) => !url.pathname.endsWith(`/tree/${at}/`));
    expect(walk.said(at)).toEqual(answer);
    await page.goBack();
    await expect(walk.answer(name)).toHaveAttribute('aria-pressed', 'true');
    await walk.answer(name).click();
    await walk.seeSaid(at, undefined);
    await expect(walk.answer(name)).toHaveAttribute('aria-pressed', 'false');
  });
}

test('what would clash or is needed is said at the answer that it is about', async ({ page }) => {
  const walk = new WalkPage(page);
  await walk.open('asynchronous-messaging', 'atomic-commit=two-phase-commit');
  await expect(walk.option('publish-subscribe').locator('[data-remark="ahead"]')).toContainText(
    'Would clash with “Two-phase commit (2PC)”',
  );
  await walk.open('read-model-diversity', 'cqrs=event-sourcing');
  await expect(walk.option('materialized-views').locator('[data-remark="pending"]')).toContainText(
    'Event sourcing',
  );
  // Chosen all the same, it is a problem, and not forbidden.
  await walk.open('communication', 'atomic-commit=two-phase-commit');
  await expect(walk.bar.locator('[data-problems]')).toBeHidden();
  await walk.open(
    'asynchronous-messaging',
    'asynchronous-messaging=publish-subscribe&atomic-commit=two-phase-commit',
  );
  await expect(walk.bar.locator('[data-problems]')).toHaveText('1 does not fit');
});

test('who follows links does not answer', async ({ page, context }) => {
  const walk = new WalkPage(page);
  await walk.open(CONCERN);
  const opened = context.waitForEvent('page');
  await walk.answer('strong-consistency').click({ modifiers: ['ControlOrMeta'] });
  const other = await opened;
  await other.waitForURL(({ pathname }) => pathname.endsWith('/tree/strong-consistency/'));
  expect(new URL(other.url()).hash).toBe('');
  expect(new URL(page.url()).hash).toBe('');
  await page.locator('.comparison a').first().click();
  await page.waitForURL(({ pathname }) => pathname.endsWith('/tree/strong-consistency/'));
  await expect(walk.bar).toBeHidden();
});

test.describe('when what deciding needs does not load', () => {
  test.use({
    expectedErrors: [/Failed to load|NetworkError|decision data|Load failed|ERR_FAILED/],
  });

  test('the page says so, keeps what it has, and the next press works', async ({ page }) => {
    const walk = new WalkPage(page);
    await walk.open(CONCERN);
    await page.route('**/data/decision.*', (route) => route.abort());
    await walk.answer('strong-consistency').click();
    await expect(walk.told).toContainText('could not be kept');
    expect(new URL(page.url()).hash).toBe('');
    await page.unroute('**/data/decision.*');
    await walk.answer('strong-consistency').click();
    await walk.seeAt('strong-consistency');
  });
});

test('a whole concern by keyboard alone', async ({ page }) => {
  const walk = new WalkPage(page);
  await walk.open('service-discovery');
  const pressed: string[] = [];
  for (const [at, name] of [
    ['service-discovery', 'service-registry'],
    ['service-registry', 'consul'],
  ] as const) {
    if (pressed.length > 0) await walk.seeAt(at);
    await page.locator('h1').evaluate((heading) => {
      heading.tabIndex = -1;
      heading.focus();
    });
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press('Tab');
      if (await walk.answer(name).evaluate((link) => link === document.activeElement)) break;
    }
    await expect(walk.answer(name)).toBeFocused();
    await page.keyboard.press('Enter');
    pressed.push(name);
  }
  await page.waitForURL(({ pathname }) => !pathname.endsWith('/tree/service-registry/'));
  await expect(walk.concern('service-discovery')).toHaveAttribute('data-state', 'done');
});

test('names and states are told to a screen reader', async ({ page }) => {
  const walk = new WalkPage(page);
  await walk.open('service-registry', 'service-registry=consul');
  await expect(page.locator('[data-asks]')).toMatchAriaSnapshot(`
    - paragraph: Which is true for you?
    - heading /What must your registry serve/ [level=2]
    - paragraph:
      - text: Choose one, for this flow
      - button "Take the answer back"
    - list:
      - listitem:
        - link /Consul.*Your answer/
      - listitem:
        - link /Eureka/
      - listitem:
        - link /etcd/
    - button "Not sure"
    - paragraph
  `);
  await expect(walk.answer('consul')).toHaveAttribute('aria-current', 'true');
  await expect(walk.bar).toMatchAriaSnapshot(`
    - complementary "Your decision":
      - list:
        - listitem:
          - link "Transactional consistency – open"
        - listitem:
          - link "Fault tolerance – open"
        - listitem:
          - link "Service communication – open"
        - listitem:
          - link "Data storage – open"
        - listitem:
          - link "Service discovery – decided"
      - paragraph:
        - link /Next question/
      - paragraph:
        - link "See the decision"
  `);
  await walk.open('service-discovery');
  await walk.answer('platform-discovery').click();
  await expect(walk.bar.getByRole('status')).toContainText('Service discovery – ');
});

test('the bar covers nothing that has the focus or that an address names', async ({ page }) => {
  const walk = new WalkPage(page);
  await page.setViewportSize({ width: 320, height: 568 });
  await walk.open('retry-strategy', 'fault-tolerance=resilience-combination');
  await page.locator('.site-header a').first().focus();
  const covered: string[] = [];
  for (let presses = 0; presses < 45; presses += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(async () => {
      const element = document.activeElement;
      const bar = document.querySelector('[data-decision-bar]');
      if (!element || !bar || bar.contains(element)) return '';
      const isCovered = (): boolean => {
        const { top, height } = element.getBoundingClientRect();
        return top + Math.min(height, 24) > bar.getBoundingClientRect().top + 1;
      };
      const end = performance.now() + 2000;
      while (isCovered() && performance.now() < end) await new Promise(requestAnimationFrame);
      return isCovered() ? element.outerHTML.slice(0, 80) : '';
    });
    if (name !== '') covered.push(name);
  }
  expect(covered).toEqual([]);
});
