import type { Told } from '../decision/state-reason.ts';
import { isAncestor } from '../tree/model.ts';
import { drivers, reason } from './answers.ts';
import {
  checks,
  drawbacks,
  dutiesFor,
  findingName,
  findingsFor,
  type Kept,
  keptReason,
  tasks,
  weights,
} from './consequences.ts';
import type { Line } from './document.ts';
import { type Option, rejectedOptions } from './options.ts';
import { plainLine, typedParagraphs } from './plain-text.ts';
import { revisits } from './revisit.ts';
import { statement } from './statement.ts';
import { type Subject, subjectOf } from './subject.ts';
import { type AdrSources, type Teller, toTeller } from './tell.ts';

/** What a reader says of a record. Texts may be empty and may hold anything. */
export interface AdrRequest {
  /** The id of the concern that it is about; without it, all that is decided. */
  readonly concern?: string | undefined;
  /** From 1 to 9999. */
  readonly number: number;
  /** `2026-11-30` */
  readonly date: string;
  /** In the place of the title that is proposed. */
  readonly title?: string | undefined;
  readonly deciders?: string | undefined;
  readonly context?: string | undefined;
  readonly kept?: Kept | undefined;
  /** The whole address of the decision; without it the record has no link back. */
  readonly link?: string | undefined;
}

/**
 * An architecture decision record: what it says, in one language or in several, without any form. Texts are plain.
 * Clauses begin with a small letter and go on behind “because”.
 */
export interface Adr {
  readonly title: string;
  readonly number: number;
  readonly date: string;
  readonly deciders: string;
  /** Sentences. */
  readonly context: readonly string[];
  readonly drivers: readonly string[];
  /** The name of what is chosen. It has neither `"` nor `, because`. */
  readonly chosen: string;
  /** Goes on behind “because”, to the end of the sentence. */
  readonly reason: string;
  /** Both as a sentence of one's own. */
  readonly decision: readonly string[];
  /** What is chosen in each concern, where it is several things. */
  readonly parts: readonly string[];
  readonly options: readonly Omit<Option, 'id'>[];
  /** Clauses. */
  readonly good: readonly string[];
  readonly bad: readonly string[];
  /** What a review looks for. */
  readonly checks: readonly string[];
  /** What stands against accepting it. */
  readonly unsettled: readonly string[];
  readonly revisit: readonly string[];
  /** A sentence about those of `revisit` that are left out; empty where none are. */
  readonly revisitMore: string;
  readonly sources: readonly { readonly text: string; readonly url: string }[];
  /** Where it comes from. */
  readonly origin: readonly Line[];
  /** All of it in one sentence. */
  readonly statement: readonly string[];
  /** What stands above lists, for forms that have no heading for them. */
  readonly leads: Readonly<Record<Lead, string>>;
}

export const LEADS = [
  'drivers',
  'rejected',
  'easier',
  'harder',
  'checks',
  'settle',
  'revisit',
  'sources',
  'seeConsequences',
] as const;

export type Lead = (typeof LEADS)[number];

/** Undefined where nothing of what is asked for is decided: a record would claim something. */
export function adrOf(sources: AdrSources, told: Told, request: AdrRequest): Adr | undefined {
  const teller = toTeller(sources);
  const subject = subjectOf(teller, told, request.concern);
  if (!subject) return undefined;
  const { good, bad } = weights(teller, subject);
  const { kept = new Map<string, string>() } = request;
  const { items, more } = revisits(teller, told, subject);
  const options = rejectedOptions(teller, told, subject);
  const chosen = chosenName(teller, subject);
  const because = teller.ended(reason(teller, told, subject));
  return {
    title: plainLine(request.title ?? '') || proposedTitle(teller, subject),
    number: request.number,
    date: request.date,
    deciders: decidersOf(request),
    context: [...typedParagraphs(request.context ?? ''), ...contextOf(teller, told, subject)],
    drivers: drivers(teller, told, subject),
    chosen,
    reason: because,
    decision: [teller.say('adr.decision', { chosen: teller.lowered(chosen), reason: because })],
    parts: partsOf(teller, subject),
    options,
    good,
    bad: [...bad, ...drawbacks(teller, told, subject, kept), ...tasks(teller, told, subject)],
    checks: checks(teller, told, subject),
    unsettled: unsettledOf(teller, told, subject, kept),
    revisit: items,
    revisitMore: more > 0 ? teller.say('adr.turnsMore', { count: more }) : '',
    sources: sourcesOf(teller, told, subject),
    origin: [originOf(teller, request)],
    statement: [statement(teller, told, subject, options)],
    leads: leadsOf(teller),
  };
}

const leadsOf = ({ say }: Teller): Adr['leads'] => ({
  drivers: say('adr.drivers'),
  rejected: say('adr.rejected'),
  easier: say('adr.easier'),
  harder: say('adr.harder'),
  checks: say('adr.checks'),
  settle: say('adr.settle'),
  revisit: say('adr.revisit'),
  sources: say('adr.sources'),
  seeConsequences: say('adr.seeConsequences'),
});

/** How many patterns a title or the name of a choice has at most. */
const MOST_NAMES = 3;

const decidersOf = ({ deciders = '' }: AdrRequest): string =>
  deciders
    .split(/[\r\n]+/u)
    .map(plainLine)
    .filter((one) => one !== '')
    .join(', ');

/** It stands between quotes and before “, because”. */
function chosenName(teller: Teller, { concern, chosen }: Subject): string {
  const isShort = concern !== undefined || chosen.length <= MOST_NAMES;
  return isShort
    ? teller.names(chosen, MOST_NAMES)
    : teller.say('adr.combination', { count: chosen.length });
}

function proposedTitle(teller: Teller, { concern, concerns, chosen }: Subject): string {
  const { concerns: concernOf } = teller.model.questionnaire;
  if (concern !== undefined) {
    const outcomes = teller.names(chosen, MOST_NAMES);
    return teller.say('adr.title', { outcomes, concern: teller.inner(concern) });
  }
  const firsts = concerns.flatMap((id) => chosen.find((one) => concernOf.get(one) === id) ?? []);
  return teller.say('adr.titleAll', { outcomes: teller.lowered(teller.names(firsts, MOST_NAMES)) });
}

function contextOf(teller: Teller, { decided }: Told, subject: Subject): string[] {
  const { say, list } = teller;
  const { concern } = subject;
  const namesOf = (ids: readonly string[]): string => list(ids.map((id) => teller.inner(id)));
  const ofState = (isMeant: (id: string, is: string) => boolean): string =>
    namesOf(decided.concerns.filter(({ id, is }) => isMeant(id, is)).map(({ id }) => id));
  const notNeeded = ofState((_, is) => is === 'skipped');
  const undecided = ofState((id, is) => is !== 'skipped' && !subject.concerns.includes(id));
  const open = decided.open.filter(({ at, isOptional }) => !isOptional && subject.has(at));
  const asks = list(open.map(({ at }) => `“${teller.ask(at)}”`));
  const first =
    concern === undefined
      ? say('adr.contextAll', { concerns: namesOf(subject.concerns) })
      : say('adr.contextOne', { concern: teller.inner(concern), ask: teller.ask(concern) });
  const besides = [
    notNeeded && say('adr.notNeeded', { names: notNeeded }),
    undecided && say('adr.undecided', { names: undecided }),
  ];
  const assumed = asks && say(open.length === 1 ? 'adr.openOne' : 'adr.openMany', { asks });
  return [first, subject.isAll ? teller.joined(besides) : '', assumed].filter((one) => one !== '');
}

/**
 * What is chosen with what stands below it: of several concerns a line for each; of one, a line for each thing that is
 * chosen, where the name of the choice does not say it all.
 */
function partsOf(teller: Teller, subject: Subject): string[] {
  const { concern, concerns, chosen, outcomes } = subject;
  const { tree, concerns: concernOf } = teller.model.questionnaire;
  const below = (id: string): string[] => outcomes.filter((one) => isAncestor(tree, id, one));
  const part = (name: string, what: string): string =>
    teller.say('adr.part', { concern: name, outcomes: what });
  const withBelow = (id: string): string => {
    const [text, name] = [teller.inner(id), teller.lowered(teller.names(below(id)))];
    return name === '' ? text : teller.say('adr.of', { text, name });
  };
  if (concern === undefined)
    return concerns.map((id) => {
      const its = chosen.filter((one) => concernOf.get(one) === id);
      return part(teller.name(id), its.map(withBelow).join(teller.file.gap === '' ? '；' : '; '));
    });
  if (outcomes.length === chosen.length && chosen.length <= MOST_NAMES) return [];
  return chosen.map((id) => {
    const its = below(id);
    return its.length > 0
      ? part(teller.name(id), teller.lowered(teller.names(its)))
      : teller.name(id);
  });
}

const unsettledOf = (teller: Teller, told: Told, subject: Subject, kept: Kept): string[] =>
  findingsFor(teller, told, subject)
    .filter((finding) => finding.severity === 'error' && keptReason(kept, finding) === '')
    .map((finding) => findingName(teller, told, finding));

/** The sources behind findings and duties, in the order of the list. */
function sourcesOf(teller: Teller, told: Told, subject: Subject): Adr['sources'] {
  const { rules, cautions, sources } = teller.backing;
  const keys = new Set([
    ...findingsFor(teller, told, subject).flatMap((finding) =>
      finding.kind === 'caution'
        ? (cautions[finding.node]?.[finding.place]?.sources ?? [])
        : (rules[finding.rule]?.sources ?? []),
    ),
    ...dutiesFor(teller, told, subject).flatMap((duty) =>
      duty.rules.flatMap((id) => rules[id]?.sources ?? []),
    ),
  ]);
  return Object.entries(sources)
    .filter(([key]) => keys.has(key))
    .map(([, { title, url }]) => ({ text: title, url }));
}

function originOf({ say, model, file }: Teller, { link }: AdrRequest): Line {
  const date = model.version;
  if (link === undefined) return [`${say('adr.made', { date })}${file.stop}`];
  const comma = file.gap === '' ? '，' : ', ';
  return [
    { text: say('adr.origin'), url: link },
    `${comma}${say('adr.tree', { date })}${file.stop}`,
  ];
}
