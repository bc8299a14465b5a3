import type { Content } from '../lib/content/content.ts';
import type { Language, Locale, Text } from '../lib/content/language.ts';
import { checkFolder, reportOf } from './check-folder.ts';
import { CONTENT_FOLDER } from './content-folder.ts';

/** All content, checked; importing it fails with one report when something is wrong. */
export const content: Content = readContent(CONTENT_FOLDER);

export const { tree, treeDate, languages } = content;

/** The site's languages, the default first. */
export const LOCALES: readonly Locale[] = languages.map(({ code }) => code);

export const DEFAULT_LOCALE: Locale = languages[0].code;

/** What is said of a language. */
export function languageOf(locale: Locale): Language {
  return languages.find(({ code }) => code === locale) ?? languages[0];
}

/** The languages of the twin pages. */
export const otherLocales = (locale: Locale): readonly Locale[] =>
  LOCALES.filter((other) => other !== locale);

/** A text in the languages of the twin pages: other names by which a page is found. */
export const inOthers = (locale: Locale, text: Text): string =>
  otherLocales(locale)
    .map((other) => text[other])
    .join(' ');

function readContent(folder: string): Content {
  const { content: checked, problems } = checkFolder(folder);
  if (!checked) throw new Error(reportOf(problems, folder));
  return checked;
}
