import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mdxFiles } from '../support/mdx.ts';

/** A link that leaves the site, in any form that MDX has for it. */
const OUTSIDE = /(?:\]\(<?|\]:\s+|<|href=\{?["'])(https?:\/\/[^\s)>"']+)/g;

const outside = (text: string): string[] =>
  [...text.matchAll(OUTSIDE)].map(([, address = '']) => address);

describe('a note', () => {
  test('names pages outside the site as sources, never by a plain link', () => {
    const links = mdxFiles('patterns').flatMap(({ file, text }) =>
      outside(text).map((address) => `${file}: ${address}`),
    );
    assert.deepEqual(links, []);
  });

  test('would be caught with any form of such a link', () => {
    const at = 'https://a.example/b';
    for (const text of [`[x](${at})`, `[x]: ${at}`, `<${at}>`, `<a href="${at}">x</a>`]) {
      assert.deepEqual(outside(text), [at], text);
    }
    assert.deepEqual(outside('[x](#y), [x](/z/), <Cite key="AZ-CB"/>'), []);
  });
});
