import { expect, test } from '../support/test.ts';
import { WalkPage } from '../support/walk-page.ts';

const CONCERN = 'transactional-consistency';

test('a press answers, keeps, says what fell, and goes on to the next question', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const walk = new WalkPage(page);
  await walk.open(CONCERN);
  await expect(walk.bar).toBeHidden();
  expect(asked.filter((url) => url.includes('/decision.'))).toEqual([]);

  await walk.answer('strong-consistency').click();
  await walk.seeAt('strong-consistency');
  expect(walk.said(CONCERN)).toEqual(['strong-consistency']);
  await expect(walk.told).toContainText('rules out Local transactions only');
  await expect(walk.concern(CONCERN)).toHaveAttribute('data-state', 'begun');
  await expect(walk.concern('fault-tolerance')).toHaveAttribute('data-state', 'open');

  await walk.answer('eventual-consistency').click();
  await walk.seeAt('eventual-consistency');
  await walk.answer('short-transaction').click();
  await walk.seeAt('transactional-outbox');
  // When nothing below is open, the next question of the same concern comes.
  await walk.answer('outbox-kafka').click();
  await walk.seeAt('read-write-separation');
  // When the concern has none either, another one begins.
  await walk.answer('unified-model').click();
  await walk.seeAt('fault-tolerance');
  await expect(walk.concern(CONCERN)).toHaveAttribute('data-state', 'done');
});

test('an answer that is changed loses no other, and brings them back when it is changed back', async ({
  page,
}) => {
  const walk = new WalkPage(page);
  await walk.open('strong-consistency', 'saga=saga-orchestration');
  await expect(walk.option('eventual-consistency')).toHaveAttribute('data-chosen');
  await expect(walk.option('eventual-consistency')).toContainText('Follows from your answer');
  await walk.answer('atomic-commit').click();
  await walk.seeAt('atomic-commit');
  expect(walk.said('saga')).toEqual(['saga-orchestration']);

  await walk.open('saga', new URL(page.url()).hash.slice(1));
  await expect(walk.standing).toContainText('Your answer at “Strong consistency?” leaves this out');
  await expect(walk.standing).toContainText('kept');
  await expect(walk.option('saga-orchestration')).toHaveAttribute('data-chosen');

  await walk.open('strong-consistency', new URL(page.url()).hash.slice(1));
  await expect(walk.option('atomic-commit')).toHaveAttribute('data-chosen');
  await walk.answer('eventual-consistency').click();
  // What was said further down counts again: the next open question is below it.
  await walk.seeAt('saga-orchestration');
  await walk.open('saga', new URL(page.url()).hash.slice(1));
  await expect(walk.standing).toBeEmpty();
});

test('boxes are kept as they are ticked; one goes on when all are', async ({ page }) => {
  const walk = new WalkPage(page);
  await walk.open('asynchronous-messaging');
  await walk.answer('publish-subscribe').check();
  await walk.seeSaid('asynchronous-messaging', ['publish-subscribe']);
  await walk.answer('point-to-point-queue').check();
  await walk.seeSaid('asynchronous-messaging', ['point-to-point-queue', 'publish-subscribe']);
  await walk.answer('publish-subscribe').uncheck();
  await walk.answer('point-to-point-queue').uncheck();
  await walk.seeSaid('asynchronous-messaging', undefined);
  await walk.answer('point-to-point-queue').check();
  await page.locator('[data-go-on]').click();
  await walk.seeAt('point-to-point-queue');
});
