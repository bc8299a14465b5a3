import type { APIRoute } from 'astro';
import { content, tree } from '../data/content.ts';
import { absolute, asset } from '../data/site.ts';
import { strings } from '../data/strings.ts';
import { childrenOf, nodeOf } from '../lib/tree/model.ts';
import {
  exampleRoute,
  nodeRoute,
  patternRoute,
  type Route,
  routes,
  technologyRoute,
} from '../lib/site/urls.ts';

/** The site for machines, as llmstxt.org describes it. */
export const GET: APIRoute = ({ site }) => {
  const t = strings('en');
  const link = (title: string, route: Route, text: string): string =>
    `- [${title}](${absolute('en', route)}): ${text}`;
  const file = (title: string, route: Route, text: string): string =>
    `- [${title}](${new URL(asset(route), site).href}): ${text}`;
  const lines = [
    `# ${t('site.name')}`,
    '',
    `> A decision tree of ${tree.nodes.size} nodes for the architecture of distributed systems: five independent concerns, from questions to patterns, technologies and settings, with reasons and cautions. Every page exists in English and, under /zh/, in Chinese.`,
    '',
    '## Data',
    '',
    file('tree.json', routes.treeJson, 'the whole tree in both languages'),
    file('tree.schema.json', routes.treeSchema, 'its JSON Schema'),
    '',
    '## The tree',
    '',
    link('The decision tree', routes.tree, 'all nodes on one page'),
    ...childrenOf(tree, tree.root).map((id) => {
      const { title, summary } = nodeOf(tree, id);
      return link(title.en, nodeRoute(id), summary.en);
    }),
    '',
    '## Scenarios and examples',
    '',
    link('Scenarios', routes.scenarios, 'five kinds of system with a recommended architecture'),
    ...content.examples.map(({ id, title, lead }) => link(title.en, exampleRoute(id), lead.en)),
    '',
    '## Patterns',
    '',
    ...content.patterns.map(({ id, title, problem }) =>
      link(title.en, patternRoute(id), problem.en),
    ),
    '',
    '## Technologies',
    '',
    ...content.technologies.map(({ id, name, purpose }) =>
      link(name, technologyRoute(id), purpose.en),
    ),
    '',
    '## Reference',
    '',
    link('Glossary', routes.glossary, 'terms in English and Chinese, with definitions'),
    link('Sources', routes.sources, 'every source that is cited, with the pages that cite it'),
    link('All pages', routes.search, 'an index of the site'),
    link('Rust mappings', routes.rust, 'saga, circuit breaker and CQRS in Rust'),
    '',
    '## About',
    '',
    link('Related documents', routes.related, 'the source, its licences, what it links to'),
    '',
  ];
  return new Response(lines.join('\n'));
};
