import { expect, type Locator, type Page } from 'playwright/test';
import { strings } from '../../src/data/strings.ts';
import type { Locale } from '../../src/lib/content/language.ts';
import { en } from './languages.ts';

/** The search of any page, as its user meets it. */
export class SearchDialog {
  readonly button: Locator;
  readonly dialog: Locator;
  readonly field: Locator;
  readonly status: Locator;
  /** The links, best first. */
  readonly results: Locator;
  private readonly page: Page;

  constructor(page: Page, locale: Locale = en) {
    const t = strings(locale);
    this.page = page;
    this.button = page.getByRole('search').getByRole('button', { name: t('search.open') });
    this.dialog = page.getByRole('dialog', { name: t('search.label') });
    this.field = this.dialog.getByRole('searchbox');
    this.status = this.dialog.getByRole('status');
    this.results = this.dialog.getByRole('list').getByRole('link');
  }

  async open(): Promise<void> {
    await this.button.click();
    await expect(this.field).toBeFocused();
  }

  async type(query: string): Promise<void> {
    await this.field.fill(query);
    await expect(this.status).toContainText(query);
  }

  /** The addresses of the results, without what stands before them on this host. */
  async urls(): Promise<string[]> {
    return this.results.evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).href.replace(location.origin, '')),
    );
  }

  async requests(action: () => Promise<void>): Promise<string[]> {
    const urls: string[] = [];
    const note = (request: { url(): string }): number => urls.push(request.url());
    this.page.on('request', note);
    await action();
    this.page.off('request', note);
    return urls;
  }
}
