import type { Locale } from '../src/lib/content/language.ts';
import { languageOf } from '../src/data/content.ts';
import { adrSources } from '../src/data/adr-file.ts';
import { strings } from '../src/data/strings.ts';
import { type Cause, causesOf } from '../src/lib/decision/causes.ts';
import { decide } from '../src/lib/decision/decide.ts';
import type { DecisionJson } from '../src/lib/decision/decision-schema.ts';
import { type Finding, findingId } from '../src/lib/decision/findings.ts';
import { notUnderstood } from '../src/lib/decision/not-understood.ts';
import { stateReason, type Told } from '../src/lib/decision/state-reason.ts';
import { fragmentOf, type GivenDecision, linkOf } from './given-decision.ts';

/** A decision and what follows from it, in the words of the page. */
export function decisionJson(given: GivenDecision, locale: Locale): DecisionJson {
  const t = strings(locale);
  const { model, backing } = adrSources(locale);
  const { questionnaire, rulebook } = model;
  const { decision, aside, kept } = given;
  const decided = decide(questionnaire, rulebook, decision);
  const told: Told = { decision, decided };
  const named = (id: string) => ({ id, title: model.node(id).title });
  const inState = (is: string): string[] =>
    questionnaire.order.map(({ id }) => id).filter((id) => decided.states.get(id)?.is === is);
  const shared = (finding: Finding) => {
    const reason = kept.get(findingId(finding));
    return {
      id: findingId(finding),
      severity: finding.severity,
      ...(reason !== undefined && { kept: reason }),
    };
  };
  const list = (causes: readonly Cause[]): string =>
    causes.map((cause) => model.nameOf(cause)).join(languageOf(locale).joiner);

  return {
    version: decision.version ?? model.version,
    answers: Object.fromEntries(sorted([...decision.answers])) as DecisionJson['answers'],
    requirements: [...decision.requirements].toSorted(),
    done: [...decision.done].toSorted(),
    kept: Object.fromEntries(sorted([...kept])),
    language: locale,
    link: linkOf(given, locale) ?? fragmentOf(given),
    concerns: decided.concerns.map(({ id, is }) => ({ ...named(id), state: is })),
    outcomes: decided.outcomes.map(({ id, concern, level, isComplete }) => ({
      ...named(id),
      concern,
      level,
      complete: isComplete,
    })),
    advice: decided.advice.map(named),
    findings: decided.findings.flatMap((finding): DecisionJson['findings'] => {
      if (finding.kind === 'caution') {
        const { node, place } = finding;
        const reason = backing.cautions[node]?.[place]?.text ?? '';
        const { title } = model.node(node);
        return [{ ...shared(finding), kind: 'caution', node, title, reason }];
      }
      if (finding.kind !== 'clash' && finding.kind !== 'missing') return [];
      const { given: these, other } = causesOf(rulebook, decided, finding);
      const { reason, remedy, kind } = model.rule(finding.rule);
      const title = t(`rule.title.${kind}`, {
        if: list(these),
        with: list(other) || model.nameOf(finding.term),
      });
      const { rule } = finding;
      const does = remedy === undefined ? {} : { remedy };
      return [{ ...shared(finding), kind: finding.kind, rule, title, reason, ...does }];
    }),
    duties: decided.duties.map(({ practice, severity, rules, isDone, coveredBy }) => ({
      id: practice,
      title: model.nameOf({ kind: 'practice', id: practice }),
      severity,
      rules: [...rules],
      reasons: [...new Set(rules.map((id) => model.rule(id).reason))],
      done: isDone,
      coveredBy: [...coveredBy],
    })),
    open: decided.open.map(({ at, isOptional, from }) => ({
      ...named(at),
      ask: model.node(at).ask ?? model.node(at).title,
      optional: isOptional,
      unsure: from === 'unsure',
    })),
    rejected: inState('rejected').map((id) => ({
      ...named(id),
      reason: stateReason(model, told, id),
    })),
    skipped: inState('skipped').map(named),
    notUnderstood: notUnderstood(rulebook, decision, decided.statuses, aside).map(
      ({ text, why }) => ({ text, why, reason: t(`decide.aside.${why}`) }),
    ),
  };
}

const sorted = <T>(pairs: readonly (readonly [string, T])[]): (readonly [string, T])[] =>
  pairs.toSorted(([a], [b]) => (a < b ? -1 : 1));
