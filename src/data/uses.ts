import type { Locale } from '../lib/content/language.ts';
import type { RecordName } from '../lib/content/walk.ts';
import { content } from './content.ts';
import { type Link, recordLinks } from './links.ts';
import { inOrder, linked } from './records.ts';
import { strings } from './strings.ts';

/** Links under one heading. */
export interface LinkGroup {
  readonly heading: string;
  readonly links: readonly Link[];
}

/** The scenarios and examples that use a record: a pattern is used where one of its nodes is. */
export function useLinks(locale: Locale, record: RecordName): LinkGroup[] {
  const t = strings(locale);
  const used =
    record.kind === 'pattern'
      ? linked('node', record).map((id) => ({ kind: 'node', id }) as const)
      : [record];
  const groups = [
    { heading: t('node.scenarios'), kind: 'scenario', ids: used.flatMap(scenariosOf) },
    {
      heading: t('node.examples'),
      kind: 'example',
      ids: used.flatMap((one) => linked('example', one)),
    },
  ] as const;
  return groups
    .map(({ heading, kind, ids }) => ({
      heading,
      links: recordLinks(locale, kind, inOrder(kind, ids)),
    }))
    .filter(({ links }) => links.length > 0);
}

/** A scenario that names a technology uses the nodes whose line names it. */
function scenariosOf(record: RecordName): string[] {
  const technologies = content.links
    .to(record.kind, record.id)
    .filter(({ from }) => record.kind === 'node' && from.kind === 'technology');
  return [
    ...linked('scenario', record),
    ...technologies.flatMap(({ from }) => linked('scenario', { kind: 'technology', id: from.id })),
  ];
}
