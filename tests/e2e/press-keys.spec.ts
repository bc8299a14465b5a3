import { LOCALES } from '../../src/data/content.ts';
import { routes } from '../../src/lib/site/urls.ts';
import { KEYS } from '../../src/lib/tree/view/navigation.ts';
import { arrival } from '../../src/lib/tree/view/view.ts';
import { idsIn } from '../support/drawing.ts';
import { concerns, deepest, ids, tree } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';
import { TreePage } from '../support/tree-page.ts';

const start = 'saga';
const first = 'saga-orchestration';
const visible = idsIn(arrival(tree, { page: 'node', current: start }), 'reading');
const [top = '', bottom = ''] = [visible[0], visible.at(-1)];

type Case = (site: TreePage, press: (...keys: string[]) => Promise<void>) => Promise<void>;

/** What every key does, from the link of the node that is shown. */
const CASES: Record<(typeof KEYS)[number]['key'], Case> = {
  Tab: async (site, press) => {
    await press('Tab');
    await expect(site.button(start)).toBeFocused();
    await press('Tab');
    await site.seeFocusOn(first);
    await press('Shift+Tab', 'Shift+Tab');
    await site.seeFocusOn(start);
  },
  Enter: async (site, press) => {
    await site.button(first).focus();
    for (const isOpen of ['true', 'false']) {
      await press('Enter');
      await expect(site.button(first)).toHaveAttribute('aria-expanded', isOpen);
      await expect(site.button(first)).toBeFocused();
    }
    await site.seeSamePage();
    await site.link(first).focus();
    await press('Enter');
    await site.seeCurrent(first);
  },
  Space: async (site, press) => {
    await site.button(first).focus();
    await press('Space');
    await expect(site.button(first)).toHaveAttribute('aria-expanded', 'true');
    await press('Space');
    await expect(site.button(first)).toHaveAttribute('aria-expanded', 'false');
    await expect(site.button(first)).toBeFocused();
  },
  ArrowDown: async (site, press) => {
    for (const id of visible.slice(visible.indexOf(start) + 1)) {
      await press('ArrowDown');
      await site.seeFocusOn(id);
    }
    await press('ArrowDown');
    await site.seeFocusOn(bottom);
  },
  ArrowUp: async (site, press) => {
    for (const id of visible.slice(0, visible.indexOf(start)).toReversed()) {
      await press('ArrowUp');
      await site.seeFocusOn(id);
    }
    await press('ArrowUp');
    await site.seeFocusOn(top);
  },
  ArrowRight: async (site, press) => {
    await press('ArrowRight');
    await site.seeFocusOn(first);
    await press('ArrowRight');
    await expect(site.button(first)).toHaveAttribute('aria-expanded', 'true');
    await site.seeFocusOn(first);
    await site.link(top).focus();
    await press('ArrowRight');
    await expect(site.tree.locator(`[data-more="${top}"]`)).toHaveCount(0);
    await site.seeFocusOn(top);
  },
  ArrowLeft: async (site, press) => {
    await press('ArrowLeft');
    await expect(site.button(start)).toHaveAttribute('aria-expanded', 'false');
    await site.seeFocusOn(start);
    await press('ArrowLeft');
    await site.seeFocusOn('long-transaction');
  },
  Home: async (site, press) => {
    await press('Home');
    await site.seeFocusOn(top);
    await expect(site.link(top)).toBeInViewport();
  },
  End: async (site, press) => {
    await press('End');
    await site.seeFocusOn(bottom);
    await expect(site.link(bottom)).toBeInViewport();
  },
  Escape: async (site, press) => {
    await site.control('keys').focus();
    await press('Enter');
    await expect(site.help).toBeVisible();
    await expect(site.control('keys')).toHaveAttribute('aria-expanded', 'true');
    await site.link(start).focus();
    await press('Escape');
    await expect(site.help).toBeHidden();
    await expect(site.control('keys')).toHaveAttribute('aria-expanded', 'false');
    await expect(site.control('keys')).toBeFocused();
  },
};

test('every key of the table has a case', () => {
  expect(Object.keys(CASES)).toEqual(KEYS.map(({ key }) => key));
});

for (const { key } of KEYS) {
  test(key, async ({ page }) => {
    const site = new TreePage(page);
    await site.openNode(start);
    await site.link(start).focus();
    await CASES[key](site, async (...keys) => {
      for (const one of keys) await page.keyboard.press(one);
    });
  });
}

test('in the whole tree, arrows walk through all of it and fold concerns only', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const site = new TreePage(page);
  await site.open(routes.tree);
  await site.link(tree.root).focus();
  for (const id of ids.slice(1)) {
    await page.keyboard.press('ArrowDown');
    await site.seeFocusOn(id);
  }
  await site.link(deepest).focus();
  for (let id = tree.parents.get(deepest); id !== undefined; id = tree.parents.get(id)) {
    await page.keyboard.press('ArrowLeft');
    if (concerns.includes(id)) {
      await site.seeFocusOn(id);
      await page.keyboard.press('ArrowLeft');
      await expect(site.button(id)).toHaveAttribute('aria-expanded', 'false');
      await site.seeFocusOn(id);
      await page.keyboard.press('ArrowRight');
      await expect(site.button(id)).toHaveAttribute('aria-expanded', 'true');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
    } else {
      await site.seeFocusOn(id);
    }
  }
});

for (const locale of LOCALES) {
  test(`the help lists every key of the table: ${locale}`, async ({ page }) => {
    const site = new TreePage(page, locale);
    await site.openNode(start);
    await expect(site.help).toBeHidden();
    await site.pressControl('keys');
    await expect(site.help.locator('dt')).toHaveText(
      KEYS.map(({ key }) => site.text(`key.${key}`)),
    );
    await expect(site.help.locator('dd')).toHaveText(
      KEYS.map(({ action }) => site.text(`action.${action}`)),
    );
    await site.pressControl('keys');
    await expect(site.help).toBeHidden();
  });
}
