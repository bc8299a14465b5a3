import { decisionModel } from '../../src/data/decision-file.ts';
import type { Locale } from '../../src/lib/content/language.ts';
import { decodeAddress } from '../../src/lib/decision/address.ts';
import { decide } from '../../src/lib/decision/decide.ts';
import { toDrawnDecision } from '../../src/lib/decision/drawn-decision.ts';
import type { DrawnDecision } from '../../src/lib/tree/view/drawn-decision.ts';

/** What the drawing shows of the decision of an address. */
export function drawnAt(locale: Locale, fragment: string): DrawnDecision {
  const model = decisionModel(locale);
  const [decision] = decodeAddress(fragment).decisions;
  if (!decision) throw new Error(`no decision: ${fragment}`);
  const decided = decide(model.questionnaire, model.rulebook, decision);
  return toDrawnDecision(model, { decision, decided });
}
