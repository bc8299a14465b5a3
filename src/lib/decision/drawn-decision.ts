import { filled } from '../text/filled.ts';
import { isAncestor, trailOf } from '../tree/model.ts';
import type { DrawnDecision, DrawnState } from '../tree/view/drawn-decision.ts';
import type { Decided } from './decide.ts';
import type { DecisionModel } from './decision-file.ts';
import { stateReason, type Told } from './state-reason.ts';

/** A decision as the drawing shows it: of every node its state, why, and how it stands to the answers. */
export function toDrawnDecision(model: DecisionModel, told: Told): DrawnDecision {
  const { order } = model.questionnaire;
  const way = wayOfAnswers(model, told.decided);
  const unused = unusedNodes(told);
  return Object.fromEntries(
    order.map(({ id }): [string, DrawnState] => {
      const reason = stateReason(model, told, id);
      const word = unused.get(id);
      return [
        id,
        {
          is: told.decided.states.get(id)?.is ?? 'possible',
          reason: word === undefined ? reason : filled(model.stateWords[word], { state: reason }),
          ...(way.has(id) && { isOnWay: true }),
          ...(word !== undefined && { isUnused: true }),
        },
      ];
    }),
  );
}

/** The trails of all that an answer names and takes, and of the outcomes that come with it. */
function wayOfAnswers({ questionnaire }: DecisionModel, { states, effective }: Decided) {
  const { tree, order } = questionnaire;
  const isTaken = (id: string): boolean => states.get(id)?.is === 'taken';
  const named = [...effective.values()].flatMap((answer) => answer.named).filter(isTaken);
  const brought = order.filter(
    ({ id, kind }) =>
      kind === 'outcome' && isTaken(id) && named.some((one) => isAncestor(tree, one, id)),
  );
  const ends = [...named, ...brought.map(({ id }) => id)];
  return new Set(ends.flatMap((id) => trailOf(tree, id)));
}

/** The nodes at which an answer was given that is not used, and what such an answer names. */
function unusedNodes({
  decision,
  decided,
}: Told): ReadonlyMap<string, 'unusedHere' | 'unusedNamed'> {
  const given = [...decision.answers].filter(([at]) => decided.statuses.get(at) === 'not-used');
  const named = given.flatMap(([, answer]) => (typeof answer === 'string' ? [] : answer));
  return new Map([
    ...named.map((id) => [id, 'unusedNamed'] as const),
    ...given.map(([at]) => [at, 'unusedHere'] as const),
  ]);
}
