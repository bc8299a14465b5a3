import type { Term } from '../lib/content/schema.ts';
import type { Locale } from '../lib/content/locale.ts';
import { nodeOf } from '../lib/tree/model.ts';
import { nodeRoute, patternRoute, technologyRoute } from '../lib/site/urls.ts';
import { content } from './content.ts';
import { href } from './site.ts';
import { strings } from './strings.ts';

/** The other names of what a page is about: those of the term that has its id. */
export function otherNames(id: string): string {
  const term = content.terms.find((one) => one.id === id);
  return term ? [...term.aliases.en, ...term.aliases.zh].join(' ') : '';
}

export interface TermLink {
  readonly url: string;
  readonly text: string;
}

/** Links from a term to the nodes, notes and technologies where it matters. */
export function termLinks(locale: Locale, term: Term): TermLink[] {
  const t = strings(locale);
  const { tree, patterns, technologies } = content;
  return [
    ...term.nodes.map((id) => ({
      url: href(locale, nodeRoute(id)),
      text: nodeOf(tree, id).title[locale],
    })),
    ...patterns
      .filter(({ id }) => term.patterns.includes(id))
      .map(({ id, title }) => ({
        url: href(locale, patternRoute(id)),
        text: t('term.note', { title: title[locale] }),
      })),
    ...technologies
      .filter(({ id }) => term.technologies.includes(id))
      .map(({ id, name }) => ({ url: href(locale, technologyRoute(id)), text: name })),
  ];
}
