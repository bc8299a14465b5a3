import type { Locale } from '../lib/content/locale.ts';
import type { References } from '../lib/content/references.ts';
import { exampleRoute, scenarioRoute } from '../lib/site/urls.ts';
import { href } from './site.ts';
import { strings } from './strings.ts';

/** Links under one heading. */
export interface LinkGroup {
  readonly heading: string;
  readonly links: readonly { readonly url: string; readonly text: string }[];
}

/** Links to the scenarios and examples that use a node or a pattern. */
export function useLinks(
  locale: Locale,
  { scenarios, examples }: Pick<References, 'scenarios' | 'examples'>,
): LinkGroup[] {
  const t = strings(locale);
  return [
    {
      heading: t('node.scenarios'),
      links: scenarios.map(({ id, name }) => ({
        url: href(locale, scenarioRoute(id)),
        text: name[locale],
      })),
    },
    {
      heading: t('node.examples'),
      links: examples.map(({ id, title }) => ({
        url: href(locale, exampleRoute(id)),
        text: title[locale],
      })),
    },
  ];
}
