import { expect, type Locator, type Page } from 'playwright/test';
import { decodeAddress } from '../../src/lib/decision/address.ts';
import type { Answer } from '../../src/lib/decision/answers.ts';
import type { Locale } from '../../src/lib/content/language.ts';
import { nodeRoute } from '../../src/lib/site/urls.ts';
import { en } from './languages.ts';
import { address } from './pages.ts';

/** A page that asks, as someone meets it who answers. */
export class WalkPage {
  readonly page: Page;
  readonly locale: Locale;
  readonly bar: Locator;
  readonly told: Locator;
  readonly next: Locator;
  readonly standing: Locator;

  constructor(page: Page, locale: Locale = en) {
    this.page = page;
    this.locale = locale;
    this.bar = page.locator('[data-decision-bar]');
    this.told = this.bar.locator('[data-told]');
    this.next = this.bar.locator('[data-next]');
    this.standing = page.locator('[data-standing]');
  }

  /** Opens the page of a node; `fragment` is what was said before, such as `saga=unsure`. */
  async open(id: string, fragment = ''): Promise<void> {
    const hash = fragment === '' ? '' : `#${fragment}`;
    await this.page.goto(`${address(this.locale, nodeRoute(id))}${hash}`);
    await expect(this.page.locator('[data-tree]')).toHaveAttribute('data-ready');
    if (hash !== '') await expect(this.bar).toBeVisible();
  }

  answer(name: string): Locator {
    return this.page.locator(`[data-answer="${name}"]`);
  }

  option(id: string): Locator {
    return this.page.locator(`[data-option="${id}"]`);
  }

  concern(id: string): Locator {
    return this.bar.locator(`[data-concern="${id}"]`);
  }

  async seeAt(id: string): Promise<void> {
    await expect
      .poll(() => this.page.evaluate(() => location.pathname).catch(() => ''))
      .toMatch(new RegExp(`/tree/${id}/$`));
    await expect(this.bar).toBeVisible();
  }

  /** What the address says at a node. */
  said(at: string): Answer | undefined {
    const { decisions } = decodeAddress(new URL(this.page.url()).hash);
    return decisions[0]?.answers.get(at);
  }

  async seeSaid(at: string, answer: Answer | undefined): Promise<void> {
    await expect.poll(() => this.said(at)).toEqual(answer);
  }
}
