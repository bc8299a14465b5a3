import { type Addressed, decodeAddress, encodeAddress } from '../../lib/decision/address.ts';
import type { PutAside } from '../../lib/decision/address-parts.ts';
import { decide, type Decided, type Decision } from '../../lib/decision/decide.ts';
import type { DecisionModel } from '../../lib/decision/decision-file.ts';
import { hasDecision } from '../../lib/site/fragment.ts';

/** What the reader has said, and what follows. The address of the page holds it, and nothing else does. */
export interface DecisionNow {
  readonly decision: Addressed;
  readonly decided: Decided;
  /** What could not be read. */
  readonly aside: readonly PutAside[];
}

export function decisionNow({ questionnaire, rulebook }: DecisionModel): DecisionNow {
  const { decision, aside } = saidNow();
  return { decision, decided: decide(questionnaire, rulebook, decision), aside };
}

/** What the reader has said, whatever follows. */
export function saidNow(): Pick<DecisionNow, 'decision' | 'aside'> {
  const { decisions, aside } = decodeAddress(hasDecision(location.hash) ? location.hash : '');
  const [decision = { answers: new Map(), requirements: new Set(), done: new Set() }] = decisions;
  return { decision, aside };
}

/** Whether a decision says anything. */
export const isSomethingSaid = ({ answers, requirements, done }: Decision): boolean =>
  answers.size + requirements.size + done.size > 0;

/** Writes a decision into the address of this entry of the history. */
export function writeDecision(model: DecisionModel, decision: Addressed): void {
  history.replaceState(history.state, '', fragmentWith(model, decision));
}

/** The fragment of the page's address with this decision; one that it is compared with stays. */
export function fragmentWith({ version }: DecisionModel, decision: Addressed): string {
  const [, ...others] = decodeAddress(location.hash).decisions;
  return encodeAddress([{ ...decision, version: decision.version ?? version }, ...others]);
}
