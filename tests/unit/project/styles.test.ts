import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sourceFiles, textOf } from '../support/source-files.ts';

const MOST_LINES = 250;
const ORDER = 'src/styles/layers.css';
/** The drawing of the tree is one idea, however long. */
const LONG = ['src/styles/tree.css'];

const sheets = sourceFiles('src/styles', 'css').map((file) => ({ file, css: textOf(file) }));
const blocks = sourceFiles('src', 'astro').flatMap((file) =>
  [...textOf(file).matchAll(/^<style\b([^>]*)>\n(.*?)^<\/style>/gms)].map(
    ([, attributes = '', css = '']) => ({ file, css, attributes }),
  ),
);
const all = [...sheets, ...blocks];

const bare = (css: string): string => css.replaceAll(/\/\*.*?\*\//gs, '');

interface Rule {
  /** `@layer base`, `.tree ul`, `color: red`. */
  readonly head: string;
  readonly within: readonly string[];
}

/** The rules, statements and declarations of a sheet, each with the heads of the rules around it. */
function rulesIn(css: string): Rule[] {
  const found: Rule[] = [];
  const within: string[] = [];
  for (const [, text = '', end] of bare(css).matchAll(/((?:'[^']*'|"[^"]*"|[^'"{};])*)([{};])/g)) {
    const head = text.trim().replaceAll(/\s+/g, ' ');
    if (head !== '') found.push({ head, within: [...within] });
    if (end === '{') within.push(head);
    if (end === '}') within.pop();
  }
  assert.deepEqual(within, [], 'a rule that does not end');
  return found;
}

const isOrder = ({ head }: Rule): boolean => /^@layer\b/.test(head) && head.includes(',');
const order = rulesIn(textOf(ORDER)).find(isOrder)?.head.slice('@layer '.length).split(', ') ?? [];

describe('style sheets', () => {
  test('are found, and the styles of components', () => {
    assert.ok(sheets.length > 5 && blocks.length > 10);
  });

  test(`have at most ${MOST_LINES} lines`, () => {
    const long = all.filter(({ css }) => css.split('\n').length - 1 > MOST_LINES);
    assert.deepEqual(
      long.map(({ file }) => file).filter((file) => !LONG.includes(file)),
      [],
    );
  });

  test('hold !important for reduced motion only', () => {
    const strays = all.flatMap(({ file, css }) =>
      rulesIn(css)
        .filter(({ head }) => head.includes('!important'))
        .filter(({ within }) => !within.some((at) => at.includes('prefers-reduced-motion: reduce')))
        .map(({ head }) => `${file}: ${head}`),
    );
    assert.deepEqual(strays, []);
  });

  test('select nothing by its id', () => {
    const strays = all.flatMap(({ file, css }) =>
      rulesIn(css)
        // A declaration has a colon and a space: `color: #fff`.
        .filter(({ head }) => head.includes('#') && !/^[\w-]+:\s/.test(head))
        .map(({ head }) => `${file}: ${head}`),
    );
    assert.deepEqual(strays, []);
  });

  test('say in which layer every rule stands, one of the order', () => {
    assert.ok(order.length > 1);
    const strays = all.flatMap(({ file, css }) =>
      rulesIn(css)
        .filter(({ head, within: [outermost = head] }) => {
          if (/^@(?:property|import)\b/.test(outermost)) return false;
          const [, layer = ''] = /^@layer ([\w-]+)$/.exec(outermost) ?? [];
          return !order.includes(layer) && !(file === ORDER && isOrder({ head, within: [] }));
        })
        .map(({ head }) => `${file}: ${head}`),
    );
    assert.deepEqual(strays, []);
  });

  test('declare the order of the layers once, and use each', () => {
    const declared = all.filter(({ css }) => rulesIn(css).some(isOrder)).map(({ file }) => file);
    assert.deepEqual(declared, [ORDER]);
    const used = new Set(all.flatMap(({ css }) => rulesIn(css).map(({ head }) => head)));
    assert.deepEqual(
      order.filter((layer) => !used.has(`@layer ${layer}`)),
      [],
    );
  });

  test('of components are scoped to them', () => {
    const strays = blocks.filter(({ attributes }) => attributes !== '').map(({ file }) => file);
    assert.deepEqual(strays, []);
  });
});
