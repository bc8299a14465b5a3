import { hasDecision } from '../../lib/site/fragment.ts';
import type { Session } from './session.ts';

/**
 * Draws the decision that the address holds, on arrival and whenever the address has another one: the event `decision`
 * at the window says so, for what a script writes into the address makes no event of its own. What deciding needs is
 * loaded with the first decision.
 */
export function decisionOfAddress(session: Session): void {
  let isDrawn = false;
  const draw = (): void => {
    if (!isDrawn && !hasDecision(location.hash)) return;
    isDrawn = true;
    import('../decision/draw-decision.ts')
      .then(({ drawDecision }) => drawDecision(session))
      .catch(session.tellFailure);
  };
  window.addEventListener('decision', draw);
  window.addEventListener('hashchange', draw);
  draw();
}
