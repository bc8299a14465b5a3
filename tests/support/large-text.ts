import type { Page } from 'playwright/test';

/** A root font of 24 px, and the text spacing of WCAG 2.2, criterion 1.4.12. */
export async function enlargeText(page: Page): Promise<void> {
  await page.evaluate(() => {
    // Made by script: the site's policy blocks style elements.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      html { font-size: 24px !important; }
      * {
        line-height: 1.5 !important;
        letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important;
      }
      p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
  });
}
