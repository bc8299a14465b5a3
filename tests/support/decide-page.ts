import { expect, type Locator, type Page } from 'playwright/test';
import type { Locale } from '../../src/lib/content/language.ts';
import { encodeAddress } from '../../src/lib/decision/address.ts';
import { routes } from '../../src/lib/site/urls.ts';
import { CASES } from '../unit/support/decision-cases.ts';
import { preset } from '../unit/support/presets.ts';
import { en } from './languages.ts';
import { address } from './pages.ts';

/** A decision of the content, with its address and what it comes to. @throws on an unknown name */
export function decisionCase(name: string) {
  const found = CASES.find((one) => one.name === name);
  if (!found) throw new Error(`unknown decision: ${name}`);
  return { ...found, address: encodeAddress([preset(name)]) };
}

/** The page of a decision, as its user meets it. */
export class DecidePage {
  readonly page: Page;
  readonly locale: Locale;
  readonly status: Locator;

  constructor(page: Page, locale: Locale = en) {
    this.page = page;
    this.locale = locale;
    this.status = page.locator('[data-decide-status]');
  }

  /** Arrives with a decision and waits until it is told. */
  async open(fragment: string): Promise<void> {
    await this.page.goto(`${address(this.locale, routes.decide)}${fragment}`);
    await this.seeState('ready');
  }

  async seeState(state: string): Promise<void> {
    await expect(this.page.locator('[data-decide]')).toHaveAttribute('data-decide', state);
  }

  /** What an attribute says wherever it is seen, in order; folded parts count. */
  async values(attribute: string, within = ''): Promise<string[]> {
    return this.page
      .locator(`[data-decide] ${within} [data-${attribute}]`)
      .evaluateAll(
        (all, name) =>
          all
            .filter((one) => one.closest('[hidden]') === null)
            .map((one) => one.getAttribute(name) ?? ''),
        `data-${attribute}`,
      );
  }
}
