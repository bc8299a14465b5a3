import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Cell, CellItem, Example } from '../../../src/lib/content/schema.ts';
import { cells, fixtureLines } from '../support/fixture.ts';
import { content } from '../support/real.ts';
import { en, zh } from '../../support/languages.ts';

const texts = (items: readonly CellItem[]): string[] => items.map(({ text }) => text[zh]);
const cellText = ({ items, join }: Cell): string => texts(items).join(join);

test("scenarios, in Chinese, are the source's rows, cell by cell", () => {
  assert.deepEqual(
    content.scenarios.map(({ name, architecture, patterns, stack }) => [
      name[zh],
      ...[architecture, patterns, stack].map(cellText),
    ]),
    fixtureLines('source-scenarios.txt').map(cells),
  );
});

test('every item of a scenario refers to one thing', () => {
  for (const { id, architecture, patterns, stack } of content.scenarios) {
    for (const item of [architecture, patterns, stack].flatMap(({ items }) => items)) {
      const named = [item.node, item.pattern, item.technology].filter((to) => to !== undefined);
      assert.equal(named.length, 1, `${id}: ${item.text[en]}`);
    }
  }
});

test("patterns, in Chinese, are the source's rows, cell by cell", () => {
  const ofSource = content.patterns.filter(({ source }) => source);
  assert.deepEqual(
    ofSource.map(({ name, problem, combine }) => [
      name[zh],
      problem[zh],
      texts(combine)
        .map((text) => `+ ${text}`)
        .join(' '),
    ]),
    fixtureLines('source-patterns.txt').map(cells),
  );
});

/** An example as the source writes it. */
function exampleLines(
  { title, steps, recommendation, architecture }: Example,
  at: number,
): string[] {
  const walked = [
    ...steps.map(({ question, answer, reason }) => `${question[zh]} ${answer[zh]} (${reason[zh]})`),
    `推荐: ${recommendation.text[zh]}`,
  ];
  return [
    `### 示例 ${at + 1}: ${title[zh]}`,
    ...walked.map((line, index) =>
      index === 0 ? line : `${' '.repeat(index * 4 - 2)}└─> ${line}`,
    ),
    ...architecture.map(({ part, choice }) => `- ${part[zh]}: ${choice[zh]}`),
  ];
}

test("examples, in Chinese, are the source's, line by line", () => {
  assert.deepEqual(content.examples.flatMap(exampleLines), fixtureLines('source-examples.txt'));
});

test('the items of a recommendation are its text', () => {
  for (const { recommendation } of content.examples) {
    const items = recommendation.items.map(({ text }) => text[zh]);
    assert.equal(items.join(' + '), recommendation.text[zh]);
  }
});

describe('related documents', () => {
  const { documents } = content.related;

  test("are the source's four links", () => {
    assert.deepEqual(
      documents.map(({ title, target }) => `- [${title[zh]}](${target})`),
      fixtureLines('source-related.txt'),
    );
    assert.equal(documents.length, 4);
  });

  test('are broken where the link leaves the folder twice', () => {
    const broken = documents.filter((document) => document.broken);
    assert.equal(broken.length, 2);
    assert.ok(broken.every(({ target }) => target.startsWith('../../')));
  });
});
