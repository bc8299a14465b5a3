import type { Locale } from '../lib/content/language.ts';
import type { Term } from '../lib/content/schema.ts';
import { content, LOCALES } from './content.ts';
import { type Link, recordLinks } from './links.ts';
import { inOrder } from './records.ts';
import { strings } from './strings.ts';

const terms = new Map(content.terms.map((term) => [term.id, term]));

/** The other names of what a page is about: those of the term that has its id. */
export function otherNames(id: string): string {
  const term = terms.get(id);
  return term ? LOCALES.flatMap((locale) => term.aliases[locale]).join(' ') : '';
}

/** Links from a term to the nodes, notes and technologies where it matters. */
export function termLinks(locale: Locale, { nodes, patterns, technologies }: Term): Link[] {
  const t = strings(locale);
  return [
    ...recordLinks(locale, 'node', nodes),
    ...recordLinks(locale, 'pattern', inOrder('pattern', patterns)).map(({ url, text }) => ({
      url,
      text: t('term.note', { title: text }),
    })),
    ...recordLinks(locale, 'technology', inOrder('technology', technologies)),
  ];
}
