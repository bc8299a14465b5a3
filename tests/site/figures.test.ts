import assert from 'node:assert/strict';
import { GRID } from '../../src/lib/figures/grid.ts';
import { textWidth } from '../../src/lib/text/wrap.ts';
import { recordRoute } from '../../src/lib/site/pages.ts';
import { describe, test } from 'node:test';
import { all, attribute, one, words } from './support/elements.ts';
import { content, LOCALES } from './support/real.ts';
import { mainOf, pageAt } from './support/site.ts';

const number = (element: Element, name: string): number => Number(attribute(element, name));

/** Letters only: a drawing breaks its texts into lines, with or without a hyphen. */
const letters = (text: string): string => text.replace(/[\s-]/g, '');

for (const { id } of content.patterns) {
  const route = recordRoute('pattern', id);
  const notes = LOCALES.map((locale) => mainOf(pageAt(locale, route)));

  describe(`${route} has figures`, () => {
    test('the same in both languages, at least one, in how it works', () => {
      const [english = [], chinese = []] = notes.map((main) =>
        all(main, 'figure[data-figure]').map((figure) => [
          attribute(figure, 'id'),
          attribute(figure, 'data-figure'),
          String(all(figure, '.step, .arrow, .delay').length),
        ]),
      );
      assert.deepEqual(english, chinese);
      assert.ok(notes.every((main) => all(main, '#how-it-works figure[data-figure]').length > 0));
    });

    test('whose text names the same parts as the drawing', () => {
      for (const figure of notes.flatMap((main) => all(main, 'figure[data-figure]'))) {
        const name = attribute(figure, 'id');
        assert.notEqual(words(one(figure, 'figcaption')), '', name);
        const drawings = all(figure, 'svg');
        assert.ok(drawings.length > 0, name);
        const text = letters(words(one(figure, 'ol, ul')));
        for (const drawing of drawings) {
          assert.equal(attribute(drawing, 'aria-hidden'), 'true', name);
          const parts = all(drawing, '.name, .step text, .box text, .group-name, .delay text');
          assert.ok(parts.length > 0, name);
          for (const part of parts) {
            assert.ok(text.includes(letters(words(part))), `${name}: ${words(part)}`);
          }
        }
      }
    });

    test('whose numbers cover no name of a group', () => {
      for (const drawing of notes.flatMap((main) => all(main, 'figure[data-figure] svg'))) {
        const numbers = all(drawing, '.arrow circle').map(
          (one) => [number(one, 'cx'), number(one, 'cy')] as const,
        );
        for (const name of all(drawing, '.group-name')) {
          const [end, line] = [number(name, 'x'), number(name, 'y')];
          const start = end - textWidth(words(name)) * GRID.font;
          const covered = numbers.filter(
            ([x, y]) =>
              x > start - GRID.mark &&
              x < end + GRID.mark &&
              y > line - 10 - GRID.mark &&
              y < line + 3 + GRID.mark,
          );
          assert.deepEqual(covered, [], words(name));
        }
      }
    });

    test('without an image of text', () => {
      for (const main of notes) assert.deepEqual(all(main, 'figure[data-figure] img'), []);
    });
  });
}
