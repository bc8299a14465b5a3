import { isAncestor } from '../tree/model.ts';
import type { Decided } from './decide.ts';
import type { OpenQuestion } from './open-questions.ts';
import type { Questionnaire } from './questionnaire.ts';

/**
 * Where to go on from a node: to the open question below it; else to the next required one of its concern, in reading
 * order, from the start again at its end; else to the first open one of all that is required. What a reader is unsure
 * of is not asked again. Undefined where nothing is left.
 */
export function nextQuestion(
  { tree, order, concerns }: Questionnaire,
  { open }: Pick<Decided, 'open'>,
  at: string,
): string | undefined {
  const asked = open.filter((one) => one.at !== at && one.from !== 'unsure');
  const required = asked.filter(({ isOptional }) => !isOptional);
  const places = new Map(order.map(({ id }, index) => [id, index]));
  const placeOf = (id: string): number => places.get(id) ?? 0;
  /** The first one after the node, in reading order; from the start again after the last. */
  const nearest = (some: readonly OpenQuestion[]): string | undefined => {
    const inOrder = some.map((one) => one.at).toSorted((a, b) => placeOf(a) - placeOf(b));
    return inOrder.find((id) => placeOf(id) > placeOf(at)) ?? inOrder[0];
  };
  const below = asked.filter((one) => isAncestor(tree, at, one.at) && at !== tree.root);
  const beside = required.filter((one) => concerns.get(one.at) === concerns.get(at));
  return nearest(below) ?? nearest(beside) ?? required[0]?.at;
}
