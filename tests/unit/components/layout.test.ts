import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { componentModels } from '../../../src/data/component-file.ts';
import { LOCALES } from '../../../src/data/content.ts';
import { decisionModel } from '../../../src/data/decision-file.ts';
import { layout } from '../../../src/lib/components/layout.ts';
import { type Drawing, SIZES } from '../../../src/lib/components/layout-types.ts';
import { pictureOf } from '../../../src/lib/components/picture.ts';
import { type Decision, decide } from '../../../src/lib/decision/decide.ts';
import { faultsOf } from '../support/drawings.ts';
import { PRESETS } from '../support/presets.ts';
import { decisionsAbout, runs } from '../support/random-decisions.ts';

/** A phone, a tablet, a desk. */
const WIDTHS = [288, 700, 1060];

/** A decision as it is drawn in a language. */
function drawingOf(decision: Decision, locale: (typeof LOCALES)[number], width: number): Drawing {
  const model = decisionModel(locale);
  const file = componentModels.get(locale);
  assert.ok(file);
  const decided = decide(model.questionnaire, model.rulebook, decision);
  const words = { words: file.words, titleOf: (id: string) => model.node(id).title };
  return layout(pictureOf(file, decided), words, width);
}

/** Whether the smallest type is at least 11 px once the drawing has shrunk to its room. */
const isLegible = (drawing: Drawing, width: number): boolean =>
  SIZES.small.font * Math.min(1, width / drawing.width) >= 11;

for (const locale of LOCALES) {
  describe(`in ${locale}`, () => {
    for (const width of WIDTHS) {
      test(`nothing of a preset lies on anything else in ${width}`, () => {
        for (const [name, decision] of PRESETS) {
          const drawing = drawingOf(decision, locale, width);
          assert.deepEqual(faultsOf(drawing), [], name);
          assert.ok(isLegible(drawing, width), `${name} is ${drawing.width} wide`);
        }
      });
    }
  });
}

test('nothing of any decision lies on anything else', () => {
  const { questionnaire, rulebook } = decisionModel(LOCALES[0] ?? assert.fail());
  fc.assert(
    fc.property(
      decisionsAbout(questionnaire, rulebook),
      fc.constantFrom(...LOCALES),
      fc.constantFrom(...WIDTHS),
      (decision, locale, width) => {
        const drawing = drawingOf(decision, locale, width);
        assert.deepEqual(faultsOf(drawing), []);
        assert.ok(isLegible(drawing, width), `${drawing.width} wide`);
      },
    ),
    runs(),
  );
});

test('the same decision is drawn the same', () => {
  for (const decision of PRESETS.values())
    for (const locale of LOCALES)
      assert.deepEqual(drawingOf(decision, locale, 700), drawingOf(decision, locale, 700));
});
