import type { Locale } from '../lib/content/language.ts';
import { decide } from '../lib/decision/decide.ts';
import { toDrawnDecision } from '../lib/decision/drawn-decision.ts';
import { pathDecision } from '../lib/decision/presets.ts';
import type { DrawnExample } from '../lib/tree/tree-file.ts';
import { wayOf } from '../lib/tree/view/drawn-decision.ts';
import { content } from './content.ts';
import { decisionModel } from './decision-file.ts';

/**
 * An example as the drawing shows it: the decision of its path.
 * @throws on an unknown id
 */
export function drawnExample(locale: Locale, id: string): DrawnExample {
  const example = content.examples.find((candidate) => candidate.id === id);
  if (!example) throw new Error(`unknown example: ${id}`);
  const model = decisionModel(locale);
  const { questionnaire, rulebook } = model;
  const decision = pathDecision(example);
  const decided = decide(questionnaire, rulebook, decision);
  const drawn = toDrawnDecision(model, { decision, decided });
  const steps = example.steps.map(({ node }) => node);
  const recommended = example.recommendation.items.map(({ node }) => node);
  return {
    id,
    title: example.title[locale],
    steps,
    reached: [...new Set([...wayOf(drawn), ...steps, ...recommended])],
    decision: drawn,
  };
}
