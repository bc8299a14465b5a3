import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withTermLinks } from '../../../src/data/with-term-links.ts';

const forms = [
  { form: 'saga', term: 'saga', url: '/g/#saga' },
  { form: 'outbox', term: 'outbox', url: '/g/#outbox' },
  { form: 'transactional outbox', term: 'outbox', url: '/g/#outbox' },
  { form: '消费者组', term: 'group', url: '/g/#group' },
];
const link = (term: string, text: string): string =>
  `<a class="term" href="/g/#${term}">${text}</a>`;

describe('withTermLinks(html, forms)', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'links the first use only',
      '<p>A saga, a saga.</p><p>saga</p>',
      `<p>A ${link('saga', 'saga')}, a saga.</p><p>saga</p>`,
    ],
    ['keeps the text as it is written', '<p>Saga</p>', `<p>${link('saga', 'Saga')}</p>`],
    [
      'takes the longest form',
      '<p>a transactional outbox, the outbox</p>',
      `<p>a ${link('outbox', 'transactional outbox')}, the outbox</p>`,
    ],
    ['wants whole words', '<p>sagas, non-saga</p>', '<p>sagas, non-saga</p>'],
    [
      'finds Chinese inside a sentence',
      '<p>每个消费者组一份</p>',
      `<p>每个${link('group', '消费者组')}一份</p>`,
    ],
    [
      'leaves links, code and headings alone',
      '<h2>saga</h2><a href="#">saga</a><code>saga</code><p>saga</p>',
      `<h2>saga</h2><a href="#">saga</a><code>saga</code><p>${link('saga', 'saga')}</p>`,
    ],
    ['leaves attributes alone', '<p title="saga">x</p>', '<p title="saga">x</p>'],
    [
      'leaves attributes alone that hold the signs of markup',
      '<p title="a > saga <b>">x</p>',
      '<p title="a > saga <b>">x</p>',
    ],
    [
      'leaves comments and scripts alone',
      '<!-- saga --><script>saga</script>',
      '<!-- saga --><script>saga</script>',
    ],
    [
      'links several terms in one text',
      '<p>saga and outbox</p>',
      `<p>${link('saga', 'saga')} and ${link('outbox', 'outbox')}</p>`,
    ],
  ];
  for (const [what, html, expected] of cases) {
    test(what, () => assert.equal(withTermLinks(html, forms), expected));
  }
});
