import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ADR_FORMS, adrFile, type AdrForm } from '../../../src/lib/adr/adr-file.ts';
import { decidedConcerns } from '../../../src/lib/adr/subject.ts';
import type { Decision } from '../../../src/lib/decision/decide.ts';
import { decisionOf, questionnaire } from '../support/decisions.ts';
import { randomFrom } from '../support/fuzz/random.ts';
import { fullDecision } from '../support/generated-questions.ts';
import { PRESETS, preset } from '../support/presets.ts';
import { byCommonmark, byMarkdownIt, type Parsed, split } from './parsed.ts';
import { HOSTILE } from './hostile-texts.ts';
import { LANGUAGES, recordOf, REQUEST, toTold } from './records.ts';

/** The headings that a form may have, in order; options stand below the last but one of MADR. */
const HEADINGS: Readonly<Record<AdrForm, readonly string[]>> = {
  madr: [
    'Context and Problem Statement',
    'Decision Drivers',
    'Considered Options',
    'Decision Outcome',
    'Consequences',
    'Confirmation',
    'Pros and Cons of the Options',
    'More Information',
  ],
  madr2: [
    'Context and Problem Statement',
    'Decision Drivers',
    'Considered Options',
    'Decision Outcome',
    'Positive Consequences',
    'Negative Consequences',
    'Pros and Cons of the Options',
    'Links',
  ],
  nygard: ['Status', 'Context', 'Decision', 'Consequences'],
  y: [],
};

const parsed = (text: string): Parsed => byCommonmark(split(text).body);

const isHeading = ([kind]: readonly [string, string]): boolean => /^h\d$/u.test(kind);

/** The records of a decision: all together, and one of each concern. */
const concernsOf = (name: string): (string | undefined)[] => [
  undefined,
  ...decidedConcerns(toTold(preset(name))),
];

for (const language of Object.keys(LANGUAGES))
  describe(`records in ${language}`, () => {
    for (const form of ADR_FORMS)
      test(`${form} has the headings of its template, in order, and no empty section`, () => {
        for (const [name, decision] of PRESETS)
          for (const concern of concernsOf(name)) {
            const { blocks } = parsed(recordOf(decision, { form, concern }, language).text);
            const [title, ...rest] = blocks;
            assert.equal(title?.[0], 'h1');
            const given = rest.filter(([kind]) => kind === 'h2' || kind === 'h3');
            const own = given
              .map(([, text]) => text)
              .filter((text) => HEADINGS[form].includes(text));
            assert.deepEqual(
              own,
              HEADINGS[form].filter((text) => own.includes(text)),
            );
            blocks.forEach((block, index) => {
              if (index === 0 || !isHeading(block)) return;
              const next = blocks[index + 1];
              const isFollowed = next !== undefined && (!isHeading(next) || next[0] > block[0]);
              assert.ok(isFollowed, `${name}: nothing below ${block[1]}`);
            });
          }
      });

    for (const form of ['madr', 'madr2'] as const)
      test(`${form} calls each option the same wherever it is named`, () => {
        for (const [name, decision] of PRESETS)
          for (const concern of concernsOf(name)) {
            const { blocks } = parsed(recordOf(decision, { form, concern }, language).text);
            const from = blocks.findIndex(([, text]) => text === 'Considered Options');
            const to = blocks.findIndex(([, text]) => text === 'Decision Outcome');
            const bullets = blocks.slice(from + 1, to).map(([, text]) => text);
            const at = blocks.findIndex(([, text]) => text === 'Pros and Cons of the Options');
            const sections = blocks.slice(at).filter(([kind]) => kind === 'h3');
            assert.deepEqual(
              bullets,
              sections.map(([, text]) => text),
            );
            const outcome = blocks[to + 1]?.[1] ?? '';
            const [, chosen = ''] = /^Chosen option: "([^"]*)", because \S/u.exec(outcome) ?? [];
            assert.equal(chosen, bullets[0]);
            assert.equal(outcome.split(', because').length, 2, outcome);
            assert.equal(outcome.split('"').length, 3, outcome);
          }
      });
  });

test('is always proposed, where each form says so', () => {
  const decision = preset('example-ecommerce-order');
  const text = (form: AdrForm): string => recordOf(decision, { form }).text;
  assert.match(
    text('madr'),
    /^---\nnumber: 7\nstatus: proposed\ndate: 2026-11-30\ndecision-makers: Ann, Bob\n---\n# /u,
  );
  assert.match(
    text('madr2'),
    /^# .+\n\n\* Status: proposed\n\* Deciders: Ann, Bob\n\* Date: 2026-11-30\n\n## /u,
  );
  assert.match(text('nygard'), /^# 7\. .+\n\nDate: 2026-11-30\n\n## Status\n\nProposed\n\n## /u);
});

test('is named by its number and by ids', () => {
  for (const [name, decision] of PRESETS)
    for (const concern of concernsOf(name)) {
      const file = recordOf(decision, { concern, title: '# "Hostile"', number: 12_345 });
      assert.match(file.name, /^12345-[a-z0-9]+(?:-[a-z0-9]+)*\.md$/u);
      assert.ok(file.name.length <= 70, file.name);
    }
  const { name } = recordOf(preset('example-ecommerce-order'), {
    concern: 'transactional-consistency',
  });
  assert.equal(name, '0007-transactional-consistency-saga-orchestration.md');
});

test('claims nothing where nothing is decided', () => {
  const sources = LANGUAGES['en'];
  assert.ok(sources);
  for (const concern of [undefined, 'data-storage', 'gone'])
    assert.equal(
      adrFile(sources, toTold(decisionOf({ 'data-storage': 'unsure' })), { ...REQUEST, concern }),
      undefined,
    );
});

describe('whatever a reader writes, a record has the same structure', () => {
  const decision = preset('scenario-iot-ingest');
  const { decided } = toTold(decision);
  const request = (text: string): Partial<typeof REQUEST> => ({
    title: text,
    deciders: text,
    context: text,
    kept: new Map(
      decided.findings.map((finding) => [
        finding.kind === 'caution'
          ? `caution ${finding.node} ${finding.place}`
          : `${finding.rule} ${finding.term.kind} ${finding.term.id}`,
        text,
      ]),
    ),
    link: text,
  });
  const shape = (text: string, parse: (body: string) => Parsed): string[] =>
    parse(split(text).body).blocks.map(([kind]) => kind);
  const isSeen = (text: string): boolean => /[\p{L}\p{N}]/u.test(text) && !/\n\s*\n/u.test(text);

  for (const language of Object.keys(LANGUAGES))
    for (const form of ADR_FORMS)
      test(`${form} in ${language}`, () => {
        const [once, again] = [byCommonmark, byMarkdownIt].map((parse) =>
          shape(recordOf(decision, { ...request('word'), form }, language).text, parse),
        );
        for (const text of HOSTILE.filter(isSeen)) {
          const file = recordOf(decision, { ...request(text), form }, language).text;
          assert.deepEqual(shape(file, byCommonmark), once, text);
          assert.deepEqual(shape(file, byMarkdownIt), again, text);
          assert.doesNotMatch(file, /[\u202A-\u202E\u2066-\u2069\u200B-\u200F\u061C\0]/u);
        }
      });
});

test('keeps the reasons of the reader where what they keep is told', () => {
  const decision = preset('scenario-financial-payment');
  const [finding] = toTold(decision).decided.findings;
  assert.ok(finding && finding.kind !== 'caution');
  const id = `${finding.rule} ${finding.term.kind} ${finding.term.id}`;
  const kept = new Map([[id, 'the second database follows in May']]);
  const { text } = recordOf(decision, { kept });
  assert.match(
    text,
    /Bad, because .* We keep our choice, because the second database follows in May\./u,
  );
});

test('the largest decision takes at most 50 ms', () => {
  const random = randomFrom(1);
  const size = (decision: Decision): number => toTold(decision).decided.outcomes.length;
  const decision = Array.from({ length: 200 }, () => fullDecision(random, questionnaire)).reduce(
    (most, one) => (size(one) > size(most) ? one : most),
  );
  const best = (language: string): number =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const start = process.threadCpuUsage();
        recordOf(decision, {}, language);
        const { user, system } = process.threadCpuUsage(start);
        return (user + system) / 1000;
      }),
    );
  assert.ok(best('en') <= 50, `${best('en')} ms`);
  assert.ok(best('both') <= 100, `${best('both')} ms in both languages`);
});
