import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { componentModels } from '../../../src/data/component-file.ts';
import { LOCALES } from '../../../src/data/content.ts';
import { decisionModel } from '../../../src/data/decision-file.ts';
import { layout } from '../../../src/lib/components/layout.ts';
import { pictureFile } from '../../../src/lib/components/picture-file.ts';
import { pictureMermaid } from '../../../src/lib/components/picture-mermaid.ts';
import { pictureOf } from '../../../src/lib/components/picture.ts';
import { decide } from '../../../src/lib/decision/decide.ts';
import { mermaidText } from '../../../src/lib/export/mermaid.ts';
import { svgFile } from '../../../src/lib/export/svg-file.ts';
import { PRESETS } from '../support/presets.ts';

const all = LOCALES.flatMap((locale) =>
  [...PRESETS].map(([name, decision]) => {
    const model = decisionModel(locale);
    const file = componentModels.get(locale) ?? assert.fail();
    const picture = pictureOf(file, decide(model.questionnaire, model.rulebook, decision));
    const words = { words: file.words, titleOf: (id: string) => model.node(id).title };
    return { name: `${name} in ${locale}`, locale, picture, words };
  }),
);

describe('a picture as a file', () => {
  test('needs nothing else and says every name', () => {
    for (const { name, locale, picture, words } of all) {
      const drawing = layout(picture, words, 1200);
      const svg = pictureFile(drawing, { title: 'A & B', language: locale });
      assert.doesNotMatch(
        svg,
        /var\(|light-dark|foreignObject|@media|<style|url\(|NaN|undefined/,
        name,
      );
      assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/, name);
      assert.ok(svg.includes('<title>A &amp; B</title>'), name);
      const lines = [...drawing.parts, ...drawing.links].flatMap((one) => one.lines);
      for (const { text } of lines) assert.ok(svg.includes(`>${text}</text>`), `${name}: ${text}`);
    }
  });

  test('has no markup of its words', () => {
    const file = svgFile({
      width: 1,
      height: 1,
      title: '<b>"&',
      language: 'en',
      background: '#ffffff',
      fontFamily: 'x',
      elements: [{ tag: 'text', attributes: { x: 1.23456, fill: '"' }, text: '<script>' }],
    });
    assert.ok(file.includes('&lt;b&gt;&quot;&amp;'));
    assert.ok(file.includes('<text x="1.23" fill="&quot;">&lt;script&gt;</text>'));
  });
});

const NODE =
  /^(?: {2})?p\d+(?:\(\["[^"]*"\]\)|\["[^"]*"\]|\[\["[^"]*"\]\]|\[\("[^"]*"\)\]|\[\/"[^"]*"\/\]|\{\{"[^"]*"\}\}|>"[^"]*"\])$/;
const LINK = /^p\d+ (?:-->|-\.->)\|"[^"]*"\| p\d+$/;
const OTHER = /^(?:flowchart LR|subgraph sp\d+ \[" "\]|end|style p\d+ stroke-dasharray: 5 4|)$/;

describe('a picture as Mermaid', () => {
  test('has a line for every part and every link', () => {
    for (const { name, picture, words } of all) {
      const lines = pictureMermaid(picture, words).split('\n');
      for (const line of lines)
        assert.ok(
          [NODE, LINK, OTHER].some((form) => form.test(line)),
          `${name}: ${line}`,
        );
      assert.equal(lines.filter((line) => NODE.test(line)).length, picture.parts.length, name);
      assert.equal(lines.filter((line) => LINK.test(line)).length, picture.links.length, name);
    }
  });

  test('has signs of its grammar as entities', () => {
    assert.equal(
      mermaidText(['a "b" #1', '<c>|`d`\\']),
      '"a #quot;b#quot; #35;1<br/>#lt;c#gt;#124;#96;d#96;#92;"',
    );
  });
});
