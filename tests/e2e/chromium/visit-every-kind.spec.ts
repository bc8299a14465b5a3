import type { Page } from 'playwright/test';
import { CONTENT_SECURITY_POLICY } from '../../../src/lib/site/policy.ts';
import { clipped, sideways, spilled } from '../../support/clipping.ts';
import { overlaps, readDrawing } from '../../support/drawing.ts';
import { enlargeText } from '../../support/large-text.ts';
import { movable, shifts } from '../../support/motion.ts';
import {
  address,
  everyKind,
  isLong,
  KINDS,
  STATUS_404,
  tree,
  TREE_KINDS,
  UNKNOWN,
} from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';
import { en } from '../../support/languages.ts';

/*
 * What any kind of page must be, all of it on one page load: loading costs more than looking. The
 * functions stand in the order in which they change the page.
 */

test.use({ expectedErrors: [STATUS_404] });

/** What a page does by itself from its first moment on. */
interface Noted {
  readonly moved: string[];
  readonly violations: string[];
}

async function takeNotes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted: Noted = { moved: [], violations: [] };
    Object.assign(window, { noted });
    for (const name of ['transitionrun', 'animationstart']) {
      document.addEventListener(name, ({ target }) => {
        const text = target instanceof Element ? target.outerHTML.slice(0, 60) : '';
        noted.moved.push(`${name} of ${text}`);
      });
    }
    document.addEventListener('securitypolicyviolation', (event) => {
      noted.violations.push(`${event.violatedDirective}: ${event.blockedURI}`);
    });
  });
}

async function seeQuietArrival(page: Page): Promise<void> {
  expect.soft(await shifts(page), 'shifts').toEqual([]);
  const noted = await page.evaluate(() => (window as unknown as { noted: Noted }).noted);
  expect.soft(noted).toEqual({ moved: [], violations: [] });
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect.soft(policy).toHaveAttribute('content', CONTENT_SECURITY_POLICY);
}

async function seeScriptChangesNothing(page: Page): Promise<void> {
  const [sent, shown] = await page.evaluate(async () => {
    const text = await (await fetch(location.href)).text();
    const before = new DOMParser().parseFromString(text, 'text/html');
    // All that it says is that it is ready, and in which size.
    for (const one of [before, document]) {
      // The step of an example that is read.
      for (const lit of one.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
      const widget = one.querySelector<HTMLElement>('[data-tree]');
      for (const name of ['data-ready', 'data-size', 'data-fits', 'data-roomy'])
        widget?.removeAttribute(name);
      const style = widget?.getAttribute('style')?.replaceAll(' ', '').replace('--factor:1;', '');
      widget?.setAttribute('style', style?.replace(/;$/, '') ?? '');
    }
    return [before, document].map((one) => one.body.innerHTML.trim());
  });
  expect.soft(shown, 'what script changed').toBe(sent);
}

async function seeEveryWidth(page: Page): Promise<void> {
  for (const width of [1440, 768, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => innerWidth), 'the window').toBe(width);
    expect.soft(await sideways(page), `sideways at ${width} px`).toBeLessThanOrEqual(0);
    expect.soft(await clipped(page), `clipped at ${width} px`).toEqual([]);
  }
}

/** At 320 px, what is pressed is at least 24 px high and wide. */
async function seeRoomForFingers(page: Page): Promise<void> {
  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'button, select, summary, [data-node] .box > a, .trail a, .branches a, ' +
          '.comparison a, .site-header a, .ways a, .caution-flag, [data-near] a',
      ),
    ]
      .map((element) => ({ element, place: element.getBoundingClientRect() }))
      .filter(({ place }) => place.width > 0 && (place.width < 24 || place.height < 23.9))
      .map(({ element, place }) => `${element.outerHTML.slice(0, 80)} ${place.height}`),
  );
  expect.soft(small, 'too small to press').toEqual([]);
}

async function seePrint(page: Page, hasTree: boolean): Promise<void> {
  // A4 without margins, at 96 dpi.
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: 'print' });
  const controls = page.locator('button, select, .site-nav, .tree-tools, .skip');
  const shown = await controls.evaluateAll((all) =>
    all.filter((one) => one.getClientRects().length > 0).map((one) => one.outerHTML),
  );
  expect.soft(shown, 'printed controls').toEqual([]);
  expect.soft(await sideways(page), 'wider than paper').toBeLessThanOrEqual(0);
  expect.soft(await clipped(page), 'clipped in print').toEqual([]);
  const scrolled = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((element) => getComputedStyle(element).overflowX === 'auto')
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect.soft(scrolled, 'cut off in print').toEqual([]);
  if (hasTree) await seePrintedOutline(page);
  await page.emulateMedia({ media: 'screen' });
}

async function seePrintedOutline(page: Page): Promise<void> {
  const drawing = await readDrawing(page);
  const tops = drawing.boxes.map(({ top }) => top);
  expect.soft(tops, 'order in print').toEqual(tops.toSorted((a, b) => a - b));
  const lefts = new Map(drawing.boxes.map(({ id, left }) => [id, left]));
  for (const { id, left } of drawing.boxes) {
    expect(left, id).toBeGreaterThan(lefts.get(tree.parents.get(id) ?? '') ?? -1);
  }
  expect.soft(overlaps(drawing)).toEqual([]);
  expect.soft(await spilled(page)).toEqual([]);
  const cut = await page.locator('.tree-viewport').evaluate((viewport) => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = viewport;
    return Math.max(scrollHeight - clientHeight, scrollWidth - clientWidth);
  });
  expect.soft(cut, 'tree cut off in print').toBeLessThanOrEqual(0);
}

async function seeStillness(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect.soft(await movable(page), 'movable in spite of reduced motion').toEqual([]);
  await page.emulateMedia({ reducedMotion: null });
}

async function seeLargeText(page: Page): Promise<void> {
  await enlargeText(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  expect.soft(await clipped(page), 'large text clipped, 1280 px').toEqual([]);
  expect.soft(await sideways(page), 'large text, sideways').toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 320, height: 720 });
  expect.soft(await clipped(page), 'large text clipped, 320 px').toEqual([]);
}

test('a shift is noticed', async ({ page }) => {
  await page.goto(address(en, '/tree/saga/'));
  await page.locator('main').evaluate((main) => main.prepend(document.createElement('h1'), 'x'));
  expect(await shifts(page)).not.toEqual([]);
});

const trees = new Set(TREE_KINDS.map(({ route }) => route));
const pages = everyKind([...KINDS, { name: 'unknown address', route: UNKNOWN }]);

for (const { name, locale, route } of pages) {
  // One language arrives in a wide window and one in a narrow one.
  for (const width of isLong ? [1280, 320] : [locale === en ? 1280 : 320]) {
    test(`${name} at any width, in print, with large text: ${locale}, from ${width} px`, async ({
      page,
      baseURL,
    }) => {
      await page.setViewportSize({ width, height: 720 });
      await takeNotes(page);
      const hosts = new Set<string>();
      page.on('request', (request) => hosts.add(new URL(request.url()).origin));
      await page.goto(address(locale, route));
      await seeQuietArrival(page);
      expect.soft([...hosts], 'hosts').toEqual([new URL(baseURL ?? '').origin]);
      if (trees.has(route)) await seeScriptChangesNothing(page);
      await seeEveryWidth(page);
      await seeRoomForFingers(page);
      await seePrint(page, trees.has(route));
      await seeStillness(page);
      await seeLargeText(page);
    });
  }
}
