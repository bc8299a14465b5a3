import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mdxToJs } from 'satteri';
import { readMdx } from '../../../src/lib/content/mdx/read-mdx.ts';
import type { ProblemKind } from '../../../src/lib/content/problems.ts';

const FRONT = [
  '---',
  'title: "A page"',
  'description: "More than twenty characters."',
  'reviewed: "2026-11-22"',
  '---',
  '',
].join('\n');
const FIRST = FRONT.split('\n').length;

const read = (body: string) => readMdx('page', 'content/pages/xx/a.mdx', `${FRONT}${body}`);

/** Found in the text, from its first line: `2 bad-link`. */
const found = (body: string): string[] =>
  read(body).problems.map(({ kind, line = 0 }) => `${line - FIRST + 1} ${kind}`);

const figure = (attributes: string): string => `<Structure id="a" title="t" ${attributes}/>`;
const BOXES = 'boxes={[{ id: "a", text: "A", at: [0, 0] }, { id: "b", text: "B", at: [1, 0] }]}';
const sequence = (actors: string, steps: string): string =>
  `<Sequence id="a" title="t" actors={${actors}} steps={${steps}}/>`;
const ACTORS = '[{ id: "a", text: "A" }, { id: "b", text: "B" }]';
const delays = (rest: string): string => `<Delays id="a" title="t" unit="s" ${rest}/>`;

/** What authors can do wrong, by mistake or not: the problem and its line. */
const WRONG: Readonly<Partial<Record<ProblemKind, readonly (readonly [string, number?])[]>>> = {
  'bad-syntax': [
    ['x\n\n{', 3],
    ['x\n\n<Cite key="A"', 3],
    ['x <NodeLink id="a">'],
    ['</Cite>'],
    ['<Cite key=A/>'],
    ['<!-- hidden -->'],
    ['x <!-- hidden -->'],
    ['a <b'],
    ['<https://a.example>'],
    ['## A {#id}'],
    ['<X a=<b/> />'],
    ['x <span lang="a" onclick">y</span>'],
    ['export the list'],
  ],
  'too-much': [
    [`${'> '.repeat(5000)}x`],
    [`${'>'.repeat(200_000)}x`],
    [figure(`boxes={${'['.repeat(5000)}${']'.repeat(5000)}}`)],
    [`x\n\n${'<strong>'.repeat(200)}x${'</strong>'.repeat(200)}`, 3],
    [`x\n\n${figure(`boxes={${'a=>'.repeat(3000)}1}`)}`, 3],
    [`x\n\n${figure(`boxes={${'a=>'.repeat(20_000)}1}`)}`, 3],
    [`x\n\nexport default ${'-+'.repeat(20_000)}1`, 3],
    [`x\n\n{() => {${'a:'.repeat(20_000)}1}}`, 3],
    [`words\n\n`.repeat(30_000), 8545],
  ],
  'not-allowed-here': [
    ['import x from "y"'],
    ['x\n\nexport const a = 1', 3],
    ['text {1 + 1} more'],
    ['{alert(1)}'],
    ['{/* hidden */}'],
    ['x <strong>{a}</strong>'],
    ['![x](y.png)'],
    ['![x](javascript:alert(1))'],
    ['~~x~~'],
    ['H~2~O'],
    ['> x'],
    ['***'],
    ['a  \nb', 1],
    ['a\\\nb', 1],
    ['- [ ] x'],
    ['<Cite key="A"/>'],
    ['<NodeLink id="x"/>'],
    ['<Cite key="A"/> <Cite key="B"/>'],
    ['x <Cite key="A">words</Cite>'],
    ['x <NodeLink id="x">y <Cite key="A"/></NodeLink>'],
    ['x <NodeLink id="x"><strong>y <Cite key="A"/></strong></NodeLink>'],
    ['x [<NodeLink id="y"/>](#a)\n\n## A'],
    ['## A <Cite key="A"/>'],
    ['## A <strong>b <Cite key="A"/></strong>'],
    ['x <RustSample name="y"/> z'],
    ['| a |\n| - |\n| <RustSample name="y"/> |', 3],
    ['<AllPages>x</AllPages>'],
    ['<AllPages/>\n\n<AllPages/>', 3],
    ['```js\nx\n```'],
    ['```\nx\n```'],
    ['```text {1}\nx\n```'],
    ['<strong>x</strong>'],
  ],
  'unknown-component': [
    ['<script>alert(1)</script>'],
    ['<style>{`x`}</style>'],
    ['<div onclick="x">x</div>'],
    ['x <img src="x" onerror="alert(1)"/>'],
    ['<iframe src="x"/>'],
    ['<svg onload="x"/>'],
    ['x <a href="javascript:alert(1)">y</a>'],
    ['x <a href="https://a.example">y</a>'],
    ['x <em>y</em>'],
    ['x <br/> y'],
    ['<>x</>'],
    ['<Foo/>'],
    ['<cite key="A"/>'],
    ['<Cite.x key="A"/>'],
    ['<a:b/>'],
    ['<Fragment set:html="<script>x</script>"/>'],
    ['<_Fragment set:html="x"/>'],
    ['<_components.a/>'],
    ['<props.x/>'],
    ['x <constructor/>'],
    ['x <toString/>'],
    ['x <__proto__/>'],
    ['<table/>'],
    ['<Section name="problem">\n\nx\n\n</Section>'],
  ],
  'bad-attribute': [
    ['x <Cite/>'],
    ['x <Cite key/>'],
    ['x <Cite key=""/>'],
    ['x <Cite key="lower"/>'],
    ['x <Cite kei="A" key="A"/>'],
    ['x <Cite key="A" key="B"/>'],
    ['x <Cite key="A" {...x}/>'],
    ['x <Cite key="A" client:load/>'],
    ['x <Cite key="A" set:html="x"/>'],
    ['x <Cite key="A" __proto__="x"/>'],
    ['x <Cite key={x}/>'],
    ['x <Cite key={"A" + "B"}/>'],
    ['x <Cite key={`A${1}`}/>'],
    ['x <Cite key={(() => "A")()}/>'],
    ['x <Cite key={import("x")}/>'],
    ['x <Cite key={("A", "B")}/>'],
    ['x <Cite key={/A/}/>'],
    ['x <Cite key={null}/>'],
    ['x <NodeLink id="Saga Orchestration"/>'],
    ['x <NodeLink id="__proto__"/>'],
    ['x <NodeLink id={1n}/>'],
    ['<RustSample name="../x"/>'],
    ['<ScenarioTable isFull="no"/>'],
    ['x <strong onclick="a">y</strong>'],
    ['x <span>y</span>'],
    ['x <span lang="x onclick">y</span>'],
    ['x <span lang="en" class="a">y</span>'],
    [sequence(ACTORS, '[{ at: "a",\ntext: alert(1) }]'), 2],
    [sequence('[{ __proto__: {}, id: "a", text: "A" }]', '[{ at: "a", text: "x" }]')],
    [sequence('[{ ["id"]: "a", text: "A" }]', '[{ at: "a", text: "x" }]')],
    [sequence('[{ get id() { return "a" }, text: "A" }]', '[{ at: "a", text: "x" }]')],
    [sequence('[...x]', '[{ at: "a", text: "x" }]')],
    [sequence('[, { id: "a", text: "A" }]', '[{ at: "a", text: "x" }]')],
    [sequence('[{ id: "b", id: "a", text: "A" }]', '[{ at: "a", text: "x" }]')],
    [figure('arrows={[]}')],
  ],
  'bad-figure': [
    [sequence(ACTORS, '[]')],
    [sequence('[]', '[{ at: "a", text: "x" }]')],
    [sequence(ACTORS, '[\n{ at: "a", text: "x" },\n{ from: "a", to: "nobody", text: "x" }]'), 3],
    [sequence(ACTORS, '[{ at: "nobody", text: "x" }]')],
    [sequence(ACTORS, '[{ over: ["a", "nobody"], text: "x" }]')],
    [sequence(ACTORS, '[{ over: [], text: "x" }]')],
    [sequence(ACTORS, '[{ from: "a", to: "a", text: "x" }]')],
    [sequence(ACTORS, '[{ from: "a", to: "b", text: "x", kind: "fail" }]')],
    [sequence(ACTORS, '[{ from: "a", at: "b", text: "x" }]')],
    [sequence(ACTORS, '[{ at: "a", text: " " }]')],
    [sequence('[{ id: "a", text: "A" }, { id: "a", text: "B" }]', '[{ at: "a", text: "x" }]')],
    [figure(`${BOXES} arrows={[{ from: "a", to: "c" }]}`)],
    [figure(`${BOXES} arrows={[{ from: "a", to: "b" }, { from: "a", to: "b" }]}`)],
    [figure(`${BOXES} arrows={[]} groups={[{ text: "g", boxes: ["c"] }]}`)],
    [figure(`${BOXES} arrows={[]} groups={[{ text: "g", boxes: [] }]}`)],
    [figure('boxes={[]} arrows={[]}')],
    [figure('boxes={[{ id: "a", text: "A", at: [0, 0.5] }]} arrows={[]}')],
    [figure('boxes={[{ id: "a", text: "A", at: [-1, 0] }]} arrows={[]}')],
    [figure('boxes={[{ id: "a", text: "A", at: [1e9, 0] }]} arrows={[]}')],
    [figure('boxes={[{ id: "a", text: "A", at: [0, 0], kind: "x" }]} arrows={[]}')],
    [
      figure(
        'boxes={[{ id: "a", text: "A", at: [0, 0] }, { id: "b", text: "B", at: [0, 0] }]} arrows={[]}',
      ),
    ],
    [delays('end={0} rows={[{ text: "x", marks: [0] }]}')],
    [delays('end={10} rows={[{ text: "x", marks: [] }]}')],
    [delays('end={10} rows={[{ text: "x", marks: [-1] }]}')],
    [delays('end={10} rows={[{ text: "x", marks: [1], spread: [[2, 1]] }]}')],
    [delays('end={10} rows={[]}')],
    [delays('end={10} rows={[{ text: "x", marks: [10.5] }]}')],
    [delays('end={10} rows={[{ text: "x", marks: [1e300] }]}')],
    [delays('end={10} rows={[{ text: "x", marks: [1e999] }]}')],
    [delays('end={10} rows={[{ text: "x", marks: [1e-9] }]}')],
    [delays('end={10} rows={[{ text: "x", marks: ["1"] }]}')],
    [delays('end={10} rows={[{ text: "x", marks: [1], spread: [[2, 11]] }]}')],
    [delays('end={1e300} rows={[{ text: "x", marks: [1] }]}')],
    [delays('end={10.00001} rows={[{ text: "x", marks: [1] }]}')],
    [delays(`end={9} rows={[{ text: "${'x'.repeat(33)}", marks: [1] }]}`)],
    [delays(`end={9} rows={[{ text: "x", marks: [${'1,'.repeat(61)}] }]}`)],
    [delays(`end={9} rows={[${'{ text: "x", marks: [1] },'.repeat(13)}]}`)],
    [
      '<Delays id="a" title="t" unit="seconds of time" end={9} rows={[{ text: "x", marks: [1] }]}/>',
    ],
    [sequence(ACTORS, `[{ at: "a", text: "${'word '.repeat(1000)}" }]`)],
    [sequence(ACTORS, `[${'{ at: "a", text: "x" },'.repeat(41)}]`)],
    [sequence(ACTORS, '[{ over: ["a", "a"], text: "x" }]')],
    [sequence(ACTORS.replace('"B"', `"${'b'.repeat(61)}"`), '[{ at: "a", text: "x" }]')],
    [figure(`boxes={[{ id: "a", text: "${'A'.repeat(61)}", at: [0, 0] }]} arrows={[]}`)],
    [figure(`${BOXES} arrows={[{ from: "a", to: "b", text: "${'x'.repeat(121)}" }]}`)],
    [figure(`${BOXES} arrows={[]} groups={[{ text: "g", boxes: ["a", "a"] }]}`)],
    [figure(`${BOXES} arrows={[]} groups={[${'{ text: "g", boxes: ["a"] },'.repeat(7)}]}`)],
    [`<Structure id="a" title="${'t'.repeat(201)}" ${BOXES} arrows={[]}/>`],
  ],
  'bad-link': [
    ['[x](javascript:alert(1))'],
    ['[x](JaVaScRiPt:alert(1))'],
    ['[x](java&#115;cript:alert(1))'],
    ['[x](&#9;javascript:x)'],
    ['[x](\njavascript:x)'],
    ['[x](%6Aavascript:x)'],
    ['[x](vbscript:x)'],
    ['[x](data:text/html,x)'],
    ['[x](file:///etc)'],
    ['[x](//a.example)'],
    ['[x](/\\a.example)'],
    ['[x](/tree/)'],
    ['[x](tree/)'],
    ['[x]()'],
    ['[x](#)'],
    ['[x](#nowhere)'],
    ['[x](#%E0)'],
    ['[x](http://a.example)'],
    ['[x](HTTPS://user:p@a.example/)'],
    ['[x](https://user@a.example/)'],
    ['[x](https://a)'],
    ['[x](https://\u0430pple.example)'],
    ['[x](#a "title")\n\n## A'],
    ['see https://a.example'],
    ['see www.a.example'],
    ['write to a@a.example'],
  ],
  'bad-heading': [
    ['# A'],
    ['### A'],
    ['## A\n\n#### B', 3],
    ['Words\n---'],
    ['## Main'],
    ['## Term x\n\nx\n\n<GlossaryList/>', 1],
    ['## Search field'],
    ['## !'],
  ],
  'bad-table': [
    ['| a | b |\n| - | - |\n| 1 | 2 |\n| 1 | 2 | 3 |', 4],
    ['| a | b |\n| - | - |\n| 1 |', 3],
    ['| a | b |\n| - | - |\n| `x|y` | 2 |', 3],
    ['| a | b |\n| - | - |'],
  ],
  'broken-markup': [
    ['**x'],
    ['**“中”**文'],
    ['x *y'],
    ['`x'],
    ['[x][y]'],
    ['[x] (https://a.example'],
    ['#Heading'],
    ['x\n\n#Heading', 3],
    ['| a | b |\n|---|\n| 1 | 2 |'],
    ['-x'],
    ['1.x'],
    ['x &foo; y'],
    ['```text\nx'],
  ],
  'bad-character': [
    ['x\u202Ey'],
    ['x &#x202e;y'],
    ['x &#0;'],
    ['`a\u2066b`'],
    ['x\n\ny\uFFFD', 3],
    ['x\u0000y'],
    [sequence('[{ id: "a", text: "\\u202eA" }]', '[{ at: "a", text: "x" }]')],
    ['[x](https://a.example/&#x202e;)'],
  ],
  'empty-text': [
    [''],
    ['&nbsp;'],
    ['- a\n-\n- b', 2],
    ['x <strong></strong>'],
    ['x <strong> </strong>'],
    ['x <NodeLink id="x"> </NodeLink>'],
    ['[](#a)\n\n## A'],
    ['##'],
    ['| |\n| - |\n| |'],
    ['```text\n```'],
  ],
};

const ALLOWED = [
  'Words, **strong**, *soft* and `code <b> {x} javascript: **`.',
  'x <Cite key="AZ-SAGA"/>, <NodeLink id="a"/>, <PatternLink id="b">*c*</PatternLink>',
  'x <Cite key={"A"}/> <Cite key={`B`}/> <Cite key="&#65;"/>',
  '- <PatternLink id="b"/>\n- x\n\n  <RustSample name="y"/>',
  '## A `b`\n\n### C\n\n[x](#a-b), [y](#c)\n\n## D',
  '## 从模式\n\n[x](#从模式), [y](#%E4%BB%8E%E6%A8%A1%E5%BC%8F)',
  '[x](https://a.example/b?c=d#e)',
  '<ScenarioTable/>\n\n<AllPages\n/>',
  'x <strong>“中”</strong>文 <span lang="zh-Hant">中</span>',
  '| a | b |\n| - | - |\n| `x\\|y` | |',
  '```text\n{x} <b> **\n```',
  '\\*\\*x\\*\\*, \\<b>, \\{x\\}, &lt;script&gt;, &#60;img onerror=x&#62;, a < b',
  figure(`${BOXES} arrows={[{ from: "a", to: "b", text: "x" }, { from: "b", to: "a" }]}`),
  sequence(ACTORS, '[/* all */ { from: "a", to: "b", text: `x`, kind: "lost" }]'),
  delays('end={10} rows={[{ text: "x", marks: [0, 10], spread: [[1, 2]] }]}'),
];

describe('readMdx of a page', () => {
  for (const [kind, texts] of Object.entries(WRONG)) {
    for (const [body, line = 1] of texts) {
      test(`finds ${kind}: ${JSON.stringify(body).slice(0, 90)}`, () => {
        assert.ok(found(body).includes(`${line} ${kind}`), found(body).join());
      });
    }
  }

  for (const body of ALLOWED) {
    test(`allows ${JSON.stringify(body)}`, () => {
      assert.deepEqual(read(body).problems, []);
      // The compiler agrees.
      assert.ok(mdxToJs(body));
    });
  }

  test('names the value that is wrong, shortened where it is long', () => {
    const [problem] = read(`x <NodeLink id="${'Saga Orchestration '.repeat(20)}"/>`).problems;
    assert.match(problem?.detail ?? '', /"Saga Orchestration/);
    assert.ok((problem?.detail ?? '').length < 200);
  });

  test('finds every problem of a text, in the order of lines', () => {
    const body = '[x](javascript:y)\n\n<Foo/>\n\nx <Cite/> \u202E\n\n# H';
    assert.deepEqual(found(body), [
      '1 bad-link',
      '3 unknown-component',
      ...['5 bad-character', '5 bad-attribute'],
      '7 bad-heading',
    ]);
  });

  test('lists what it refers to, with lines', () => {
    const { references } = read('x <Cite key="A"/>\n<NodeLink id="b"/>\n\n<RustSample name="c"/>');
    assert.deepEqual(
      references.map(({ to, id, line, where }) => [to, id, line - FIRST + 1, where]),
      [
        ['source', 'A', 1, '<Cite key>'],
        ['node', 'b', 2, '<NodeLink id>'],
        ['region', 'c', 4, '<RustSample name>'],
      ],
    );
  });

  test('reads lines that end as on Windows', () => {
    const text = `${FRONT}x <Foo/>\n\n<Bar/>`.replaceAll('\n', '\r\n');
    const lines = readMdx('page', 'a', text).problems.map(({ line, kind }) => [line, kind]);
    assert.deepEqual(lines, [
      [FIRST, 'unknown-component'],
      [FIRST + 2, 'unknown-component'],
    ]);
  });
});
