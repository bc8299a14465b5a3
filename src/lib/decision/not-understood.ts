import { encodeAddress } from './address.ts';
import type { PutAside } from './address-parts.ts';
import type { Answer, Invalid } from './answers.ts';
import type { Decision } from './decide.ts';
import type { Rulebook } from './rulebook.ts';
import type { Status } from './statuses.ts';

/** Why something that an address says changes nothing. */
export const ASIDE_REASONS = [
  'malformed',
  'reserved',
  'twice',
  'version',
  'too-long',
  'too-many',
  'unknown-node',
  'not-a-question',
  'not-a-branch',
  'takes-one',
  'unknown-requirement',
  'unknown-practice',
] as const satisfies readonly (PutAside['why'] | Invalid | `unknown-${string}`)[];

export interface NotUnderstood {
  readonly why: (typeof ASIDE_REASONS)[number];
  /** As the address has it. */
  readonly text: string;
  /** The id at which an answer was given. */
  readonly at?: string;
}

const INVALID: readonly string[] = [
  'unknown-node',
  'not-a-question',
  'not-a-branch',
  'takes-one',
] satisfies Invalid[];

/** Whether an answer counts as none. */
const isInvalid = (status: Status | undefined): status is Invalid =>
  status !== undefined && INVALID.includes(status);

/** What changes nothing: pieces that could not be read, answers that count as none, words that nobody knows. */
export function notUnderstood(
  { practices, requirements }: Rulebook,
  { answers, requirements: ticked, done }: Decision,
  statuses: ReadonlyMap<string, Status>,
  aside: readonly PutAside[],
): NotUnderstood[] {
  const unknownIn = (ids: Iterable<string>, known: readonly { readonly id: string }[]): string[] =>
    [...ids].filter((id) => known.every((one) => one.id !== id));
  return [
    ...[...answers].flatMap(([at, answer]): NotUnderstood[] => {
      const status = statuses.get(at);
      return isInvalid(status) ? [{ why: status, text: answerText(at, answer), at }] : [];
    }),
    ...unknownIn(ticked, requirements).map((id): NotUnderstood => {
      return { why: 'unknown-requirement', text: `req=${id}` };
    }),
    ...unknownIn(done, practices).map((id): NotUnderstood => {
      return { why: 'unknown-practice', text: `have=${id}` };
    }),
    ...aside,
  ];
}

const answerText = (at: string, answer: Answer): string =>
  encodeAddress([
    { answers: new Map([[at, answer]]), requirements: new Set(), done: new Set() },
  ]).slice(1);
