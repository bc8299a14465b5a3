import { LOCALES } from '../../../src/data/content.ts';
import { nodeRoute, type Route, routes, treeExampleRoute } from '../../../src/lib/site/urls.ts';
import { wayOf } from '../../../src/lib/tree/view/drawn-decision.ts';
import { drawnAt } from '../../support/decided.ts';
import { overlaps, seeDrawing } from '../../support/drawing.ts';
import { en } from '../../support/languages.ts';
import { content, ids } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';
import { TreePage } from '../../support/tree-page.ts';

/** Something of every state: taken, rejected, possible, skipped, not used. */
const FRAGMENT =
  '#strong-consistency=eventual-consistency&saga=saga-orchestration&atomic-commit=two-phase-commit&fault-tolerance=resilience-combination&data-storage=skip';

const WIDE = { width: 1440, height: 900 };

/** Expects the states of the decision on every node in the page, and on the edges to them. */
async function seeStates(site: TreePage, fragment = FRAGMENT): Promise<void> {
  const drawn = drawnAt(site.locale, fragment);
  const expected = (known: readonly string[]) =>
    Object.fromEntries(known.map((id) => [id, drawn[id]?.is]));
  await expect
    .poll(async () => {
      const states = await site.states();
      const known = await site.marked('node');
      return JSON.stringify(states) === JSON.stringify(expected(Object.keys(states)))
        ? Object.keys(states).length - known.length
        : states;
    })
    .toBe(0);
  const known = new Set(await site.marked('node'));
  const unused = Object.keys(drawn).filter((id) => drawn[id]?.isUnused);
  expect(await site.marked('unused')).toEqual(unused.filter((id) => known.has(id)).toSorted());
  const way = wayOf(drawn).filter((id) => known.has(id));
  expect(await site.marked('on-path')).toEqual(way.toSorted());
  const edges = await site.tree
    .locator('[data-edge]:visible')
    .evaluateAll((all) =>
      all.map((edge) => [edge.getAttribute('data-edge') ?? '', edge.getAttribute('data-state')]),
    );
  for (const [id, state] of edges) expect(state, id ?? '').toBe(drawn[id ?? '']?.is);
}

/** How a node and the edge to it look, as the browser computes it. */
function seeLook(site: TreePage, id: string) {
  return site.tree.evaluate((widget, node) => {
    const link = widget.querySelector(`[data-node="${node}"] > .box > a`);
    const size = (widget as HTMLElement).dataset['size'] ?? '';
    const edge = widget.querySelector(`[data-edge="${node}"] path[data-in="${size}"]`);
    if (!link || !edge) throw new Error(`not drawn: ${node}`);
    const { color, textDecorationLine, outlineStyle } = getComputedStyle(link);
    const { strokeWidth, strokeDasharray } = getComputedStyle(edge);
    const isDashed = strokeDasharray !== 'none';
    return { color, textDecorationLine, outlineStyle, width: parseFloat(strokeWidth), isDashed };
  }, id);
}

for (const locale of LOCALES) {
  for (const size of ['whole', 'reading'] as const) {
    test(`a decision is drawn on the whole map, ${size}: ${locale}`, async ({ page }) => {
      await page.setViewportSize(WIDE);
      const site = new TreePage(page, locale);
      await site.openDecided(routes.tree, FRAGMENT);
      if (size === 'reading') await site.pressSize(size);
      await seeStates(site);
      expect(await site.marked('node')).toHaveLength(ids.length);
      const taken = await seeLook(site, 'saga-orchestration');
      const rejected = await seeLook(site, 'saga-choreography');
      const possible = await seeLook(site, 'backward-recovery');
      const skipped = await seeLook(site, 'single-database');
      const unused = await seeLook(site, 'atomic-commit');
      expect(taken.width).toBeGreaterThan(possible.width);
      expect(possible.width).toBeGreaterThan(rejected.width);
      expect([taken, rejected, possible].map(({ isDashed }) => isDashed)).toEqual([
        false,
        false,
        true,
      ]);
      expect(rejected.color).not.toBe(taken.color);
      expect(skipped.textDecorationLine).toBe('line-through');
      expect(rejected.textDecorationLine).not.toBe('line-through');
      expect(unused.outlineStyle).toBe('dotted');
      expect(overlaps(await seeDrawing(page))).toEqual([]);
    });
  }

  test(`a node says what the decision makes of it, and why: ${locale}`, async ({ page }) => {
    await page.setViewportSize(WIDE);
    const site = new TreePage(page, locale);
    await site.openDecided(nodeRoute('saga'), FRAGMENT);
    const drawn = drawnAt(locale, FRAGMENT);
    const line = site.tree.locator('[data-reason-line]');
    await expect(line).toBeHidden();
    for (const id of ['saga-orchestration', 'saga-choreography']) {
      const title = (await site.link(id).textContent())?.trim() ?? '';
      const said = site.text('state.line', { title, state: drawn[id]?.reason ?? '' });
      await site.link(id).focus();
      await expect(line).toHaveText(said);
      await expect(line).toBeInViewport({ ratio: 1 });
      await expect(site.link(id)).toHaveAccessibleDescription(
        site.text('state.line', {
          title: site.text('kind.outcome'),
          state: drawn[id]?.reason ?? '',
        }),
      );
    }
    await site.filter.focus();
    await expect(line).toBeHidden();
    await site.link('saga').hover();
    await expect(line).toContainText(drawn['saga']?.reason ?? 'no reason');
    await expect(line).toHaveCount(1);
    expect(await line.getAttribute('aria-live')).toBeNull();
  });
}

test('branches that are opened later carry their states', async ({ page }) => {
  await page.setViewportSize(WIDE);
  const site = new TreePage(page);
  await site.openDecided(nodeRoute('saga'), FRAGMENT);
  await seeStates(site);
  await site.pressControl('open-all');
  await expect(site.nodes).toHaveCount(ids.length);
  await seeStates(site);
  await site.filter.fill('cache');
  await seeStates(site);
  await site.pressControl('reset');
  await seeStates(site);
});

for (const route of [routes.tree, nodeRoute('saga')] as const) {
  test(`without a decision nothing of one is there: ${route}`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const site = new TreePage(page);
    await site.open(`${route}#kind-saga` as Route);
    await site.pressButton(route === routes.tree ? 'communication' : 'saga-orchestration');
    const signs = '[data-state], [data-unused], [data-reason]:not([data-reason-line])';
    await expect(site.tree.locator(signs)).toHaveCount(0);
    await expect(site.tree).not.toHaveAttribute('data-decided');
    await expect(site.tree.locator('.state-legend')).toBeHidden();
    await site.link('saga').focus();
    await expect(site.tree.locator('[data-reason-line]')).toBeHidden();
    expect(asked.filter((url) => url.includes('decision'))).toEqual([]);
  });

  test(`a decision is drawn, changed and taken away as the address says: ${route}`, async ({
    page,
  }) => {
    const site = new TreePage(page);
    await site.open(route);
    const write = (fragment: string) =>
      page.evaluate((hash) => {
        history.replaceState(history.state, '', hash || location.pathname);
        window.dispatchEvent(new Event('decision'));
      }, fragment);
    await write(FRAGMENT);
    await seeStates(site);
    await expect(site.tree.locator('.state-legend')).toBeVisible();
    await write('#transactional-consistency=no-cross-service-transaction');
    await seeStates(site, '#transactional-consistency=no-cross-service-transaction');
    await write('');
    await expect(site.tree).not.toHaveAttribute('data-decided');
    await expect(site.tree.locator('[data-state], [data-unused]')).toHaveCount(0);
    await expect(site.tree.locator('.state-legend')).toBeHidden();
    await expect(site.link('saga')).toHaveAccessibleDescription(site.text('kind.outcome'));
  });
}

test('an example in the address goes before the decision', async ({ page }) => {
  const [example] = content.examples;
  const site = new TreePage(page);
  await site.openDecided(treeExampleRoute(example?.id ?? ''), FRAGMENT);
  await expect(site.status).not.toBeEmpty();
  await expect(site.tree.locator('[data-step]').first()).toBeVisible();
  await expect(site.node('data-storage')).not.toHaveAttribute('data-state', 'skipped');
});

test('on a phone the outline shows it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const site = new TreePage(page, en);
  await site.openDecided(routes.tree, FRAGMENT);
  await seeStates(site);
  const line = (id: string) =>
    site.node(id).evaluate((item) => {
      const { borderInlineStartStyle, borderInlineStartWidth } = getComputedStyle(item);
      return [borderInlineStartStyle, parseFloat(borderInlineStartWidth)];
    });
  expect(await line('saga-orchestration')).toEqual(['solid', 4]);
  expect(await line('saga-choreography')).toEqual(['solid', 1]);
  expect(await line('backward-recovery')).toEqual(['dashed', 2]);
});
