import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type SearchDocument, searcher } from '../../../src/lib/search/search-index.ts';

const documents: readonly SearchDocument[] = [
  { url: '/a/', kind: 'node', title: 'Circuit breaker', names: '熔断器', text: 'Fails fast.' },
  {
    url: '/b/',
    kind: 'pattern',
    title: 'Retry',
    names: '重试',
    text: 'Try again; a circuit breaker helps.',
  },
  { url: '/c/', kind: 'term', title: '幂等消费者', names: 'Inbox', text: '重复的消息只生效一次。' },
  { url: '/d/', kind: 'page', title: 'Idempotence', names: '', text: 'A repeat is harmless.' },
];
const page: SearchDocument = { url: '', kind: 'page', title: '', names: '', text: 'Retry again.' };
const search = await searcher(documents);
const urls = (query: string): string[] => search(query).map(({ document }) => document.url);

describe('searcher(documents)', () => {
  test('puts a title before a text', () =>
    assert.deepEqual(urls('circuit breaker'), ['/a/', '/b/']));
  test('finds the name in the other language', () => assert.equal(urls('熔断')[0], '/a/'));
  test('finds a piece from inside a Chinese word', () => assert.deepEqual(urls('等消'), ['/c/']));
  test('forgives a slip', () => assert.equal(urls('curcuit')[0], '/a/'));
  test('takes the beginning of the last word', () => assert.equal(urls('idem')[0], '/d/'));
  test('takes a single Chinese character as a beginning', () => assert.equal(urls('幂')[0], '/c/'));
  test('puts what has every word before what has some', () =>
    assert.deepEqual(urls('again breaker'), ['/b/', '/a/']));
  test('puts what is called exactly so before all else', async () => {
    const named: SearchDocument = { ...page, url: '/n/', title: 'Retry, again', text: '' };
    const full: SearchDocument = {
      ...page,
      url: '/f/',
      kind: 'node',
      title: 'Retry: again and again',
    };
    const found = (await searcher([full, named]))('RETRY again');
    assert.deepEqual(
      found.map(({ document }) => document.url),
      ['/n/', '/f/'],
    );
  });
  test('takes what has some of them where nothing has all', () =>
    assert.deepEqual(urls('harmless breaker').toSorted(), ['/a/', '/b/', '/d/']));
  test('finds nothing for nothing', () =>
    assert.deepEqual([urls(' '), urls('。'), urls('zzzz')], [[], [], []]));
  test('tells the words as the index spells them', () =>
    assert.ok(search('curcuit')[0]?.words.includes('circuit')));
});
