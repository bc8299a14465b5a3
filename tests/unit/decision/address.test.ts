import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Addressed, decodeAddress, encodeAddress } from '../../../src/lib/decision/address.ts';
import type { Answer } from '../../../src/lib/decision/answers.ts';
import type { PutAside } from '../../../src/lib/decision/address-parts.ts';

const PLAIN = '#a=b.c&d=none&e=skip&f=unsure&req=r1.r2&have=p&at=d&v=2026-11-22';

const again = (fragment: string): string => encodeAddress(decodeAddress(fragment).decisions);

const asideOf = (fragment: string): string[] =>
  decodeAddress(fragment).aside.map(({ why, text }: PutAside) => `${why} ${text}`);

describe('encodeAddress(decisions)', () => {
  const decision: Addressed = {
    answers: new Map<string, Answer>([
      ['f', 'unsure'],
      ['a-b', ['x']],
      ['a', ['c', 'b', 'c']],
      ['d', []],
      ['e', 'skip'],
    ]),
    requirements: new Set(['r2', 'r1']),
    done: new Set(['p']),
    at: 'd',
    version: '2026-11-22.2',
  };

  test('writes answers by key, then requirements, practices, the node and the version', () => {
    assert.equal(
      encodeAddress([decision]),
      '#a=b.c&a-b=x&d=none&e=skip&f=unsure&req=r1.r2&have=p&at=d&v=2026-11-22.2',
    );
  });

  test('writes nothing for nothing', () => {
    assert.equal(
      encodeAddress([{ answers: new Map(), requirements: new Set(), done: new Set() }]),
      '',
    );
  });

  test('writes two decisions with a mark between them, also where one is empty', () => {
    const two = '#a=b&v=2026-11-22&vs=1&a=c&v=2026-11-22';
    assert.equal(decodeAddress(two).decisions.length, 2);
    for (const address of [two, '#vs=1&a=c', '#a=b&vs=1', '#vs=1'])
      assert.equal(again(address), address);
  });
});

describe('decodeAddress(fragment)', () => {
  test('reads what was said', () => {
    const { decisions, aside } = decodeAddress(PLAIN);
    assert.deepEqual(aside, []);
    assert.deepEqual(decisions, [
      {
        answers: new Map<string, unknown>([
          ['a', ['b', 'c']],
          ['d', []],
          ['e', 'skip'],
          ['f', 'unsure'],
        ]),
        requirements: new Set(['r1', 'r2']),
        done: new Set(['p']),
        at: 'd',
        version: '2026-11-22',
      },
    ]);
  });

  const mangled = {
    'without its mark': PLAIN.slice(1),
    'with its mark encoded': PLAIN.replace('#', '%23'),
    'with encoded separators': PLAIN.replaceAll('&', '%26').replaceAll('=', '%3D'),
    'with encoded points and hyphens': PLAIN.replaceAll('.', '%2e').replaceAll('-', '%2D'),
    'as HTML': PLAIN.replaceAll('&', '&amp;'),
    'as HTML of HTML': PLAIN.replaceAll('&', '&amp;amp;'),
    'with semicolons and commas': PLAIN.replaceAll('&', ';').replaceAll('.', ','),
    'broken over lines': PLAIN.replaceAll('&', '&\r\n  ').replace('unsure', 'un\nsure'),
    'with encoded white space': PLAIN.replaceAll('&', '%20&'),
    'at the end of a sentence': `${PLAIN}.`,
    'in brackets': `${PLAIN}>).`,
    'in Chinese punctuation': `${PLAIN}）。`,
    'with its separators doubled': PLAIN.replaceAll('&', '&&'),
    'in another order': `#${PLAIN.slice(1).split('&').toReversed().join('&')}`,
  };
  for (const [name, address] of Object.entries(mangled)) {
    test(`reads an address ${name}`, () => {
      assert.deepEqual(asideOf(address), []);
      assert.equal(again(address), PLAIN);
    });
  }

  const aside: readonly (readonly [string, readonly string[], string])[] = [
    ['#a', ['malformed a'], ''],
    ['#a=&b=c', ['malformed a='], '#b=c'],
    ['#=b', ['malformed =b'], ''],
    ['#a=b=c', ['malformed a=b=c'], ''],
    ['#A=b', ['malformed A=b'], ''],
    ['#a--b=c', ['malformed a--b=c'], ''],
    ['#a=b..c', ['malformed a=b..c'], ''],
    ['#a=%E4%B8', ['malformed a=%E4%B8'], ''],
    ['#a=%&b=c', ['malformed a=%'], '#b=c'],
    ['#__proto__=x&a=b', ['malformed __proto__=x'], '#a=b'],
    ['#at=a.b', ['malformed at=a.b'], ''],
    [`#${'x'.repeat(61)}=a`, [`malformed ${'x'.repeat(61)}=a`], ''],
    ['#none=a', ['reserved none=a'], ''],
    ['#vs=2', ['reserved vs=2'], ''],
    ['#a=b.skip', ['reserved a=b.skip'], ''],
    ['#a=req', ['reserved a=req'], ''],
    ['#req=none', ['reserved req=none'], ''],
    ['#at=skip', ['reserved at=skip'], ''],
    ['#a=b&a=c', ['twice a=c'], '#a=b'],
    ['#a=b.c&a=c.b', [], '#a=b.c'],
    ['#req=a&req=b', ['twice req=b'], '#req=a'],
    ['#vs=1&a=b&vs=1', ['twice vs=1'], '#vs=1&a=b'],
    ['#v=yesterday&a=b', ['version v=yesterday'], '#a=b'],
    ['#v=2026-13-01', ['version v=2026-13-01'], ''],
    ['#v=2026-11-22&v=2026-11-23', ['twice v=2026-11-23'], '#v=2026-11-22'],
  ];
  for (const [address, reported, kept] of aside) {
    test(`puts aside of ${address.slice(0, 40)}: ${reported.join(', ').slice(0, 40) || 'nothing'}`, () => {
      assert.deepEqual(asideOf(address), reported);
      assert.equal(again(address), kept);
    });
  }

  test('keeps ids that it does not know, and words that objects have', () => {
    const address = '#constructor=tostring&gone-from-here=x&v=2026-11-22';
    assert.equal(again(address), address);
    assert.ok(decodeAddress(address).decisions[0]?.answers.has('constructor'));
  });

  test('puts new ids in the place of old ones', () => {
    const renames = new Map([
      ['old', 'new'],
      ['was', 'is'],
    ]);
    const read = (address: string): string =>
      encodeAddress(decodeAddress(address, renames).decisions);
    assert.equal(read('#old=was.x&req=was&have=old&at=was'), '#new=is.x&req=is&have=new&at=is');
    assert.equal(read('#old=none'), '#new=none');
    assert.deepEqual(decodeAddress('#new=x&old=y', renames).aside, [
      { why: 'twice', text: 'old=y' },
    ]);
  });

  test('reads 8,192 characters, up to a whole pair', () => {
    const pairs = Array.from({ length: 200 }, (_, index) => `k${index}=${'x'.repeat(50)}`);
    const { decisions, aside: left } = decodeAddress(`#${pairs.join('&')}`);
    assert.deepEqual(
      left.map(({ why }) => why),
      ['too-long'],
    );
    const kept = decisions[0]?.answers.size ?? 0;
    assert.ok(kept > 140 && kept < 160, `${kept}`);
    assert.deepEqual(decodeAddress('x'.repeat(9_000)).decisions[0]?.answers.size, 0);
  });

  test('reads 400 parts', () => {
    const pairs = Array.from({ length: 401 }, (_, index) => `k${index}=x`);
    const { decisions, aside: left } = decodeAddress(`#${pairs.join('&')}`);
    assert.deepEqual(left, [{ why: 'too-many', text: 'k400=x' }]);
    assert.equal(decisions[0]?.answers.size, 400);
  });

  test('is quick with what is made to be slow', () => {
    const start = performance.now();
    for (const text of ['!'.repeat(8_191) + '=', '&amp;'.repeat(1_600), '%26'.repeat(2_700)])
      decodeAddress(`${text}a`);
    assert.ok(performance.now() - start < 1_000);
  });
});
