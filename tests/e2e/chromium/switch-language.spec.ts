import en from '../../../content/strings/en.json' with { type: 'json' };
import zh from '../../../content/strings/zh.json' with { type: 'json' };
import type { Page } from 'playwright/test';
import { otherLocale } from '../../../src/lib/locale.ts';
import { path } from '../../../src/lib/urls.ts';
import { address, everyKind } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';

/** Texts and labels of a page, each with its language. */
function words(page: Page): Promise<{ text: string; lang: string }[]> {
  return page.evaluate(() => {
    const found: { text: string; lang: string }[] = [];
    const langOf = (element: Element | null) =>
      element?.closest('[lang]')?.getAttribute('lang') ?? '';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (parentElement?.closest('script, pre, code')) continue;
      found.push({ text: textContent?.trim() ?? '', lang: langOf(parentElement) });
    }
    for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
      for (const element of document.querySelectorAll(`body [${name}]`)) {
        found.push({ text: element.getAttribute(name) ?? '', lang: langOf(element) });
      }
    }
    return found.filter(({ text }) => text !== '');
  });
}

/** What the interface says in one language only. */
const english = Object.entries(en)
  .filter(([key, value]) => value !== zh[key as keyof typeof zh] && !value.includes('{'))
  .map(([, value]) => value);

for (const { name, route, locale } of everyKind()) {
  const other = otherLocale(locale);

  test(`the switch on ${name} keeps the place: ${locale}`, async ({ page }) => {
    await page.goto(address(locale, route));
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    const link = page.locator('[data-language-switch]');
    await expect(link).toHaveAttribute('hreflang', other);
    await expect(link).toHaveAttribute('lang', other);
    await link.click();
    await expect(page).toHaveURL(new RegExp(`localhost:\\d+(/[^/]+)*?${path('/', other, route)}$`));
    await expect(page.locator('html')).toHaveAttribute('lang', other);
    await page.locator('[data-language-switch]').click();
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
  });

  test(`every fragment of ${name} says its language: ${locale}`, async ({ page }) => {
    await page.goto(address(locale, route));
    const all = await words(page);
    if (locale === 'zh') {
      const own = all.filter(({ lang }) => lang === 'zh').map(({ text }) => text);
      expect(own.filter((text) => english.includes(text))).toEqual([]);
      const long = english.filter((text) => text.length > 15);
      expect(own.filter((text) => long.some((phrase) => text.includes(phrase)))).toEqual([]);
    } else {
      const chinese = /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]/;
      expect(all.filter(({ text, lang }) => lang !== 'zh' && chinese.test(text))).toEqual([]);
    }
  });
}
