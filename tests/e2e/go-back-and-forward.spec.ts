import type { Page } from 'playwright/test';
import { LOCALES } from '../../src/data/content.ts';
import { nodeRoute, routes, treeExampleRoute } from '../../src/lib/site/urls.ts';
import { seeMarks } from '../support/marks.ts';
import { address, content, deepest, ids, sample } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';
import { TreePage } from '../support/tree-page.ts';
import { viewFacts } from '../support/view-facts.ts';
import { en } from '../support/languages.ts';

// So that no page is kept whole: back then loads it anew, and Playwright notices in Firefox too.
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => window.addEventListener('unload', () => undefined));
});

async function scrollTo(page: Page, down: number, drawing: readonly [x: number, y: number]) {
  await page.evaluate(
    ([top, x, y]) => {
      window.scrollTo(0, top);
      document.querySelector('.tree-viewport')?.scrollTo(x, y);
    },
    [down, ...drawing] as const,
  );
}

/** What the browser's history has of a page: scroll positions, and what is looked for. */
function kept(page: Page): Promise<{ scroll: number[]; query: string }> {
  return page.evaluate(() => {
    const { scroll = [], drawing } = (history.state ?? {}) as {
      scroll?: number[];
      drawing?: { query: string };
    };
    return { scroll: scroll.map(Math.round), query: drawing?.query ?? '' };
  });
}

interface Case {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly act: (site: TreePage) => Promise<void>;
}

/** What a reader does on a page before they leave it. */
const CASES: readonly Case[] = [
  {
    name: 'open branches of a node',
    width: 1280,
    height: 720,
    act: async (site) => {
      await site.openNode('saga');
      await site.pressButton('saga-orchestration');
      await site.pressButton('saga-choreography');
      await scrollTo(site.page, 250, [0, 0]);
    },
  },
  {
    name: 'a large drawing in a low window',
    width: 1280,
    height: 420,
    act: async (site) => {
      await site.openNode(deepest);
      await site.pressControl('open-all');
      await expect(site.nodes).toHaveCount(ids.length);
      await scrollTo(site.page, 120, [200, 480]);
    },
  },
  {
    name: 'the whole tree at reading size',
    width: 1280,
    height: 420,
    act: async (site) => {
      await site.open(routes.tree);
      await site.pressSize('reading');
      await site.pressButton('communication');
      await scrollTo(site.page, 60, [40, 700]);
    },
  },
  {
    name: 'an outline on a phone',
    width: 390,
    height: 700,
    act: async (site) => {
      await site.openNode('saga');
      await site.pressButton('saga-orchestration');
      await scrollTo(site.page, 666, [0, 0]);
    },
  },
  {
    name: 'a page that was only scrolled',
    width: 390,
    height: 700,
    act: async (site) => {
      await site.openNode('saga');
      await scrollTo(site.page, 400, [0, 0]);
    },
  },
  {
    name: 'what was looked for',
    width: 1440,
    height: 900,
    act: async (site) => {
      await site.open(routes.tree);
      await site.pressButton('data-storage');
      await site.filter.fill('saga');
      await expect(site.status).not.toBeEmpty();
    },
  },
];

for (const { name, width, height, act } of CASES) {
  test(`back, forward and reload restore ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const site = new TreePage(page);
    await act(site);
    const left = await viewFacts(page);
    // Nobody leaves within a tenth of a second, which is when it is kept.
    await expect.poll(() => kept(page)).toEqual({ scroll: left.scroll, query: left.query });
    const isRestored = async (): Promise<void> => {
      await expect.poll(() => viewFacts(page)).toEqual(left);
    };
    await page.reload();
    await isRestored();
    await page.goto(address(en, nodeRoute('communication')));
    await page.goBack();
    await isRestored();
    await page.goForward();
    await expect(page).toHaveURL(/communication/);
    await page.goBack();
    await isRestored();
  });
}

for (const locale of sample(LOCALES, 2)) {
  test(`back and forward over nodes restore each of them: ${locale}`, async ({ page }) => {
    const site = new TreePage(page, locale);
    await site.openNode('strong-consistency');
    const states = [];
    for (const id of ['eventual-consistency', 'long-transaction', 'saga']) {
      // A press scrolls to what it presses; here that happens before.
      await site.link(id).scrollIntoViewIfNeeded();
      states.push(await viewFacts(page));
      await site.pressLink(id);
      if (id === 'long-transaction') await site.pressButton('compensation-strategy');
    }
    const last = await viewFacts(page);
    for (const state of states.toReversed()) {
      await page.goBack();
      await expect.poll(() => viewFacts(page)).toEqual(state);
    }
    for (const state of [...states.slice(1), last]) {
      await page.goForward();
      await expect.poll(() => viewFacts(page)).toEqual(state);
    }
  });
}

const [example] = content.examples;
if (!example) throw new Error('no examples');

test('a link leaves an example, back and reload show it again', async ({ page }) => {
  const site = new TreePage(page);
  await site.open(treeExampleRoute(example.id));
  await seeMarks(site, example);
  const { status } = await viewFacts(page);
  await site.pressLink('communication');
  await page.goBack();
  await expect(page).toHaveURL(/\?example=/);
  await seeMarks(site, example);
  await page.reload();
  await seeMarks(site, example);
  await expect.poll(async () => (await viewFacts(page)).status).toBe(status);
});
