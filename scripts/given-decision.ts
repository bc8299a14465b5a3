import { readFileSync } from 'node:fs';
import { DEFAULT_LOCALE, LOCALES, treeDate } from '../src/data/content.ts';
import type { Locale } from '../src/lib/content/language.ts';
import { type Addressed, decodeAddress, encodeAddress } from '../src/lib/decision/address.ts';
import type { PutAside } from '../src/lib/decision/address-parts.ts';
import { decisionSchema } from '../src/lib/decision/decision-schema.ts';
import { readSettings } from '../src/lib/site/settings.ts';
import { path, routes } from '../src/lib/site/urls.ts';
import { messageOf, Refusal } from './refusal.ts';

/** A decision as the command is given one. */
export interface GivenDecision {
  readonly decision: Addressed;
  readonly aside: readonly PutAside[];
  /** The reader's reasons for what is kept. */
  readonly kept: ReadonlyMap<string, string>;
  /** The page of a link that was given. */
  readonly page: string | undefined;
}

/** @throws {Refusal} */
export function fromAnswers(given: string): GivenDecision {
  const at = given.indexOf('#');
  const before = at < 0 ? '' : given.slice(0, at).trim();
  const { decisions, aside } = decodeAddress(at < 0 ? given : given.slice(at));
  const [decision] = decisions;
  if (!decision || decisions.length > 1)
    throw new Refusal('--answers: these are two decisions (vs=1); allowed is one');
  const page = /^https?:\/\//iu.test(before) && URL.canParse(before) ? before : undefined;
  return { decision, aside, kept: new Map(), page };
}

/** @throws {Refusal} */
export function fromFile(name: string): GivenDecision {
  const value = jsonIn(name);
  const read = decisionSchema.safeParse(value);
  if (!read.success) {
    const [first] = read.error.issues;
    const where = first && first.path.length > 0 ? first.path.join('.') : 'the whole';
    const allowed = 'allowed is what --format json writes, of which "answers" is needed';
    throw new Refusal(`--file ${name}: ${where}: ${first?.message ?? 'wrong'}; ${allowed}`);
  }
  const { answers, requirements = [], done = [], version, kept = {} } = read.data;
  return {
    decision: {
      answers: new Map(Object.entries(answers)),
      requirements: new Set(requirements),
      done: new Set(done),
      version,
    },
    aside: [],
    kept: new Map(Object.entries(kept)),
    page: undefined,
  };
}

function jsonIn(name: string): unknown {
  let text: string;
  try {
    text = readFileSync(name === '-' ? 0 : name, 'utf8');
  } catch (error) {
    throw new Refusal(`--file ${name}: cannot be read (${messageOf(error)})`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(`--file ${name}: is no JSON (${messageOf(error)})`);
  }
}

/** Its fragment, the same for the same decision. */
export const fragmentOf = ({ decision }: GivenDecision): string =>
  encodeAddress([{ ...decision, at: undefined, version: decision.version ?? treeDate }]);

/** The whole address of a decision; undefined where nobody has said where the site is. */
export function linkOf(given: GivenDecision, locale: Locale): string | undefined {
  if (given.page !== undefined) return given.page + fragmentOf(given);
  const read = readSettings(process.env);
  if (!('settings' in read) || !read.settings.isSiteSet) return undefined;
  const { site, base } = read.settings;
  const place = { base, defaultLocale: DEFAULT_LOCALE, locales: LOCALES };
  return new URL(path(place, locale, routes.decide), site).href + fragmentOf(given);
}
