import { DEFAULT_LOCALE, LOCALES, tree } from '../src/data/content.ts';
import { ADR_FORMS, type AdrForm } from '../src/lib/adr/adr-file.ts';
import type { Locale } from '../src/lib/content/language.ts';
import { nearest } from '../src/lib/search/nearest.ts';
import { childrenOf } from '../src/lib/tree/model.ts';
import { fromAnswers, fromFile, type GivenDecision } from './given-decision.ts';
import { givenOptions, oneOf, Refusal } from './refusal.ts';

const FORMATS = ['text', 'json', ...ADR_FORMS] as const;
const CONCERNS = childrenOf(tree, tree.root);

export const HELP = `npm run decide -- --answers "<fragment or link>" | --file decision.json [options]
Says what follows from answers, the same as the page of the decision, or writes it as a decision record.
  --answers, --file  the part of a link behind #, or the whole link; or what --format json writes (- reads the input)
  --format   text, json, madr (MADR 4), madr2 (for log4brains, ADR Manager), nygard (for adr-tools), y; text without it
  --lang     ${LOCALES.join(', ')}, or both for a record in two languages; ${DEFAULT_LOCALE} without it
  --concern  the id of a concern, or each for a record of every one that is decided; all in one without it
  --number, --date, --title, --deciders, --context   of the record: 1 to 9999, YYYY-MM-DD, and free texts
  --out      the folder in which records are written; nothing there is overwritten
  --strict   ends with 1 when something of severity error does not fit, kept or not
  --help     these ten lines`;

/** What is wanted of the command. */
interface DecideOptions {
  readonly given: GivenDecision;
  readonly format: (typeof FORMATS)[number];
  readonly locales: readonly [Locale, (Locale | undefined)?];
  readonly concern: string | undefined;
  readonly isEach: boolean;
  readonly number: number;
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly deciders: string | undefined;
  readonly context: string | undefined;
  readonly out: string | undefined;
  readonly isStrict: boolean;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

const OPTIONS = {
  answers: text,
  file: text,
  format: text,
  lang: text,
  concern: text,
  number: text,
  title: text,
  date: text,
  deciders: text,
  context: text,
  out: text,
  strict: flag,
  help: { ...flag, short: 'h' },
} as const;

const OF_RECORDS = ['concern', 'number', 'title', 'date', 'deciders', 'context', 'out'] as const;

export const isRecordForm = (format: string): format is AdrForm =>
  ADR_FORMS.some((form) => form === format);

/**
 * The options of a command line.
 * @returns nothing where help is asked for
 * @throws {Refusal}
 */
export function decideOptions(args: readonly string[]): DecideOptions | undefined {
  const given = givenOptions(args, OPTIONS);
  if (given.help) return undefined;
  const format = oneOf('format', FORMATS, given.format ?? 'text');
  const isRecord = isRecordForm(format);
  const useless = isRecord ? undefined : OF_RECORDS.find((name) => given[name] !== undefined);
  if (useless !== undefined)
    throw new Refusal(`--${useless} with --format ${format}: allowed with ${ADR_FORMS.join(', ')}`);
  const { concern, title, deciders, context, out } = given;
  const isEach = concern === 'each';
  if (concern !== undefined && !isEach) checkConcern(concern);
  if (isEach && out === undefined)
    throw new Refusal('--concern each: several records need a folder, --out');
  if (isEach && title !== undefined)
    throw new Refusal('--title with --concern each: allowed with one record');
  return {
    given: givenDecision(given),
    format,
    locales: localesOf(given.lang ?? DEFAULT_LOCALE, isRecord),
    concern: isEach ? undefined : concern,
    isEach,
    number: numberOf(given.number ?? '1'),
    title,
    date: given.date === undefined ? undefined : dateOf(given.date),
    deciders,
    context,
    out,
    isStrict: given.strict ?? false,
  };
}

function givenDecision({
  answers,
  file,
}: {
  readonly answers?: string | undefined;
  readonly file?: string | undefined;
}): GivenDecision {
  if (answers !== undefined && file !== undefined)
    throw new Refusal('--answers and --file: only one of them is allowed');
  if (file !== undefined) return fromFile(file);
  if (answers !== undefined) return fromAnswers(answers);
  throw new Refusal('nothing to decide about: --answers or --file is needed');
}

function localesOf(given: string, isRecord: boolean): DecideOptions['locales'] {
  const [first = DEFAULT_LOCALE, second] = LOCALES;
  if (isRecord && given === 'both') return [first, second];
  return [oneOf('lang', LOCALES, given as Locale)];
}

function numberOf(given: string): number {
  const number = Number(given);
  if (/^\d{1,4}$/u.test(given) && number > 0) return number;
  throw new Refusal(`--number ${given}: allowed are 1 to 9999`);
}

function dateOf(given: string): string {
  const date = new Date(`${given}T00:00:00Z`);
  const isDate = /^\d{4}-\d{2}-\d{2}$/u.test(given) && !Number.isNaN(date.getTime());
  if (isDate && date.toISOString().startsWith(given)) return given;
  throw new Refusal(`--date ${given}: allowed is a day such as 2026-11-30`);
}

function checkConcern(id: string): void {
  if (CONCERNS.includes(id)) return;
  const near = nearest(
    id,
    CONCERNS.map((one) => ({ id: one })),
    CONCERNS.length,
  );
  const ids = near.map((one) => one.id).join(', ');
  throw new Refusal(`--concern ${id}: allowed are each, ${ids}`);
}
