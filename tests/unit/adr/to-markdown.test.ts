import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Document, heading, list, paragraph } from '../../../src/lib/adr/document.ts';
import { plainLine, typedParagraphs } from '../../../src/lib/adr/plain-text.ts';
import { toMarkdown } from '../../../src/lib/adr/to-markdown.ts';
import { randomFrom } from '../support/fuzz/random.ts';
import { HOSTILE } from './hostile-texts.ts';
import { byCommonmark, byMarkdownIt, split } from './parsed.ts';

const url = 'https://example.org/decide/#saga=saga-orchestration&v=2026-11-22';

const documentOf = (text: string): Document => ({
  front: [
    ['status', 'proposed'],
    ['decision-makers', text],
  ],
  blocks: [
    heading(1, `Title ${text}`),
    heading(2, text),
    paragraph(text),
    paragraph(`${text} `, { text, url }, ` ${text}`),
    ...list([text, ['before ', { text, url: text }, '!', { text: 'after', url }], text]),
    heading(3, 'End'),
    paragraph('End.'),
  ],
});

const HARMLESS = 'word';

/** What the document has to be for a parser, whatever its text. */
function expected(text: string): [string, string][] {
  const line = plainLine(text);
  const between = line === '' ? '' : `${line} `;
  return [
    ['h1', `Title ${line}`.trim()],
    ['h2', line],
    ['p', line],
    ['p', `${between}${line}${line === '' ? '' : ` ${line}`}`],
    ['li', line],
    ['li', `before ${line}!after`],
    ['li', line],
    ['h3', 'End'],
    ['p', 'End.'],
  ];
}

const PARSERS = { commonmark: byCommonmark, 'markdown-it': byMarkdownIt };

/** Pieces of hostile texts put together. */
function randomTexts(count: number): string[] {
  const random = randomFrom(17);
  const signs = ['https://a.b/', '://', 'www.'].concat(
    Array.from('\\`*_[]()<>&#|~!$-+=.:;{}"\'@^/\n\r\t 1a中。”'),
  );
  return Array.from({ length: count }, () => {
    const parts = Array.from({ length: 1 + random.below(12) }, () =>
      random.below(4) === 0 ? random.of(HOSTILE).slice(0, 40) : random.of(signs),
    );
    return `a${parts.join('')}`.slice(random.below(2));
  }).filter((text) => plainLine(text) !== '');
}

describe('whatever a text is, a document has the same structure', () => {
  for (const [name, parse] of Object.entries(PARSERS)) {
    test(`as ${name} reads it`, () => {
      for (const text of [HARMLESS, ...HOSTILE, ...randomTexts(600)]) {
        const { front, body } = split(toMarkdown(documentOf(text)));
        const { blocks, links } = parse(body);
        assert.deepEqual(front, { status: 'proposed', 'decision-makers': plainLine(text) }, text);
        const flat = blocks.map(([kind, said]) => [kind, withoutEncoding(said)]);
        const wanted = expected(text).map(([kind, said]) => [kind, withoutEncoding(said)]);
        assert.deepEqual(flat, wanted, JSON.stringify(text));
        for (const [, to] of links) assert.match(to, /^(?:https?:\/\/|mailto:)/iu);
      }
    });
  }
});

/** The text of an address that is a link to itself is that address, encoded. */
const withoutEncoding = (text: string): string =>
  text.replace(/%([0-9A-F]{2})/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

describe('ordinary sentences stay as they are', () => {
  const SENTENCES = [
    'Two-phase commit (2PC, 3PC) in less than 5 ms (<1s), 99.99 % of the time.',
    'A → B; C + D = E, snake_case, a/b, “quoted”, "straight", it’s & more, 3 * 4, #5, -1, 1.5.',
    '事务性发件箱（2PC、3PC）：要么全部提交，要么全都不提交。',
    'Is it? Yes! No: 50 %.',
  ];
  for (const sentence of SENTENCES)
    test(sentence, () => {
      assert.equal(toMarkdown({ front: [], blocks: [paragraph(sentence)] }), `${sentence}\n`);
    });
});

test('writes front matter, lists and links as they are written by hand', () => {
  assert.equal(
    toMarkdown({
      front: [
        ['number', 3],
        ['status', 'proposed'],
        ['date', '2026-11-30'],
        ['decision-makers', 'Ann, Bob (chair)'],
        ['consulted', 'yes'],
      ],
      blocks: [
        heading(1, 'Title'),
        ...list(['One', 'Two']),
        paragraph('See ', { text: 'this', url }, ', ', { text: url, url }, ' or http://a.b/c.'),
      ],
    }),
    [
      '---',
      'number: 3',
      'status: proposed',
      'date: 2026-11-30',
      'decision-makers: Ann, Bob (chair)',
      'consulted: "yes"',
      '---',
      '# Title',
      '',
      '* One',
      '* Two',
      '',
      `See [this](${url}), <${url}> or <http://a.b/c>.`,
      '',
    ].join('\n'),
  );
});

test('blank lines part what somebody has typed', () => {
  assert.deepEqual(typedParagraphs('One\ntwo\n \n\n three\r\n\r\nfour\n\n'), [
    'One two',
    'three',
    'four',
  ]);
});

test('takes out what nobody sees', () => {
  assert.equal(
    plainLine('a\u202Eb\u2066c\u200Ed\u061Ce\u200Bf\uD83Dg\u0000h\u2028i 😀'),
    'abcdefg h i 😀',
  );
});
