import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recordIds } from '../../../src/data/records.ts';
import { content } from '../../../src/data/content.ts';
import { CATEGORIES } from '../../../src/lib/content/schema.ts';
import { sourceFiles, textOf } from '../support/source-files.ts';

const code = sourceFiles('src', 'ts', 'astro', 'css');

/** Categories of technologies are words of the schema; a node may be called the same. */
const ALSO_WORDS: ReadonlySet<string> = new Set(CATEGORIES);

/** Where a file names one of these, not as a part of a longer name. */
const namesIn = (text: string, names: readonly string[]): string[] =>
  names.filter((name) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text));

/** Lines that name a language, each for a reason that the line itself has. */
const ALLOWED = [
  "src/data/sources.ts: const TITLE_LANGUAGE = 'en';",
  // As `lang` of HTML, of any foreign word in a text.
  'src/lib/content/mdx/components-schema.ts: /** As `lang` of HTML has it: `zh`, `zh-Hant`. */',
  // Chinese is set in other sizes; of other languages nothing is said.
  'src/styles/tokens.css: :root:lang(zh) {',
];

describe('src names nothing of the content', () => {
  const ids = (['node', 'pattern'] as const)
    .flatMap(recordIds)
    .filter((id) => id.includes('-') && !ALSO_WORDS.has(id));
  const titles = content.related.metadata
    .flatMap(({ value }) => Object.values(value))
    .filter((value) => value.length > 12);

  test('no id of a node or a pattern', () => {
    assert.ok(ids.length > 20);
    const found = code.flatMap((file) => namesIn(textOf(file), ids).map((id) => `${file}: ${id}`));
    assert.deepEqual(found, []);
  });

  test('not the title of the source', () => {
    const found = code.filter((file) => titles.some((title) => textOf(file).includes(title)));
    assert.deepEqual(found, []);
  });

  test('no language but that of titles which name none', () => {
    const found = code.flatMap((file) =>
      textOf(file)
        .split('\n')
        .filter((line) =>
          /(['"`])(?:en|zh)(?:[-_]\w+)?\1|\/(?:en|zh)\/|\/(?:en|zh)\.json|:lang\((?:en|zh)/.test(
            line,
          ),
        )
        .map((line) => `${file}: ${line.trim()}`),
    );
    assert.deepEqual(found, ALLOWED);
  });
});
