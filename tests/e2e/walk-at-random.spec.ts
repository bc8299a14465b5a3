import { drawnIn } from '../../src/data/drawn.ts';
import type { Page } from 'playwright/test';
import { drawnExample } from '../../src/data/drawn-example.ts';
import { nodeRoute, type Route, routes, treeExampleRoute } from '../../src/lib/site/urls.ts';
import { childrenOf } from '../../src/lib/tree/model.ts';
import { fromSaved, isSaved, toSaved } from '../../src/lib/tree/view/saved.ts';
import { marking } from '../../src/lib/tree/view/marking.ts';
import { matches } from '../../src/lib/tree/view/matches.ts';
import {
  allToggled,
  arrival,
  filtered,
  reset,
  revealed,
  shownIn,
  sized,
  type Subject,
  toggled,
  type View,
  withExample,
} from '../../src/lib/tree/view/view.ts';
import type { Locale } from '../../src/lib/content/language.ts';
import type { Size } from '../../src/lib/tree/layout/style.ts';
import { idsIn, overlaps, seeDrawing } from '../support/drawing.ts';
import { address, concerns, content, ids, isLong, sample, tree } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';
import { TreePage } from '../support/tree-page.ts';
import { en, zh } from '../support/languages.ts';

/** Numbers from 0 to below 1 that are the same in every run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One page of the walk as the browser's history has it. */
interface Place {
  readonly route: Route;
  readonly subject: Subject;
  readonly view: View;
}

/** What is to be seen, by pure functions alone, beside what is seen. */
class Walk {
  readonly site: TreePage;
  readonly steps: string[] = [];
  private places: Place[] = [];
  private at = -1;

  constructor(site: TreePage) {
    this.site = site;
  }

  get place(): Place {
    const place = this.places[this.at];
    if (!place) throw new Error('the walk has not begun');
    return place;
  }

  get size(): Size {
    return this.place.view.size ?? (this.place.subject.page === 'map' ? 'whole' : 'reading');
  }

  /** Goes on to another page, as a link or an address leads. */
  enter(route: Route, subject: Subject, exampleId?: string): void {
    const start = arrival(tree, subject);
    const view =
      exampleId === undefined
        ? start
        : withExample(tree, start, drawnExample(this.site.locale, exampleId));
    this.places = [...this.places.slice(0, this.at + 1), { route, subject, view }];
    this.at += 1;
  }

  show(view: View): void {
    this.places[this.at] = { ...this.place, view };
  }

  canMove(by: number): boolean {
    return this.places[this.at + by] !== undefined;
  }

  move(by: number): void {
    this.at += by;
  }

  get shown(): string[] {
    return idsIn(this.place.view, this.size);
  }
}

const QUERIES = ['saga', 'kafka', 'zzzz', 'retry', 'a'];

type Step = (walk: Walk, pick: <T>(all: readonly T[]) => T | undefined) => Promise<boolean>;

/** Everything that a reader can do; a step that is not possible now says so. */
const STEPS: Record<string, Step> = {
  select: async (walk, pick) => {
    const id = pick(walk.shown);
    // What a link to the page that is shown keeps of it is the browser's matter.
    if (id === undefined || walk.place.route === nodeRoute(id)) return false;
    await walk.site.pressLink(id);
    walk.enter(nodeRoute(id), { page: 'node', current: id });
    return true;
  },
  toggle: async (walk, pick) => {
    const { size, shown, place } = walk;
    const foldable = shown.filter((id) => childrenOf(tree, id).length > 0);
    const root = place.subject.page === 'node' ? [] : [tree.root];
    const id = pick(
      foldable.filter((one) => (size === 'whole' ? concerns.includes(one) : !root.includes(one))),
    );
    if (id === undefined) return false;
    await walk.site.pressButton(id);
    walk.show(toggled(place.view, id));
    return true;
  },
  reveal: async (walk, pick) => {
    const { place, size } = walk;
    const shown = shownIn(tree, place.view, size);
    const id = pick(
      walk.shown.filter((one) => {
        const only = shown.passed.get(one);
        return only != null && shown.open.has(one) && childrenOf(tree, one).length > 1;
      }),
    );
    if (id === undefined) return false;
    await walk.site.pressMore(id);
    walk.show(revealed(place.view, id));
    return true;
  },
  filter: async (walk, pick) => {
    const query = pick(QUERIES) ?? '';
    const { site, place } = walk;
    if (query === place.view.query) return false;
    await site.filter.fill(query);
    const found = matches(drawnIn(site.locale).tree, query);
    walk.show(filtered(tree, place.view, query, found));
    return true;
  },
  clear: async (walk) => {
    const { site, place } = walk;
    if (place.view.query === '') return false;
    await site.filter.press('Escape');
    walk.show(filtered(tree, place.view, '', []));
    return true;
  },
  openAll: async (walk) => {
    if (walk.size === 'whole') return false;
    await walk.site.pressControl('open-all');
    walk.show(allToggled(tree, walk.place.view, true));
    return true;
  },
  closeAll: async (walk) => {
    if (walk.size === 'whole') return false;
    await walk.site.pressControl('close-all');
    walk.show(allToggled(tree, walk.place.view, false));
    return true;
  },
  reset: async (walk) => {
    if (walk.place.subject.page === 'map') return false;
    await walk.site.pressControl('reset');
    walk.show(reset(tree, walk.place.subject, walk.place.view));
    return true;
  },
  size: async (walk) => {
    if (walk.place.subject.page !== 'map') return false;
    const size = walk.size === 'whole' ? 'reading' : 'whole';
    await walk.site.pressSize(size);
    walk.show(sized(tree, walk.place.view, size));
    return true;
  },
  map: async (walk) => {
    if (walk.place.route === routes.tree) return false;
    await walk.site.page.goto(address(walk.site.locale, routes.tree));
    walk.enter(routes.tree, { page: 'map' });
    return true;
  },
  example: async (walk, pick) => {
    const id = pick(content.examples)?.id ?? '';
    if (walk.place.route === treeExampleRoute(id)) return false;
    await walk.site.page.goto(address(walk.site.locale, treeExampleRoute(id)));
    walk.enter(treeExampleRoute(id), { page: 'map' }, id);
    return true;
  },
  withoutExample: async (walk) => {
    const link = walk.site.status.getByRole('link').last();
    if (walk.place.view.example === undefined || !(await link.isVisible())) return false;
    await link.click();
    walk.enter(routes.tree, { page: 'map' });
    return true;
  },
  back: async (walk) => {
    if (!walk.canMove(-1)) return false;
    await walk.site.page.goBack();
    walk.move(-1);
    return true;
  },
  forward: async (walk) => {
    if (!walk.canMove(1)) return false;
    await walk.site.page.goForward();
    walk.move(1);
    return true;
  },
  reload: async (walk) => {
    await walk.site.page.reload();
    return true;
  },
};

/** Waits until the page shows what the view says, and looks for what may never be. */
async function compare({ site, place, size, shown }: Walk): Promise<void> {
  const { page, locale } = site;
  const { tree: drawn } = drawnIn(locale);
  const example = place.view.example;
  const marks = marking(drawn, place.view, example ? drawnExample(locale, example) : undefined);
  await expect(page).toHaveURL(new RegExp(`${place.route.replace('?', '\\?')}$`));
  const has = (marked: ReadonlySet<string> | undefined): string[] =>
    ids.filter((id) => marked?.has(id));
  const expected = {
    size,
    shown,
    current: marks.current === undefined ? [] : [marks.current],
    path: has(marks.path),
    states: ids.flatMap((id) => {
      const is = marks.states.get(id)?.is;
      return is ? [`${id} ${is}`] : [];
    }),
    found: has(marks.found),
    query: place.view.query,
    isFocusSeen: true,
    isSaid: place.view.query !== '' || (example !== undefined && place.subject.page === 'map'),
  };
  await expect
    .poll(async () => {
      const facts = await seen(site).catch(() => undefined);
      if (!facts) return 'on its way';
      const { known, ...others } = facts;
      // What was never shown may not be in the page.
      const isUnknown = (id: string): boolean => !known.includes(id);
      const withUnknown = (list: readonly string[], all: readonly string[]): string[] =>
        ids.filter((id) => list.includes(id) || (isUnknown(id) && all.includes(id)));
      const withUnknownStates = (list: readonly string[]): string[] =>
        expected.states
          .filter((one) => isUnknown(one.split(' ')[0] ?? ''))
          .concat(list)
          .toSorted(byReading);
      return {
        ...others,
        states: withUnknownStates(facts.states),
        found: withUnknown(facts.found, expected.found),
      };
    })
    .toEqual(expected);
  expect(overlaps(await seeDrawing(page))).toEqual([]);
  // Nobody goes on within a tenth of a second, which is when it is kept.
  await expect
    .poll(() => keptView(page, toKept(arrival(tree, place.subject))).catch(() => 'on its way'))
    .toBe(toKept(place.view));
}

/** Lines that begin with an id. */
function byReading(one: string, other: string): number {
  const at = (line: string): number => ids.indexOf(line.split(' ')[0] ?? '');
  return at(one) - at(other);
}

function toKept(view: View): string {
  const { open, ...others } = toSaved(view);
  return JSON.stringify({ ...others, open: open.toSorted() });
}

/** The view that the browser's history has; a page on which nothing was done may have none. */
async function keptView(page: Page, arrived: string): Promise<string> {
  const kept = await page.evaluate(() => {
    const { drawing } = (history.state ?? {}) as { drawing?: unknown };
    return drawing;
  });
  return isSaved(kept) ? toKept(fromSaved(tree, arrival(tree, { page: 'map' }), kept)) : arrived;
}

function seen({ page }: TreePage) {
  return page.evaluate(() => {
    const widget = document.querySelector<HTMLElement>('[data-tree]');
    if (!widget) throw new Error('page without a drawing');
    const items = [...widget.querySelectorAll<HTMLElement>('[data-node]')];
    const named = (all: readonly HTMLElement[]) => all.map(({ dataset }) => dataset['node'] ?? '');
    const marked = (name: string) => named(items.filter((item) => item.hasAttribute(name)));
    const { activeElement } = document;
    return {
      known: named(items),
      size: widget.dataset['size'],
      shown: named(items.filter((item) => item.querySelector('.box')?.checkVisibility())),
      current: named(items.filter((item) => item.querySelector(':scope > .box [aria-current]'))),
      path: marked('data-on-path'),
      states: items.flatMap(({ dataset }) =>
        dataset['state'] ? [`${dataset['node']} ${dataset['state']}`] : [],
      ),
      found: marked('data-match'),
      query: widget.querySelector<HTMLInputElement>('[data-filter]')?.value,
      isFocusSeen: activeElement?.checkVisibility({ visibilityProperty: true }) === true,
      isSaid: widget.querySelector('[role="status"]')?.textContent !== '',
    };
  });
}

const WALKS: readonly { readonly locale: Locale; readonly width: number; readonly seed: number }[] =
  [
    { locale: en, width: 1440, seed: 12 },
    { locale: zh, width: 1440, seed: 94 },
  ];

for (const { locale, width, seed } of sample(WALKS, 2)) {
  test(`what is marked and shown stays right on a random walk: ${locale}`, async ({
    page,
    browserName,
  }) => {
    test.slow();
    // So that no page is kept whole: back then loads it anew, and Playwright notices in Firefox too.
    await page.addInitScript(() => window.addEventListener('unload', () => undefined));
    await page.setViewportSize({ width, height: 900 });
    const random = numbersFrom(seed);
    const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
    const walk = new Walk(new TreePage(page, locale));
    await walk.site.open(routes.tree);
    walk.enter(routes.tree, { page: 'map' });
    const most = (isLong ? 250 : 60) / (browserName === 'chromium' ? 1 : 3);
    while (walk.steps.length < most) {
      const name = pick(Object.keys(STEPS)) ?? '';
      if (!(await STEPS[name]?.(walk, pick))) continue;
      walk.steps.push(`${name} on ${walk.place.route}`);
      await test.step(walk.steps.at(-1) ?? '', () => compare(walk));
    }
  });
}
