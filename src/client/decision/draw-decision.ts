import { toDrawnDecision } from '../../lib/decision/drawn-decision.ts';
import { hasDecision } from '../../lib/site/fragment.ts';
import type { Session } from '../tree/session.ts';
import { decisionNow } from './decision-now.ts';
import { loadModel } from './load-model.ts';

/** Draws the decision that the address holds, or takes it away again where it holds none. */
export async function drawDecision(session: Session): Promise<void> {
  const { widget } = session;
  try {
    const model = await loadModel(widget.dataset['decisionFile'] ?? '');
    // The address as it is by now: whoever is called last draws what all of them draw.
    const isGiven = hasDecision(location.hash);
    document.documentElement.toggleAttribute('data-decision', isGiven);
    session.decide(isGiven ? toDrawnDecision(model, decisionNow(model)) : undefined);
  } catch (error) {
    session.tellFailure(error);
  }
}
