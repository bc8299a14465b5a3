import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { adrSources } from '../src/data/adr-file.ts';
import { strings } from '../src/data/strings.ts';
import { decisionModel } from '../src/data/decision-file.ts';
import { adrFile } from '../src/lib/adr/adr-file.ts';
import { decidedConcerns } from '../src/lib/adr/subject.ts';
import { decide } from '../src/lib/decision/decide.ts';
import { ageOf } from '../src/lib/decision/edition.ts';
import type { Told } from '../src/lib/decision/state-reason.ts';
import { decideOptions, HELP, isRecordForm } from './decide-options.ts';
import { decisionJson } from './decision-json.ts';
import { decisionText } from './decision-text.ts';
import { linkOf } from './given-decision.ts';
import { messageOf, Refusal, runOrRefuse } from './refusal.ts';

await runOrRefuse(run);

type Options = NonNullable<ReturnType<typeof decideOptions>>;

function run(): void {
  const options = decideOptions(process.argv.slice(2));
  if (!options) {
    console.log(HELP);
    return;
  }
  const { given, format, isStrict } = options;
  const [locale] = options.locales;
  const { questionnaire, rulebook } = decisionModel(locale);
  const { decision } = given;
  const told = { decision, decided: decide(questionnaire, rulebook, decision) };
  const json = decisionJson(given, locale);
  warn(options, json.notUnderstood);
  if (isRecordForm(format)) writeRecords(options, told);
  else if (format === 'json') console.log(JSON.stringify(json, null, 2));
  else process.stdout.write(decisionText(json, told, locale));
  if (isStrict && told.decided.findings.some(({ severity }) => severity === 'error'))
    process.exitCode = 1;
}

/** What the page says above everything else. */
function warn(
  { given, locales: [locale] }: Options,
  notUnderstood: readonly { readonly text: string; readonly reason: string }[],
): void {
  const t = strings(locale);
  for (const { text, reason } of notUnderstood)
    console.error(`${t('decide.aside')}: ${text}: ${reason}`);
  const today = decisionModel(locale).version;
  const { version = today } = given.decision;
  const age = ageOf(version, today);
  if (age !== 'same') console.error(t(`decide.${age}`, { version, today }));
}

function writeRecords(options: Options, told: Told): void {
  const { format, locales, given, out, isEach } = options;
  if (!isRecordForm(format)) return;
  const [first, second] = locales;
  const sources = [adrSources(first), second && adrSources(second)] as const;
  const decided = decidedConcerns(told);
  const concerns = isEach ? decided : [options.concern];
  const files = concerns.flatMap((concern, index) => {
    const file = adrFile(sources, told, {
      form: format,
      concern,
      number: options.number + index,
      title: options.title,
      date: options.date ?? new Date().toISOString().slice(0, 10),
      deciders: options.deciders,
      context: options.context,
      kept: given.kept,
      link: linkOf(given, first),
    });
    return file ? [file] : [];
  });
  const [only] = files;
  if (!only) throw new Refusal(nothingDecided(options.concern, decided));
  if (out === undefined) process.stdout.write(only.text);
  else writeAll(out, files);
}

function nothingDecided(concern: string | undefined, decided: readonly string[]): string {
  if (decided.length === 0) return 'no record: these answers do not decide anything yet';
  return `--concern ${concern ?? ''}: nothing is decided there; decided are ${decided.join(', ')}`;
}

/** Nothing is written where a file is there already. */
function writeAll(out: string, files: readonly { name: string; text: string }[]): void {
  const there = files.map(({ name }) => join(out, name)).filter((path) => existsSync(path));
  if (there.length > 0)
    throw new Refusal(
      `--out ${out}: there already is ${there.join(', ')}; allowed are names that are free, with another --number`,
    );
  for (const { name, text } of files) {
    const path = join(out, name);
    try {
      mkdirSync(out, { recursive: true });
      writeFileSync(path, text, { flag: 'wx' });
    } catch (error) {
      throw new Refusal(`--out ${out}: ${path} cannot be written (${messageOf(error)})`);
    }
    console.log(path);
  }
}
