import type { Locale } from '../lib/content/language.ts';
import type { ExportWords } from '../lib/tree/export/export-words.ts';
import { languageOf } from './content.ts';
import { strings, template } from './strings.ts';

/** What files of drawings say in a language. */
export function exportWords(locale: Locale): ExportWords {
  const t = strings(locale);
  return {
    language: locale,
    kinds: {
      question: t('kind.question'),
      outcome: t('kind.outcome'),
      advice: t('kind.advice'),
    },
    marks: { A: t('mark.A'), B: t('mark.B') },
    instead: template(locale, 'mark.instead'),
    joiner: languageOf(locale).joiner,
    addition: t('tree.addition'),
    more: template(locale, 'tree.more'),
    example: template(locale, 'tree.exampleShown'),
    states: {
      taken: t('legend.taken'),
      rejected: t('legend.rejected'),
      possible: t('legend.possible'),
      skipped: t('legend.skipped'),
      unused: t('legend.unused'),
    },
  };
}
