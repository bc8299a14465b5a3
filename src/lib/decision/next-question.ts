import { isAncestor } from '../tree/model.ts';
import type { Decided } from './decide.ts';
import type { OpenQuestion } from './open-questions.ts';
import type { Questionnaire } from './questionnaire.ts';

/**
 * Where to go on from a node: to the open question below it; else to the next one of its concern, in reading order, also
 * one that may stay open; else to one before it that has to be answered; else to the first of all that have to be. What a
 * reader is unsure of is not asked again. Undefined where nothing is left.
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
  const isBeside = (id: string): boolean => concerns.get(id) === concerns.get(at);
  const firstOf = (some: readonly OpenQuestion[], isMeant: (id: string) => boolean) =>
    some
      .map((one) => one.at)
      .filter(isMeant)
      .toSorted((a, b) => placeOf(a) - placeOf(b))[0];
  return (
    firstOf(asked, (id) => at !== tree.root && isAncestor(tree, at, id)) ??
    firstOf(asked, (id) => isBeside(id) && placeOf(id) > placeOf(at)) ??
    firstOf(required, isBeside) ??
    required[0]?.at
  );
}
