import type { Page } from 'playwright/test';

/** A root font of 24 px. */
const LARGE = 'html { font-size: 24px !important; }';

/** The text spacing of WCAG 2.2, criterion 1.4.12. */
const SPACED = `
  * {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
  }
  p { margin-block-end: 2em !important; }`;

export const ENLARGED = {
  'large letters': LARGE,
  'spaced text': SPACED,
  'large letters in spaced text': LARGE + SPACED,
};

/** Sets text larger than the site does, as a reader may. */
export async function enlargeText(
  page: Page,
  how: keyof typeof ENLARGED = 'large letters in spaced text',
): Promise<void> {
  await page.evaluate(async (rules) => {
    // Made by script: the site's policy blocks style elements.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
    // The page measures its text again.
    for (const _ of [1, 2, 3]) await new Promise(requestAnimationFrame);
  }, ENLARGED[how]);
}
