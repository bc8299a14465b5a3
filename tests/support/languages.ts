import { asLocale, type Text } from '../../src/lib/content/language.ts';

/** The languages of the real content, as tests name them. */
export const en = asLocale('en');
export const zh = asLocale('zh');

/** A text in both of them. */
export const inBoth = (english: string, chinese: string): Text =>
  Object.fromEntries([
    [en, english],
    [zh, chinese],
  ]) as Text;
