import type { Locale } from '../lib/content/language.ts';
import { languageRuns } from '../lib/text/language-runs.ts';
import { languages } from './content.ts';

/** The language of the source, Chinese, as the site's languages have it; undefined where none of them is. */
export const sourceLanguage: Locale | undefined = languages.find(({ name }) =>
  languageRuns(name).some((run) => run.isChinese),
)?.code;
