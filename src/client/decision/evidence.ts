import type { Evidence } from '../../lib/decision/backing-file.ts';
import type { Told } from './told.ts';

/** Where a statement comes from, in full: that it is our judgement, its sources by title, when it was checked. */
export const evidenceOf = (
  told: Told,
  { sources, judgement }: Evidence,
  reviewed?: string,
): HTMLElement[] => [
  ...(judgement ? [told.templates.copy('judgement')] : []),
  ...sources.map((key) => sourceLink(told, key)),
  ...(reviewed === undefined
    ? []
    : [told.templates.copy('reviewed', { date: { date: reviewed } })]),
];

/** The same within a line of text: each source by its key. */
export function citesOf(told: Told, { sources, judgement }: Evidence): Node[] {
  const cites = sources.map((key) => {
    const link = sourceLink(told, key);
    link.title = link.textContent;
    link.textContent = `[${key}]`;
    link.className = 'cite';
    return link;
  });
  const parts = [...(judgement ? [told.templates.copy('judgement')] : []), ...cites];
  return parts.flatMap((part, index) => (index > 0 ? [new Text(' '), part] : [part]));
}

function sourceLink({ backing, templates }: Told, key: string): HTMLElement {
  const link = templates.copy('source');
  const source = backing?.sources[key];
  link.textContent = source?.title ?? key;
  link.setAttribute('href', source?.url ?? '');
  link.lang = source?.language ?? '';
  return link;
}
