import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type ContentFiles, ROOT_ID, toContent } from '../../src/lib/content/content.ts';
import { parseJson } from '../../src/lib/content/parse-file.ts';
import { ContentError, PROBLEM_KINDS, problemReport } from '../../src/lib/content/problems.ts';
import { differentKeys } from '../../src/lib/text/strings.ts';
import { type Edit, files } from './support/files.ts';
import { content } from './support/real.ts';
import { record } from './support/records.ts';
import { en, inBoth, zh } from '../support/languages.ts';

const CONSISTENCY = 'content/tree/transactional-consistency.json';
const DISCOVERY = 'content/tree/service-discovery.json';
const EXAMPLES = 'content/examples.json';

/** What an author reads. */
function reportOf(given: ContentFiles): string {
  try {
    toContent(given);
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  return 'no problem';
}

const node = (file: string, id: string, at: string, to: unknown): Edit => ({
  file,
  at: `nodes/${id}/${at}`,
  to,
});

interface Case {
  readonly kind: keyof typeof PROBLEM_KINDS;
  readonly report: string;
  /** The line of the report that says where. */
  readonly where: string;
  readonly detail: string;
}

const broken = (kind: Case['kind'], edit: Edit, id: string, detail: string): Case => ({
  kind,
  report: reportOf(files(edit)),
  where: `${edit.file}  ${id}`,
  detail,
});

const twin = { ...record('gossip'), title: inBoth('Twin', '孪生') };
const [consul] = [content.tree.nodes.get('consul')?.title[en]];
const notJson = parseJson('content/related.json', '{ "documents": [}');
const EN = 'content/strings/en.json';
const different = differentKeys({ 'nav.tree': '', 'nav.rust': '' }, { 'nav.tree': '' });

const cases: readonly Case[] = [
  broken('unknown-key', node(DISCOVERY, 'consul', 'colour', 'red'), 'consul', 'colour at nodes.2'),
  broken(
    'missing-text',
    node(DISCOVERY, 'consul', 'title/zh', ''),
    'consul',
    'nodes.2.title[zh] (',
  ),
  broken('bad-id', node(DISCOVERY, 'consul', 'id', 'Consul'), 'Consul', 'nodes.2.id ('),
  broken(
    'bad-value',
    { file: 'content/sources.json', at: 'sources/AZ-SAGA/seen', to: 'once' },
    'AZ-SAGA',
    'sources.',
  ),
  broken('duplicate-id', { file: DISCOVERY, at: 'nodes/etcd', to: twin }, 'gossip', 'gossip'),
  broken(
    'kind-cannot-hold',
    node(DISCOVERY, 'gossip', 'kind', 'question'),
    'gossip',
    'question without children',
  ),
  broken(
    'bad-origin',
    node(DISCOVERY, 'gossip', 'origin', 'addition'),
    'gossip',
    'addition without "addition"',
  ),
  broken(
    'no-evidence',
    { file: 'content/technologies.json', at: 'technologies/kafka/rust/sources', to: [] },
    'kafka',
    '',
  ),
  broken('bad-choose', node(CONSISTENCY, 'saga', 'choose', undefined), 'saga', 'missing on a node'),
  broken('unknown-reference', node(CONSISTENCY, 'saga', 'patterns', ['x']), 'saga', 'pattern x'),
  broken(
    'unknown-reference',
    { file: EXAMPLES, at: 'examples/ecommerce-order/steps/0/to', to: 'x' },
    'ecommerce-order',
    'node x',
  ),
  broken(
    'unreachable',
    node(DISCOVERY, 'service-registry', 'children', ['consul', 'etcd']),
    'eureka',
    'eureka',
  ),
  broken(
    'two-parents',
    node(DISCOVERY, 'decentralized-discovery', 'children', ['gossip', 'etcd']),
    'etcd',
    'also a child of decentralized-discovery',
  ),
  broken('duplicate-title', node(DISCOVERY, 'etcd', 'title/en', consul), 'etcd', `"${consul}" in`),
  broken('label-too-long', node(DISCOVERY, 'etcd', 'label/zh', '长'.repeat(99)), 'etcd', ''),
  broken(
    'not-a-step',
    { file: EXAMPLES, at: 'examples/ecommerce-order/steps/1/to', to: 'cqrs' },
    'ecommerce-order',
    'strong-consistency to cqrs',
  ),
  {
    kind: 'not-json',
    report: 'problems' in notJson ? problemReport(notJson.problems) : '',
    where: 'content/related.json',
    detail: 'Unexpected token',
  },
  {
    kind: 'different-keys',
    report: problemReport(
      different.map((detail) => ({ kind: 'different-keys', file: EN, node: null, detail })),
    ),
    where: EN,
    detail: 'nav.rust',
  },
];

describe('toContent(files)', () => {
  test('of the real files is the whole content, and their tree hangs at ROOT_ID', () => {
    const real = toContent(files());
    assert.deepEqual(real, content);
    assert.equal(real.tree.root, ROOT_ID);
    assert.ok(real.tree.nodes.size >= 79);
  });

  for (const { kind, report, where, detail } of cases) {
    test(`reports ${kind}: ${where}`, () => {
      const { what, fix } = PROBLEM_KINDS[kind];
      const block = report.split('\n\n').find((text) => text.includes(`    ${what}: `));
      const [first, second, third] = block?.split('\n') ?? [report];
      assert.equal(first, where);
      assert.ok(second?.startsWith(`    ${what}: ${detail}`), second);
      assert.equal(third?.trimEnd(), `    → ${fix}`);
    });
  }

  /** Problems of MDX and of the samples, which have their own tests. */
  const NOT_OF_DATA = [
    ...['bad-syntax', 'no-front-matter', 'bad-front-matter', 'unknown-component', 'bad-attribute'],
    ...['bad-figure', 'not-allowed-here', 'bad-link', 'bad-heading', 'bad-section', 'bad-table'],
    ...['bad-citation', 'broken-markup', 'bad-character', 'empty-text', 'different-structure'],
    'bad-region',
  ];

  test('reports every kind of problem', () => {
    const kinds = new Set([...cases.map(({ kind }) => kind), ...NOT_OF_DATA]);
    assert.deepEqual([...kinds].toSorted(), Object.keys(PROBLEM_KINDS).toSorted());
  });
});
