import { expect, type Locator, type Page } from 'playwright/test';
import { type StringKey, template } from '../../src/data/strings.ts';
import type { Locale } from '../../src/lib/content/language.ts';
import { nodeRoute, type Route } from '../../src/lib/site/urls.ts';
import { filled } from '../../src/lib/text/filled.ts';
import type { Size } from '../../src/lib/tree/layout/style.ts';
import { nodeOf } from '../../src/lib/tree/model.ts';
import { address, tree } from './pages.ts';
import { en } from './languages.ts';

export type Control = 'open-all' | 'close-all' | 'reset' | 'keys';

/** A page with a tree, as its user meets it: verbs do (`press…`, `open…`) or see (`see…`). */
export class TreePage {
  readonly page: Page;
  readonly locale: Locale;
  readonly tree: Locator;
  /** The nodes that are to be seen; those of closed branches are hidden. */
  readonly nodes: Locator;
  readonly filter: Locator;
  readonly status: Locator;
  readonly help: Locator;

  constructor(page: Page, locale: Locale = en) {
    this.page = page;
    this.locale = locale;
    this.tree = page.locator('[data-tree]');
    this.nodes = this.tree.locator('[data-node]:visible');
    this.filter = this.tree.locator('[data-filter]');
    this.status = this.tree.getByRole('status');
    this.help = this.tree.locator('.tree-keys');
  }

  async openNode(id: string): Promise<void> {
    await this.open(nodeRoute(id));
  }

  async open(route: Route): Promise<void> {
    await this.page.goto(address(this.locale, route));
    await this.seeReady();
    // Lost by a page load, kept by everything else.
    await this.page.evaluate(() => Object.assign(window, { samePage: true }));
  }

  /** Arrives with a decision, and waits until it is drawn. */
  async openDecided(route: Route, fragment: string): Promise<void> {
    await this.page.goto(`${address(this.locale, route)}${fragment}`);
    await this.seeReady();
    await expect(this.tree).toHaveAttribute('data-decided');
  }

  node(id: string): Locator {
    return this.tree.locator(`[data-node="${id}"]`);
  }

  link(id: string): Locator {
    return this.node(id).locator('a').first();
  }

  /** The button of a node that has branches. */
  button(id: string): Locator {
    return this.node(id).locator('button').first();
  }

  control(name: Control): Locator {
    return this.tree.locator(`[data-control="${name}"]`);
  }

  async pressControl(name: Control): Promise<void> {
    await this.control(name).click();
  }

  /** Opens a closed branch or closes an open one, and waits until it is done. */
  async pressButton(id: string): Promise<void> {
    const wasOpen = await this.button(id).getAttribute('aria-expanded');
    await this.button(id).click();
    await expect(this.button(id)).toHaveAttribute(
      'aria-expanded',
      wasOpen === 'true' ? 'false' : 'true',
    );
  }

  /** Reveals the branches that a passed node keeps back. */
  async pressMore(id: string): Promise<void> {
    const more = this.tree.locator(`[data-more="${id}"]`);
    await more.click();
    await expect(more).toHaveCount(0);
  }

  /** Shows a whole tree in the other size. */
  async pressSize(size: Size): Promise<void> {
    await this.tree.locator(`[data-to-size="${size}"]`).click();
    await expect(this.tree).toHaveAttribute('data-size', size);
  }

  /** Follows a link of the drawing to the page of a node. */
  async pressLink(id: string): Promise<void> {
    await this.link(id).click();
    await this.seeCurrent(id);
  }

  /** Waits until a node is what the page is about. */
  async seeCurrent(id: string): Promise<void> {
    await expect(this.page).toHaveURL(new RegExp(`/tree/${id}/(#|$)`));
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(
      nodeOf(tree, id).title[this.locale],
    );
    await this.seeReady();
    await expect(this.tree.locator('[aria-current="page"]')).toHaveCount(1);
    await expect(this.link(id)).toHaveAttribute('aria-current', 'page');
  }

  async seeReady(): Promise<void> {
    await expect(this.tree).toHaveAttribute('data-ready');
    await expect(this.tree).toHaveAttribute('data-size');
  }

  /** The ids of nodes with a mark, shown or not: `marked('match')`. */
  async marked(mark: string): Promise<string[]> {
    const ids = await this.tree
      .locator(`[data-node][data-${mark}]`)
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['node'] ?? ''));
    return ids.toSorted();
  }

  /** What a decision makes of the nodes in the page, shown or not, by id. */
  states(): Promise<Record<string, string | undefined>> {
    return this.tree.locator('[data-node][data-state]').evaluateAll((items) => {
      const own = items.map(({ dataset }) => [dataset['node'], dataset['state']]);
      return Object.fromEntries(own) as Record<string, string | undefined>;
    });
  }

  async seeFocusOn(id: string): Promise<void> {
    await expect(this.link(id)).toBeFocused();
  }

  async seeSamePage(): Promise<void> {
    expect(await this.isSamePage(), 'no page was loaded').toBe(true);
  }

  text(key: StringKey, values: Readonly<Record<string, string | number>> = {}): string {
    return filled(template(this.locale, key), values);
  }

  private async isSamePage(): Promise<boolean> {
    return this.page.evaluate(() => 'samePage' in window).catch(() => false);
  }
}
