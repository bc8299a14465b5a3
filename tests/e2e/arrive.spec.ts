import { LOCALES } from '../../src/lib/content/locale.ts';
import { expectArrival } from '../support/arrival.ts';
import { address, below, concerns, everyKind, tree, TREE_KINDS } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';

test.use({ viewport: { width: 1280, height: 720 } });

// A unit test of the layout holds every node in both languages to the same room; here fonts are real.
for (const locale of LOCALES) {
  for (const concern of locale === 'en' ? concerns : concerns.slice(0, 1)) {
    test(`nodes under ${concern} are in sight on arrival: ${locale}`, async ({ page }) => {
      for (const id of below(concern)) await expectArrival(page, locale, id);
    });
  }

  test(`the root is in sight on arrival: ${locale}`, async ({ page }) => {
    await expectArrival(page, locale, tree.root);
  });
}

test('script changes nothing on arrival', async ({ page }) => {
  for (const { locale, route } of everyKind(TREE_KINDS)) {
    await page.goto(address(locale, route));
    const [sent, shown] = await page.evaluate(async () => {
      const text = await (await fetch(location.href)).text();
      const before = new DOMParser().parseFromString(text, 'text/html');
      return [before, document].map((one) => one.body.innerHTML.trim());
    });
    expect.soft(shown).toBe(sent);
  }
});

test('nothing moves by itself on arrival', async ({ page }) => {
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    for (const name of ['transitionrun', 'animationstart']) {
      document.addEventListener(name, ({ target }) => {
        moved.push(`${name} of ${target instanceof Element ? target.outerHTML.slice(0, 60) : ''}`);
      });
    }
  });
  for (const { locale, route } of everyKind()) {
    await page.goto(address(locale, route));
    const moved = await page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return (window as unknown as { moved: string[] }).moved;
    });
    expect.soft(moved, address(locale, route)).toEqual([]);
  }
});
