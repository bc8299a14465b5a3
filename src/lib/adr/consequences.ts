import { type Cause, causesOf } from '../decision/causes.ts';
import type { Duty } from '../decision/duties.ts';
import { type Finding, findingId } from '../decision/findings.ts';
import type { Told } from '../decision/state-reason.ts';
import { weight } from './options.ts';
import { plainLine } from './plain-text.ts';
import type { Subject } from './subject.ts';
import type { Teller } from './tell.ts';

/** A reader's reasons for what speaks against a decision and is kept, by the id of the finding. */
export type Kept = ReadonlyMap<string, string>;

/** What outcomes bring and take, each with the pattern where there are several. */
export function weights(
  teller: Teller,
  { concern, chosen, outcomes }: Subject,
): { good: string[]; bad: string[] } {
  // Of all concerns together only what was chosen: what stands below is told where one concern is.
  const its = concern === undefined ? chosen : outcomes;
  const of = (side: 'good' | 'bad'): string[] =>
    its.flatMap((id) =>
      weight(teller, id)[side].map((text) =>
        its.length > 1 ? teller.say('adr.of', { text, name: teller.brief(id) }) : text,
      ),
    );
  return { good: of('good'), bad: of('bad') };
}

/** The findings that a node of the record has to do with. */
export const findingsFor = ({ model }: Teller, told: Told, subject: Subject): Finding[] =>
  told.decided.findings.filter((finding) => {
    const { given, other, leftOutAt } = causesOf(model.rulebook, told.decided, finding);
    const nodes = [...given, ...other].filter(({ kind }) => kind === 'node').map(({ id }) => id);
    return [...nodes, ...leftOutAt].some((id) => subject.has(id));
  });

/** What does not fit, as it goes on behind “because”; `short` without its reason. */
function findingText(teller: Teller, told: Told, finding: Finding): string {
  const { model, say } = teller;
  if (finding.kind === 'caution') {
    const { node, place, instead } = finding;
    const text = teller.backing.cautions[node]?.[place]?.text ?? '';
    const said = say('adr.caution', { name: teller.inner(node), text: teller.lowered(text) });
    const names = teller.list(instead.map((id) => teller.inner(id)));
    return teller.joined([teller.ended(said), names && say('adr.instead', { names })]);
  }
  const { reason, remedy = '' } = model.rule(finding.rule);
  const { these, those } = sidesOf(teller, told, finding);
  const because = teller.lowered(reason);
  const said =
    finding.kind === 'clash'
      ? say('adr.clash', { these, those, reason: because })
      : say('adr.missing', { these, that: those, reason: because });
  return teller.joined([teller.ended(said), remedy]);
}

/** The two sides of a finding in names. */
function sidesOf(
  teller: Teller,
  told: Told,
  finding: Exclude<Finding, { kind: 'caution' }>,
): { these: string; those: string } {
  const { given, other } = causesOf(teller.model.rulebook, told.decided, finding);
  const named = (causes: readonly Cause[]): string => teller.list(causes.map(causeName));
  const causeName = (cause: Pick<Cause, 'kind' | 'id'>): string =>
    cause.kind === 'node' ? teller.inner(cause.id) : `“${teller.model.nameOf(cause)}”`;
  return { these: named(given), those: named(other) || causeName(finding.term) };
}

/** A finding in a few words. */
export function findingName(teller: Teller, told: Told, finding: Finding): string {
  if (finding.kind === 'caution') return teller.name(finding.node);
  const { these, those } = sidesOf(teller, told, finding);
  return `${these} × ${those}`;
}

/** The findings as drawbacks, with the reader's reason where it is kept. */
export const drawbacks = (teller: Teller, told: Told, subject: Subject, kept: Kept): string[] =>
  findingsFor(teller, told, subject).map((finding) => {
    const reason = keptReason(kept, finding);
    const said = findingText(teller, told, finding);
    if (reason === '') return said;
    return teller.joined([said, teller.ended(teller.say('adr.kept', { reason }))]);
  });

/** The reader's reason on one line; empty where there is none. */
export const keptReason = (kept: Kept, finding: Finding): string =>
  plainLine(kept.get(findingId(finding)) ?? '');

/** The duties that a node of the record asks for. */
export const dutiesFor = (teller: Teller, told: Told, subject: Subject): Duty[] =>
  told.decided.duties
    .map((duty) => ({ ...duty, rules: duty.rules.filter((id) => asks(teller, told, subject, id)) }))
    .filter(({ rules }) => rules.length > 0);

function asks({ model }: Teller, { decided }: Told, subject: Subject, rule: string): boolean {
  const { members, rules } = model.rulebook;
  const given = rules.find(({ id }) => id === rule)?.given ?? [];
  const taken = given
    .flatMap((term) => members.of(term))
    .filter((id) => decided.states.get(id)?.is === 'taken');
  return taken.length === 0 || taken.some((id) => subject.has(id));
}

/** What else has to be done, as drawbacks. */
export const tasks = (teller: Teller, told: Told, subject: Subject): string[] =>
  dutiesFor(teller, told, subject)
    .filter(({ isDone, coveredBy }) => !isDone && coveredBy.length === 0)
    .map(({ practice, rules }) => {
      const reasons = rules.map((id) => teller.model.rule(id).reason);
      return teller.say('adr.duty', {
        practice: teller.model.nameOf({ kind: 'practice', id: practice }),
        reason: teller.joined([...new Set(reasons)]),
      });
    });

/** What a review looks for. */
export const checks = (teller: Teller, told: Told, subject: Subject): string[] =>
  dutiesFor(teller, told, subject).map(({ practice: id, isDone, coveredBy }) => {
    const practice = teller.model.nameOf({ kind: 'practice', id });
    if (isDone) return teller.say('adr.done', { practice });
    if (coveredBy.length === 0) return practice;
    const names = teller.list(coveredBy.map((node) => teller.inner(node)));
    return teller.say('adr.covered', { practice, names });
  });
