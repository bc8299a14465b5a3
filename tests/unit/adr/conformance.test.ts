import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Log4brains } from '@log4brains/core';
import fc from 'fast-check';
import { lint } from 'markdownlint/sync';
import { findAdrTools } from '../../../scripts/find-adr-tools.ts';
import { ADR_FORMS, type AdrForm } from '../../../src/lib/adr/adr-file.ts';
import { decidedConcerns } from '../../../src/lib/adr/subject.ts';
import type { Decision } from '../../../src/lib/decision/decide.ts';
import { questionnaire, rulebook } from '../support/decisions.ts';
import { PRESETS } from '../support/presets.ts';
import { decisionsAbout } from '../support/random-decisions.ts';
import { byCommonmark, split } from './parsed.ts';
import { LANGUAGES, recordOf, toTold } from './records.ts';

/** Besides those of the content. */
const RANDOM_DECISIONS = 200;

/** Some programs take a tenth of a second for each record; they read all of them in a long run. */
const most = (count: number): number => (process.env['LONG_TESTS'] ? Infinity : count);

const decisions: readonly Decision[] = [
  ...PRESETS.values(),
  ...fc
    .sample(decisionsAbout(questionnaire, rulebook), { numRuns: 400, seed: 17 })
    .filter((one) => decidedConcerns(toTold(one)).length > 0)
    .slice(0, RANDOM_DECISIONS),
];

const languages = Object.keys(LANGUAGES);
const folder = mkdtempSync(join(tmpdir(), 'adr-'));
const wantedDate = '2026-11-30';

interface Written {
  readonly name: string;
  readonly text: string;
  /** As an independent parser reads it. */
  readonly title: string;
}

/** One record of each decision, in one language after the other; every other one is of one concern. */
function recordsIn(form: AdrForm): Written[] {
  return decisions.map((decision, index) => {
    const concerns = decidedConcerns(toTold(decision));
    const concern = index % 2 === 0 ? undefined : concerns[index % concerns.length];
    const language = languages[index % languages.length] ?? 'en';
    const request = { form, concern, number: index + 1, date: wantedDate };
    const { name, text } = recordOf(decision, request, language);
    const title = byCommonmark(split(text).body).blocks[0]?.[1] ?? '';
    return { name, text, title };
  });
}

const records = new Map(ADR_FORMS.map((form) => [form, recordsIn(form)]));
const recordsOf = (form: AdrForm): readonly Written[] => records.get(form) ?? [];

/** A new folder with records. */
function writtenTo(path: string, all: readonly Written[]): string {
  mkdirSync(path, { recursive: true });
  for (const { name, text } of all) writeFileSync(join(path, name), text);
  return path;
}

test('there are as many decisions as are wanted', () => {
  assert.equal(decisions.length, PRESETS.size + RANDOM_DECISIONS);
});

describe('markdownlint has nothing to say, configured as MADR configures it', () => {
  for (const form of ADR_FORMS)
    test(form, () => {
      const strings = Object.fromEntries(recordsOf(form).map(({ name, text }) => [name, text]));
      const found = lint({ strings, config: { default: true, MD013: false } });
      const said = Object.entries(found).flatMap(([name, all]) =>
        all.map(({ lineNumber, ruleNames, errorContext }) =>
          [name, lineNumber, ruleNames[0], errorContext].join(' '),
        ),
      );
      assert.deepEqual(said, []);
    });
});

test('adr-log reads number and title of every form', () => {
  const program = createRequire(import.meta.url).resolve('adr-log/cli.js');
  for (const form of ['madr', 'madr2', 'nygard'] as const) {
    const path = writtenTo(join(folder, `log-${form}`), recordsOf(form));
    const index = join(path, 'index.md');
    writeFileSync(index, '# Records\n\n<!-- adrlog -->\n\n<!-- adrlogstop -->\n');
    execFileSync(process.execPath, [program, '-i', index, '-d', path], { stdio: 'ignore' });
    const lines = new Set(readFileSync(index, 'utf8').split('\n'));
    for (const { name, title } of recordsOf(form)) {
      const own = form === 'nygard' ? title.replace(/^\d+\. /u, '') : title;
      const wanted = `* [ADR-${name.slice(0, 4)}](${name}) - ${own}`;
      assert.ok(lines.has(wanted), `${form}: ${wanted}`);
    }
  }
});

test('log4brains reads title, status, date and deciders of MADR 2', async () => {
  const project = join(folder, 'log4brains');
  const given = recordsOf('madr2').slice(0, most(60));
  writtenTo(join(project, 'docs/adr'), given);
  writeFileSync(
    join(project, '.log4brains.yml'),
    'project:\n  name: Test\n  tz: Etc/UTC\n  adrFolder: ./docs/adr\n',
  );
  const found = await Log4brains.create(project).searchAdrs();
  const read = new Map(found.map((one) => [`${one.slug}.md`, one]));
  assert.equal(read.size, given.length);
  for (const { name, title } of given) {
    const one = read.get(name);
    assert.equal(one?.title, title);
    assert.equal(one?.status, 'proposed');
    assert.deepEqual(one?.deciders, ['Ann', 'Bob']);
    assert.ok(one?.publicationDate?.startsWith(wantedDate), String(one?.publicationDate));
  }
});

const hasAdrTools = findAdrTools();

test(`adr-tools reads number and title of the form of Nygard${hasAdrTools ? '' : ' (it is missing)'}`, () => {
  if (!hasAdrTools) return;
  const given = recordsOf('nygard').slice(0, most(40));
  const path = writtenTo(join(folder, 'adr-tools'), given);
  writeFileSync(join(folder, '.adr-dir'), path);
  const said = execFileSync('adr', ['generate', 'toc'], { cwd: folder, encoding: 'utf8' });
  const lines = new Set(said.split('\n'));
  for (const { name, title } of given) {
    assert.ok(title.startsWith(`${Number(name.slice(0, 4))}. `), title);
    assert.ok(lines.has(`* [${title}](${name})`), title);
  }
});
