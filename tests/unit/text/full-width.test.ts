import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { closedUp } from '../../../src/lib/text/full-width.ts';

describe('closedUp(html)', () => {
  for (const [from, to] of [
    ['<p>依据： <a>Saga</a></p>', '<p>依据：<a>Saga</a></p>'],
    ['<p>是。\n  <span>否</span></p>', '<p>是。<span>否</span></p>'],
    ['<p>because: <a>Saga</a></p>', '<p>because: <a>Saga</a></p>'],
    ['<p>组件 <a>Saga</a></p>', '<p>组件 <a>Saga</a></p>'],
    [
      '<pre><code>// 一：\n<span>x</span></code></pre>',
      '<pre><code>// 一：\n<span>x</span></code></pre>',
    ],
  ] as const)
    test(JSON.stringify(from), () => {
      assert.equal(closedUp(from), to);
    });

  test('leaves what stands between two blocks of code to be closed up', () => {
    assert.equal(
      closedUp('<pre>：\n<b>1</b></pre>注： <i>2</i><pre>：\n<b>3</b></pre>'),
      '<pre>：\n<b>1</b></pre>注：<i>2</i><pre>：\n<b>3</b></pre>',
    );
  });
});
