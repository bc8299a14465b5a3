import type { Locale } from '../lib/content/language.ts';
import type { Scenario } from '../lib/content/schema.ts';
import { betterThan } from '../lib/content/struck.ts';
import { decide } from '../lib/decision/decide.ts';
import { toDrawnDecision } from '../lib/decision/drawn-decision.ts';
import { rowDecision } from '../lib/decision/presets.ts';
import type { DrawnDecision, DrawnState } from '../lib/tree/view/drawn-decision.ts';
import { decisionModel } from './decision-file.ts';
import { markWords } from './node-mark.ts';
import { recordTitle } from './records.ts';

/** A scenario as it is laid over the map. */
interface DrawnScenario {
  /** Not that of an example: the two may have the same. */
  readonly id: string;
  readonly title: string;
  /** What a caution of the row speaks against says so. */
  readonly decision: DrawnDecision;
}

export function drawnScenario(locale: Locale, scenario: Scenario): DrawnScenario {
  const model = decisionModel(locale);
  const decision = rowDecision(scenario);
  const decided = decide(model.questionnaire, model.rulebook, decision);
  return {
    id: `scenario-${scenario.id}`,
    title: scenario.name[locale],
    decision: warned(toDrawnDecision(model, { decision, decided }), scenario.cautions, locale),
  };
}

/** The words of what a caution of the row speaks against say so, with what to take instead. */
function warned(decision: DrawnDecision, cautions: Scenario['cautions'], locale: Locale) {
  const states = Object.entries(decision).map(([id, state]): [string, DrawnState] => {
    const instead = betterThan({ node: id }, cautions);
    if (!instead) return [id, state];
    const against = instead.map((one) => recordTitle(locale, 'node', one));
    return [
      id,
      { ...state, against, reason: `${state.reason} · ${markWords(locale, 'A', instead)}` },
    ];
  });
  return Object.fromEntries(states);
}
