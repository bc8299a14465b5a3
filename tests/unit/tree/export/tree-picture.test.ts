import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { content, LOCALES } from '../../../../src/data/content.ts';
import { arrivalSnapshot } from '../../../../src/data/snapshot.ts';
import { colour, COLOUR_NAMES, THEMES } from '../../../../src/lib/export/palette.ts';
import { treePicture } from '../../../../src/lib/tree/export/tree-picture.ts';
import { flat } from '../../../../src/lib/tree/view/visible.ts';
import { escapedXml, textsOf } from '../../support/svg.ts';
import { textOf } from '../../support/source-files.ts';

const all = LOCALES.flatMap((locale) => [
  arrivalSnapshot({ locale }),
  arrivalSnapshot({ locale, size: 'reading' }),
  arrivalSnapshot({ locale, node: 'saga' }),
  ...content.examples.map(({ id }) => arrivalSnapshot({ locale, example: id })),
  ...content.scenarios.map((scenario) => arrivalSnapshot({ locale, scenario })),
]);

describe('a drawing as SVG', () => {
  test('needs nothing else', () => {
    for (const snap of all) {
      for (const theme of THEMES) {
        const { svg } = treePicture(snap, theme);
        const needs =
          /var\(|light-dark|foreignObject|@media|<style|url\(|href|class=|currentcolor/iu;
        assert.doesNotMatch(svg, needs, snap.name);
        assert.doesNotMatch(svg, /NaN|undefined|Infinity/u, snap.name);
      }
    }
  });

  test('says every title and condition that is drawn, every mark and its meaning', () => {
    for (const snap of all) {
      const { svg } = treePicture(snap, 'light');
      const words = textsOf(svg);
      const has = (text: string): boolean => words.includes(text.replaceAll(/\s/gu, ''));
      for (const { node } of flat(snap.top)) {
        assert.ok(has(node.title), `${snap.name}: ${node.title}`);
        const isHint = snap.size === 'whole' && node.isHinted;
        if (isHint) assert.ok(svg.includes(escapedXml(node.when)), `${snap.name}: ${node.when}`);
        else assert.ok(has(node.when), `${snap.name}: ${node.when}`);
        if (node.mark) assert.ok(has(snap.words.marks[node.mark]), snap.name);
        for (const title of node.instead ?? []) assert.ok(svg.includes(escapedXml(title)), title);
      }
    }
  });

  test('keeps everything within its frame', () => {
    for (const snap of all) {
      const { svg, width, height } = treePicture(snap, 'light');
      for (const [, x = '', y = ''] of svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/gu)) {
        assert.ok(Number(x) < width && Number(y) < height, `${snap.name}: ${x} ${y}`);
      }
    }
  });

  test('numbers the steps of an example', () => {
    for (const locale of LOCALES) {
      for (const { id, steps } of content.examples) {
        const { svg } = treePicture(arrivalSnapshot({ locale, example: id }), 'light');
        for (const [index] of steps.entries()) assert.ok(svg.includes(`>${index + 1}</text>`), id);
      }
    }
  });

  test('draws a decision strong, pale and dashed', () => {
    for (const snap of all.filter(({ marking }) => marking.states.size > 0)) {
      const { svg } = treePicture(snap, 'light');
      assert.ok(svg.includes('stroke-width="17"'), snap.name);
      assert.ok(svg.includes('stroke-width="4"'), snap.name);
      assert.ok(svg.includes('stroke-dasharray="22 16"'), snap.name);
    }
  });

  test('has a name of ASCII letters', () => {
    for (const { name } of all) assert.match(name, /^[a-z0-9-]+$/u);
  });
});

test('a file has the colours of the pages', () => {
  const tokens = new Map(
    [
      ...textOf('src/styles/tokens.css').matchAll(
        /--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/gu,
      ),
    ].map(([, name = '', ...pair]) => [name, pair]),
  );
  for (const name of COLOUR_NAMES) {
    assert.deepEqual(
      THEMES.map((theme) => colour(name, theme)),
      tokens.get(name),
      name,
    );
  }
});
