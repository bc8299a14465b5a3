import type { Answer } from './answers.ts';
import { ADDRESS_WORDS } from './address-words.ts';
import type { Decision } from './decide.ts';
import { addressParts, type PutAside } from './address-parts.ts';

/** A decision as an address holds it. */
export interface Addressed extends Decision {
  /** The node that the reader was at. */
  readonly at?: string | undefined;
  /** The date of the tree that it was made with, such as `2026-11-22` or `2026-11-22.2`. */
  readonly version?: string | undefined;
}

/** New ids by old ones. */
export type Renames = ReadonlyMap<string, string>;

const LIST_WORDS = ['none', 'unsure', 'skip'];
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 60;
const VERSION = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:\.\d{1,4})?$/;
const BETWEEN = 'vs=1';

/**
 * The fragment of the address of a decision, or of several to be compared, `#` included; empty for an empty one.
 * The same decision always has the same text.
 */
export function encodeAddress(decisions: readonly Addressed[]): string {
  const parts = decisions.flatMap((one, index) => [
    ...(index > 0 ? [BETWEEN] : []),
    ...partsOf(one),
  ]);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

function partsOf({ answers, requirements, done, at, version }: Addressed): string[] {
  return [
    ...[...answers.keys()].toSorted().map((id) => `${id}=${answerText(answers.get(id) ?? [])}`),
    ...(requirements.size > 0 ? [`req=${listText([...requirements])}`] : []),
    ...(done.size > 0 ? [`have=${listText([...done])}`] : []),
    ...(at === undefined ? [] : [`at=${at}`]),
    ...(version === undefined ? [] : [`v=${version}`]),
  ];
}

function answerText(answer: Answer): string {
  if (answer === 'unsure' || answer === 'skip') return answer;
  return answer.length === 0 ? 'none' : listText(answer);
}

const listText = (ids: readonly string[]): string => [...new Set(ids)].toSorted().join('.');

/**
 * The decisions that a fragment holds, one or two, and what was put aside. Reads what a program on the way has made of
 * it; never throws. Ids that are well formed are kept, whether or not the tree knows them.
 */
export function decodeAddress(
  fragment: string,
  renames: Renames = new Map(),
): { readonly decisions: readonly Addressed[]; readonly aside: readonly PutAside[] } {
  const { parts, aside } = addressParts(fragment);
  const split = parts.indexOf(BETWEEN);
  const sides = split < 0 ? [parts] : [parts.slice(0, split), parts.slice(split + 1)];
  const read = sides.map((side) => decisionFrom(side, renames));
  return {
    decisions: read.map(({ decision }) => decision),
    aside: [...aside, ...read.flatMap((one) => one.aside)],
  };
}

/** What is read so far, by key: the text as it would be written again. */
function decisionFrom(
  parts: readonly string[],
  renames: Renames,
): { decision: Addressed; aside: PutAside[] } {
  const values = new Map<string, string>();
  const aside: PutAside[] = [];
  for (const part of parts) {
    const pair = pairFrom(part, renames);
    if ('why' in pair) aside.push(pair);
    else if (!values.has(pair.key)) values.set(pair.key, pair.value);
    else if (values.get(pair.key) !== pair.value) aside.push({ why: 'twice', text: part });
  }
  const listOf = (key: string): ReadonlySet<string> => new Set(idsOf(values.get(key) ?? ''));
  const answers = [...values].filter(([key]) => !ADDRESS_WORDS.has(key));
  const [at, version] = [values.get('at'), values.get('v')];
  const decision = {
    answers: new Map(answers.map(([key, value]) => [key, answerFrom(value)])),
    requirements: listOf('req'),
    done: listOf('have'),
    ...(at !== undefined && { at }),
    ...(version !== undefined && { version }),
  };
  return { decision, aside };
}

const idsOf = (value: string): string[] => (value === '' ? [] : value.split('.'));

function answerFrom(value: string): Answer {
  if (value === 'unsure' || value === 'skip') return value;
  return value === 'none' ? [] : idsOf(value);
}

/** A part as key and value with today's ids, the value as it is written; or why it is put aside. */
function pairFrom(part: string, renames: Renames): { key: string; value: string } | PutAside {
  const asideFor = (why: PutAside['why']): PutAside => ({ why, text: part });
  const [given = '', text = '', ...more] = part.split('=');
  if (more.length > 0 || text === '') return asideFor('malformed');
  if (given === 'v') return VERSION.test(text) ? { key: given, value: text } : asideFor('version');
  const isWord = ADDRESS_WORDS.has(given);
  const ids = text.split('.');
  if (![given, ...ids].every((id) => ID.test(id) && id.length <= LONGEST_ID))
    return asideFor('malformed');
  if (part === BETWEEN) return asideFor('twice');
  if (LIST_WORDS.includes(given) || given === 'vs') return asideFor('reserved');
  if (!isWord && LIST_WORDS.includes(text)) return { key: renamed(given, renames), value: text };
  if (ids.some((id) => ADDRESS_WORDS.has(id))) return asideFor('reserved');
  if (given === 'at' && ids.length > 1) return asideFor('malformed');
  const value = listText(ids.map((id) => renamed(id, renames)));
  return { key: isWord ? given : renamed(given, renames), value };
}

const renamed = (id: string, renames: Renames): string => renames.get(id) ?? id;
