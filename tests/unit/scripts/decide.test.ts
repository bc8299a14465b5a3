import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { decideOptions, HELP } from '../../../scripts/decide-options.ts';
import { decisionJson } from '../../../scripts/decision-json.ts';
import { fromAnswers } from '../../../scripts/given-decision.ts';
import { Refusal } from '../../../scripts/refusal.ts';
import { LOCALES } from '../../../src/data/content.ts';
import { encodeAddress } from '../../../src/lib/decision/address.ts';
import { decisionJsonSchema } from '../../../src/lib/decision/decision-schema.ts';
import { en } from '../../support/languages.ts';
import { PRESETS, preset } from '../support/presets.ts';
import { recordOf } from '../adr/records.ts';

const folder = mkdtempSync(join(tmpdir(), 'decide-'));
const script = join(import.meta.dirname, '../../../scripts/decide.ts');
const answers = encodeAddress([preset('scenario-iot-ingest')]);

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

function run(...args: readonly string[]): Promise<Ended> {
  const env = {
    ...process.env,
    CONTENT_DIR: join(import.meta.dirname, '../../../content'),
    SITE_URL: '',
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { cwd: folder, env }, (error, out, said) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, said });
    });
  });
}

/** Why a command is refused. */
function refusal(...args: readonly string[]): string {
  try {
    decideOptions(args);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return 'not refused';
}

test('the help has ten lines, with every option', () => {
  assert.equal(HELP.split('\n').length, 10);
  const names =
    'answers file format lang concern number date title deciders context out strict help';
  for (const name of names.split(' ')) assert.ok(HELP.includes(`--${name}`), name);
  assert.equal(decideOptions(['--help', '--format', 'pdf']), undefined);
});

describe('says what was given and what is allowed', () => {
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['nothing', [], /--answers or --file is needed/u],
    ['both', ['--answers', '#', '--file', 'x'], /only one of them is allowed/u],
    ['an unknown option', ['--colour', 'red'], /'--colour': allowed are --answers, --file/u],
    ['a format', ['--answers', answers, '--format', 'pdf'], /pdf: allowed are text, json, madr/u],
    ['a language', ['--answers', answers, '--lang', 'fr'], /fr: allowed are en, zh/u],
    ['two languages of a text', ['--answers', answers, '--lang', 'both'], /both: allowed are en/u],
    [
      'a concern',
      ['--answers', answers, '--format', 'y', '--concern', 'data-storag'],
      /data-storag: allowed are each, data-storage, /u,
    ],
    ['number 0', ['--answers', answers, '--format', 'y', '--number', '0'], /1 to 9999/u],
    ['a number', ['--answers', answers, '--format', 'y', '--number', '1e3'], /1 to 9999/u],
    ['a date', ['--answers', answers, '--format', 'y', '--date', '2026-02-30'], /a day such as/u],
    ['a record as text', ['--answers', answers, '--number', '3'], /--number with --format text/u],
    [
      'each without a folder',
      ['--answers', answers, '--format', 'y', '--concern', 'each'],
      /--out/u,
    ],
    ['two decisions', ['--answers', `${answers}&vs=1&saga=skip`], /allowed is one/u],
    ['a file that is not there', ['--file', join(folder, 'gone.json')], /cannot be read/u],
    ['no JSON', ['--file', file('no.json', '{')], /is no JSON/u],
    ['no answers', ['--file', file('none.json', '{}')], /: answers: .*allowed is what/u],
    [
      'a wrong answer',
      ['--file', file('wrong.json', '{"answers":{"saga":3}}')],
      /: answers\.saga: .*allowed is what/u,
    ],
    [
      'an unknown key',
      ['--file', file('key.json', '{"answers":{},"colour":"red"}')],
      /colour.*allowed is what/u,
    ],
  ];
  for (const [name, args, said] of cases) test(name, () => assert.match(refusal(...args), said));
});

describe('npm run decide', { concurrency: true }, () => {
  test('ends with 2 and one line where it refuses', async () => {
    const { code, out, said } = await run('--answers', answers, '--format', 'pdf');
    assert.deepEqual([code, out, said.trimEnd().split('\n').length], [2, '', 1]);
    const none = await run('--answers', '#gone=x', '--format', 'madr');
    assert.equal(none.code, 2);
    assert.match(none.said, /^What was not understood: gone=x: .*\n.*no record: /u);
  });

  test('writes a record as the page does', async () => {
    const args = ['--number', '7', '--date', '2026-11-30', '--deciders', 'Ann, Bob'];
    const link = `https://example.org/decide/${answers}`;
    const { code, out } = await run('--answers', link, '--format', 'nygard', ...args);
    const version = decisionJson(fromAnswers(link), en).version ?? '';
    const wanted = recordOf(preset('scenario-iot-ingest'), {
      form: 'nygard',
      link: `${link}&v=${version}`,
    });
    assert.deepEqual([code, out], [0, wanted.text]);
  });

  test('writes one file for each concern, counting on, and overwrites none', async () => {
    const out = join(folder, 'decisions');
    const args = ['--answers', answers, '--format', 'madr', '--concern', 'each', '--number', '9'];
    const first = await run(...args, '--out', out);
    assert.equal(first.code, 0, first.said);
    const names = readdirSync(out).toSorted();
    assert.deepEqual(
      first.out.trim().split('\n').toSorted(),
      names.map((name) => join(out, name)),
    );
    assert.deepEqual(
      names.map((name) => name.slice(0, 5)),
      ['0009-', '0010-', '0011-'],
    );
    const before = names.map((name) => readFileSync(join(out, name), 'utf8'));
    const again = await run(...args, '--out', out, '--title', '');
    assert.equal(again.code, 2);
    const second = await run(...args.slice(0, -2), '--number', '8', '--out', out);
    assert.equal(second.code, 0, 'other names are free');
    assert.deepEqual(
      names.map((name) => readFileSync(join(out, name), 'utf8')),
      before,
    );
    const third = await run(...args, '--out', out);
    assert.equal(third.code, 2);
    assert.match(third.said, /0009-.*names that are free/u);
  });

  test('--strict ends with 1 where an error stands', async () => {
    const clash = '#saga=saga-choreography&communication=synchronous-request-response';
    assert.equal((await run('--answers', clash)).code, 0);
    const strict = await run('--answers', clash, '--strict');
    assert.equal(strict.code, 1);
    assert.match(strict.out, /✗ Missing/u);
    assert.equal((await run('--answers', '#data-storage=single-database', '--strict')).code, 0);
  });

  test('reads what it writes, and says the same', async () => {
    const given = encodeAddress([
      { ...preset('scenario-iot-ingest'), requirements: new Set(['channel-order']) },
    ]);
    const { out } = await run('--answers', given, '--format', 'json');
    const path = join(folder, 'decision.json');
    writeFileSync(path, out);
    assert.equal((await run('--file', path, '--format', 'json')).out, out);
    const [record, same] = await Promise.all([
      run('--answers', given, '--format', 'y', '--date', '2026-11-30'),
      run('--file', path, '--format', 'y', '--date', '2026-11-30'),
    ]);
    assert.equal(same.out, record.out);
  });

  test('takes reasons for what is kept from a file', async () => {
    const json = decisionJson(fromAnswers(answers), en);
    const [finding] = json.findings;
    assert.ok(finding);
    const path = join(folder, 'kept.json');
    writeFileSync(
      path,
      JSON.stringify({ answers: json.answers, kept: { [finding.id]: 'it is only a trial' } }),
    );
    const text = await run('--file', path);
    assert.match(text.out, /Kept: it is only a trial/u);
    const record = await run('--file', path, '--format', 'madr');
    assert.match(record.out, /We keep our choice, because it is only a trial\./u);
  });
});

test('its JSON is valid against the published schema', () => {
  const isValid = new Ajv2020().compile(decisionJsonSchema() as AnySchemaObject);
  for (const decision of PRESETS.values())
    for (const locale of LOCALES) {
      const json: unknown = JSON.parse(
        JSON.stringify(decisionJson(fromAnswers(encodeAddress([decision])), locale)),
      );
      assert.ok(isValid(json), JSON.stringify(isValid.errors));
    }
  for (const broken of [{}, { answers: { saga: 3 } }, { answers: {}, colour: 'red' }])
    assert.equal(isValid(broken), false);
});
