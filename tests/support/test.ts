import { expect, test as base } from 'playwright/test';

export interface StateOptions {
  /** A media query that must hold in the project: otherwise its tests would pass without a reason. */
  readonly reliesOn: string | undefined;
}

interface Fixtures {
  /** Messages on the console that a test brings about on purpose, such as a missing page. */
  readonly expectedErrors: readonly RegExp[];
  readonly sameState: undefined;
  readonly noErrors: undefined;
}

/** Playwright's test, which also fails when the page reports an error on the console. */
export const test = base.extend<Fixtures & StateOptions>({
  reliesOn: [undefined, { option: true }],
  expectedErrors: [[], { option: true }],

  sameState: [
    async ({ page, reliesOn }, use) => {
      if (reliesOn !== undefined) {
        const holds = await page.evaluate((query) => matchMedia(query).matches, reliesOn);
        expect(holds, `the browser is in the state ${reliesOn}`).toBe(true);
      }
      await use(undefined);
    },
    { auto: true },
  ],

  noErrors: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
      });
      context.on('weberror', (error) => {
        errors.push(String(error.error()));
      });
      await use(undefined);
      const unexpected = errors.filter((text) => !expectedErrors.some((known) => known.test(text)));
      expect(unexpected, 'errors on the console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
