import type { APIRoute } from 'astro';
import { content, DEFAULT_LOCALE as locale } from '../data/content.ts';
import { absolute, asset } from '../data/site.ts';
import { pagesBelow } from '../data/site-pages.ts';
import { strings } from '../data/strings.ts';
import type { RecordKind } from '../lib/content/record-kinds.ts';
import { PAGES, type PageName, PROSE_PAGES, recordRoute, type Route } from '../lib/site/pages.ts';
import { files } from '../lib/site/urls.ts';
import { childrenOf, nodeOf } from '../lib/tree/model.ts';

const t = strings(locale);
const { tree, texts } = content;

const link = (title: string, route: Route, text: string): string =>
  `- [${title}](${absolute(locale, route)}): ${text}`;

function pageLine(name: PageName): string {
  const head = texts.pages.get(name)?.[locale];
  return link(head?.title ?? name, PAGES[name].route, head?.description ?? '');
}

/** A line for every page of a record, in one sentence; of nodes, the concerns only. */
const SUMMARIES: Readonly<Partial<Record<RecordKind, () => string[]>>> = {
  node: () =>
    childrenOf(tree, tree.root).map((id) => {
      const { title, summary } = nodeOf(tree, id);
      return link(title[locale], recordRoute('node', id), summary[locale]);
    }),
  example: () =>
    content.examples.map(({ id, title, lead }) =>
      link(title[locale], recordRoute('example', id), lead[locale]),
    ),
  pattern: () =>
    content.patterns.map(({ id, title, problem }) =>
      link(title[locale], recordRoute('pattern', id), problem[locale]),
    ),
  technology: () =>
    content.technologies.map(({ id, name, purpose }) =>
      link(name, recordRoute('technology', id), purpose[locale]),
    ),
};

/** The site for machines, as llmstxt.org describes it. */
export const GET: APIRoute = ({ site }) => {
  const file = (name: string, route: Route): string =>
    `- [${name}](${new URL(asset(route), site).href})`;
  const sections = Map.groupBy(PROSE_PAGES, (name) => PAGES[name].group);
  const lines = [
    `# ${t('site.name')}`,
    '',
    `> ${texts.pages.get('home')?.[locale].description ?? ''}`,
    '',
    '## Data',
    '',
    file('tree.json', files.treeJson),
    file('tree.schema.json', files.treeSchema),
    file('rules.json', files.rulesJson),
    file('rules.schema.json', files.rulesSchema),
    file('decision.schema.json', files.decisionSchema),
    ...[...sections].flatMap(([, names]) => [
      '',
      `## ${texts.pages.get(names[0] ?? '')?.[locale].title ?? ''}`,
      '',
      ...names.flatMap((name) => [pageLine(name), ...summariesBelow(name)]),
    ]),
    '',
  ];
  return new Response(lines.join('\n'));
};

function summariesBelow(name: PageName): string[] {
  const [first] = pagesBelow(name);
  return first && first.kind !== 'page' ? (SUMMARIES[first.kind]?.() ?? []) : [];
}
