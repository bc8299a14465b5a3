import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright/test';
import { adrSources } from '../../../src/data/adr-file.ts';
import { LOCALES, treeDate } from '../../../src/data/content.ts';
import { strings } from '../../../src/data/strings.ts';
import { ADR_FORMS, adrFile } from '../../../src/lib/adr/adr-file.ts';
import type { AdrRequest } from '../../../src/lib/adr/adr.ts';
import { decidedConcerns } from '../../../src/lib/adr/subject.ts';
import { decodeAddress, encodeAddress } from '../../../src/lib/decision/address.ts';
import type { Decision } from '../../../src/lib/decision/decide.ts';
import { NOTES_KEY } from '../../../src/lib/decision/notes.ts';
import { routes } from '../../../src/lib/site/urls.ts';
import { nodeOf } from '../../../src/lib/tree/model.ts';
import { DecidePage, decisionCase } from '../../support/decide-page.ts';
import { en, zh } from '../../support/languages.ts';
import { address, tree } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';
import { LANGUAGES, toTold } from '../../unit/adr/records.ts';
import { preset, PRESETS } from '../../unit/support/presets.ts';

const DATE = '2026-02-03';
const HOSTILE =
  '# x\n\n---\n\n<h1>y</h1> **z** [a](javascript:alert(1)) ", because `b` | \u202E\u200B\n\n1. c\n\n<img src=x onerror=alert(1)>';

const ONE_LINE = HOSTILE.replaceAll('\n', ' ');

const order = decisionCase('scenario-ecommerce-order');
const payment = decisionCase('scenario-financial-payment');

/** The part of the page that writes the record. */
class RecordPart extends DecidePage {
  readonly t = strings(this.locale);
  readonly part = this.page.locator('[data-adr]');
  readonly text = this.part.locator('[data-adr-text]');
  readonly preview = this.part.locator('[data-adr-preview]');
  readonly message = this.part.locator('[data-adr-status]');
  readonly notes = this.part.locator('[data-notes]');

  async unfold(fragment: string): Promise<void> {
    await this.open(fragment);
    await this.part.locator('summary').click();
    await expect(this.part).toHaveAttribute('data-adr', 'ready');
  }

  field(name: string): Locator {
    return this.part.locator(`[data-adr-${name}]`);
  }

  /** As it is saved, to the last space. */
  async seeText(text: string, of = 'the record'): Promise<void> {
    const poll = expect.poll(() => this.text.textContent(), {
      message: of,
      intervals: [10, 20, 50],
    });
    await poll.toBe(text);
  }

  form(name: string): Locator {
    return this.part.locator(`[data-adr-form][value="${name}"]`);
  }
}

/** What the command writes of the same decision. */
function fileOf(
  page: Page,
  decision: Decision,
  { form, language, ...request }: Partial<AdrRequest> & { form: string; language: string },
): { readonly name: string; readonly text: string } {
  const route = address(language === 'zh' ? zh : en, routes.decide);
  const file = adrFile(LANGUAGES[language] ?? [adrSources(en)], toTold(decision), {
    number: 1,
    date: DATE,
    link:
      new URL(route, new URL('/', page.url())).href +
      encodeAddress([{ ...decision, version: treeDate }]),
    ...request,
    form: ADR_FORMS.find((one) => one === form) ?? 'madr',
  });
  if (!file) throw new Error('nothing is decided');
  return file;
}

/** Chooses each of these on the page, and reads what is written once it is what was wanted, or a second later. */
async function writtenOf(
  wanted: readonly { language: string; form: string; file: { name: string; text: string } }[],
) {
  const find = <E extends HTMLElement>(selector: string): E => {
    const found = document.querySelector<E>(`[data-adr] ${selector}`);
    if (!found) throw new Error(selector);
    return found;
  };
  const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);
  const read = (): { name: string; text: string } => ({
    name: find('[data-adr-name]').textContent,
    text: find('[data-adr-text]').textContent,
  });
  const written = [];
  for (const one of wanted) {
    const language = find<HTMLSelectElement>('[data-adr-lang]');
    language.value = one.language;
    language.dispatchEvent(new Event('change', { bubbles: true }));
    find(`[data-adr-form][value="${one.form}"]`).click();
    const end = performance.now() + 1000;
    while (read().text !== one.file.text && performance.now() < end) await nextFrame();
    written.push({ ...one, is: read() });
  }
  return written;
}

test('each record is what the command writes', async ({ page }) => {
  test.slow();
  const [first] = LOCALES;
  for (const [name, one] of PRESETS) {
    // As the command is given it, and the page.
    const [decision = one] = decodeAddress(encodeAddress([one])).decisions;
    const [concern] = decidedConcerns(toTold(decision));
    if (concern === undefined) continue;
    const site = new RecordPart(page, first);
    await page.goto('about:blank');
    await site.unfold(encodeAddress([decision]));
    await site.field('date').fill(DATE);
    const wanted = Object.keys(LANGUAGES).flatMap((language) =>
      ADR_FORMS.map((form) => ({
        language,
        form,
        file: fileOf(page, decision, { form, language }),
      })),
    );
    for (const { language, form, is, file } of await page.evaluate(writtenOf, wanted))
      expect(is, `${name}, ${form}, ${language}`).toEqual({ name: file.name, text: file.text });
    await site.field('for').selectOption(concern);
    const part = fileOf(page, decision, { form: 'y', language: 'both', concern });
    await site.seeText(part.text, name);
    await expect(site.field('name')).toHaveText(part.name);
  }
});

test('what is typed stands in the record as text, and changes nothing else of it', async ({
  page,
}) => {
  const site = new RecordPart(page, zh);
  await site.unfold(payment.address);
  const shape = (): Promise<string[]> =>
    site.preview.evaluate((one) =>
      [...one.querySelectorAll('*')].map(({ tagName }) => tagName).filter((tag) => tag !== 'P'),
    );
  await site.field('deciders').fill('Ann');
  await site.field('context').fill('x');
  await expect(site.preview).toContainText('Ann');
  const before = await shape();
  for (const name of ['title', 'context']) await site.field(name).fill(HOSTILE);
  await site.field('deciders').fill(ONE_LINE);
  await site.field('number').fill('12');
  await site.field('date').fill(DATE);
  const file = fileOf(page, preset('scenario-financial-payment'), {
    form: 'madr',
    language: 'zh',
    number: 12,
    title: HOSTILE,
    deciders: ONE_LINE,
    context: HOSTILE,
  });
  await site.seeText(file.text);
  await expect(site.field('name')).toHaveText(/^0012-/);
  expect(await shape()).toEqual(before);
  await expect(site.preview.locator('h3')).toContainText('<h1>y</h1> **z** [a](javascript:');
  expect(await site.preview.textContent()).not.toMatch(/[\u202E\u200B]/);
  expect(decodeURIComponent(page.url())).not.toContain('onerror');
  // What is no number is said, and does not count.
  await site.field('number').fill('0');
  await expect(site.field('name')).toHaveText(/^0001-/);
  await expect(site.part.getByText(site.t('adrPage.numberWrong'))).toBeVisible();
});

test('the record follows the decision, and of what is not decided there is none', async ({
  page,
}) => {
  const site = new RecordPart(page);
  await site.open(`${payment.address}&service-discovery=skip`);
  await page.getByRole('link', { name: site.t('adrPage.title') }).click();
  await expect(site.part).toHaveAttribute('data-adr', 'ready');
  await expect(site.part.getByRole('heading', { level: 2 })).toBeInViewport();
  const notNeeded = site.field('for').locator('option[value="service-discovery"]');
  await expect(notNeeded).toHaveAttribute('disabled');
  const { title } = nodeOf(tree, 'service-discovery');
  await expect(notNeeded).toHaveText(site.t('adrPage.skipped', { title: title[en] }));

  await site.field('for').selectOption('transactional-consistency');
  await expect(site.text).toContainText('Two-phase commit');
  // The clash that is kept says why.
  const finding = page.locator('[data-finding="commit-one-database"]');
  await finding.getByRole('button', { name: site.t('decide.keep') }).click();
  await finding.getByRole('textbox').fill('one *team* runs both');
  await finding.getByRole('button', { name: site.t('decide.keepDone') }).click();
  await expect(site.preview).toContainText('one *team* runs both');
  await finding.getByRole('button', { name: site.t('decide.keepBack') }).click();
  await expect(site.preview).not.toContainText('one *team* runs both');

  const change = page.locator('[data-list="concerns"] [data-change="atomic-commit"]');
  await change.locator('> summary').click();
  await change.locator('[data-says="three-phase-commit"]').check();
  await expect(site.preview.locator('h3')).toContainText(
    nodeOf(tree, 'three-phase-commit').title[en],
  );
  await page.evaluate(() => (location.hash = '#communication=unsure'));
  await expect(site.part).toHaveAttribute('data-adr', 'nothing');
  await expect(site.part.getByText(site.t('adrPage.nothing'))).toBeVisible();
  await expect(site.field('for')).toHaveValue('');
});

test('a record is copied and saved, and it is said when that fails', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const site = new RecordPart(page);
  await site.unfold(order.address);
  const text = await site.text.textContent();
  const name = (await site.field('name').textContent()) ?? '';
  await site.field('copy').click();
  await expect(site.message).toHaveText(site.t('adrPage.copied'));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  const download = page.waitForEvent('download');
  await site.field('save').click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe(name);
  expect(readFileSync(await saved.path(), 'utf8')).toBe(text);
  await expect(site.message).toHaveText(site.t('adrPage.isSaved', { name }));
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    URL.createObjectURL = () => {
      throw new Error('no');
    };
  });
  await site.field('copy').click();
  await expect(site.message).toHaveText(site.t('adrPage.notCopied'));
  await site.field('save').click();
  await expect(site.message).toHaveText(site.t('adrPage.notSaved'));
});

test('the record is printed in the place of the page, and then the page again', async ({
  page,
}) => {
  const site = new RecordPart(page);
  await site.unfold(order.address);
  await page.locator('[data-adr-view="text"]').click();
  await expect(site.preview).toBeHidden();
  const title = await page.title();
  await page.evaluate(() => (window.print = () => undefined));
  await site.field('print').click();
  await page.emulateMedia({ media: 'print' });
  await expect(site.preview).toBeVisible();
  expect(`${await page.title()}.md`).toBe(await site.field('name').textContent());
  const seen = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((one) => one.checkVisibility() && !one.querySelector('[data-adr-preview]'))
      .filter((one) => one.textContent.trim() !== '' && !one.closest('[data-adr-preview]'))
      .map((one) => one.outerHTML.slice(0, 80)),
  );
  expect(seen).toEqual([]);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('[data-part="concerns"]')).toBeVisible();
  await expect(site.part).toBeHidden();
  expect(await page.title()).toBe(title);
});

test('what is typed is kept where the reader wants it, and deleted', async ({ page }) => {
  const site = new RecordPart(page);
  await site.unfold(order.address);
  const kept = (): Promise<string | null> =>
    page.evaluate((key) => localStorage.getItem(key), NOTES_KEY);
  await expect(site.notes).toBeHidden();
  await site.field('title').fill('Orders');
  await site.field('context').fill('The shop.');
  expect(await kept()).toBeNull();
  await site.notes.getByRole('checkbox').check();
  await site.field('number').fill('4');
  expect(JSON.parse((await kept()) ?? '')).toEqual({
    'adr title': 'Orders',
    'adr context': 'The shop.',
    'adr number': '4',
  });
  await site.page.reload();
  await site.part.locator('summary').click();
  await expect(site.field('title')).toHaveValue('Orders');
  await expect(site.preview.locator('h3')).toHaveText('Orders');
  await expect(site.field('name')).toHaveText(/^0004-/);
  await site.notes.getByRole('button', { name: site.t('decide.notesDelete') }).click();
  await expect(site.notes.getByRole('status')).toHaveText(site.t('decide.notesDeleted'));
  await expect(site.field('title')).toHaveValue('');
  await expect(site.field('name')).toHaveText(/^0001-/);
  expect(await kept()).toBeNull();
  // The panel at the findings is about the same notes.
  await expect(page.locator('[data-keep-notes]').first()).not.toBeChecked();
});

test.describe('when a file does not load', () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test('that is said, another language is there, and it can be tried again', async ({ page }) => {
    const site = new RecordPart(page, zh);
    await page.route(/\/data\/adr\.zh\./, (route) => route.abort());
    await site.open(order.address);
    await site.part.locator('summary').click();
    await expect(site.part.getByRole('alert')).toHaveText(site.t('adrPage.failed'));
    await site.field('lang').selectOption('en');
    await expect(site.preview).toBeVisible();
    await site.field('lang').selectOption('zh');
    await expect(site.preview).toBeHidden();
    await page.unrouteAll();
    await site.part.getByRole('button', { name: site.t('decide.retry') }).click();
    await expect(site.preview).toBeVisible();
  });
});
