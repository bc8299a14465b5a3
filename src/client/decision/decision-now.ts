import { type Addressed, decodeAddress, encodeAddress } from '../../lib/decision/address.ts';
import type { PutAside } from '../../lib/decision/address-parts.ts';
import { decide, type Decided } from '../../lib/decision/decide.ts';
import type { DecisionModel } from '../../lib/decision/decision-file.ts';
import { hasDecision } from './has-decision.ts';

/** What the reader has said, and what follows. The address of the page holds it, and nothing else does. */
export interface DecisionNow {
  readonly decision: Addressed;
  readonly decided: Decided;
  /** What could not be read. */
  readonly aside: readonly PutAside[];
}

export function decisionNow({ questionnaire, rulebook }: DecisionModel): DecisionNow {
  const { decisions, aside } = decodeAddress(hasDecision(location.hash) ? location.hash : '');
  const [decision = { answers: new Map(), requirements: new Set(), done: new Set() }] = decisions;
  return { decision, decided: decide(questionnaire, rulebook, decision), aside };
}

/** Writes a decision into the address of this entry of the history. */
export function writeDecision({ version }: DecisionModel, decision: Addressed): void {
  const text = encodeAddress([{ ...decision, version: decision.version ?? version }]);
  history.replaceState(history.state, '', text);
}
