import { childrenOf, nodeOf } from '../tree/model.ts';
import type { Questionnaire } from './questionnaire.ts';

/** An option of a question on paper. */
export interface WorksheetOption {
  readonly id: string;
  /** How it is named behind the number of its question: `a`, `b` and so on. */
  readonly letter: string;
  /** What comes with it without being asked: ids of the first outcomes below it that ask nothing. */
  readonly brings: readonly string[];
  /** The questions that arise from it, each with a number above that of its own question. */
  readonly goOn: readonly { readonly id: string; readonly number: number }[];
}

/** A question on paper. */
export interface WorksheetQuestion {
  readonly id: string;
  readonly number: number;
  /** Which options may be ticked: one of them, any number, or the only one that there is. */
  readonly takes: 'one' | 'any' | 'only';
  readonly isOptional: boolean;
  /** The option from which it arises, as `4a`, with the question of that option; always asked without one. */
  readonly after: { readonly question: string; readonly option: string } | undefined;
  readonly options: readonly WorksheetOption[];
}

/** The questions of a concern, or the root with its own one. */
export interface WorksheetPart {
  readonly id: string;
  readonly questions: readonly WorksheetQuestion[];
}

/** All questions, numbered in reading order through all parts, so that one answers them on paper from first to last. */
export function worksheet(questionnaire: Questionnaire): WorksheetPart[] {
  const { tree, order, options, concerns } = questionnaire;
  const asking = order.filter(({ id }) => options.has(id));
  const numbers = new Map(asking.map(({ id }, index) => [id, index + 1]));
  const questions = asking.map(({ id, optional = false }, index): WorksheetQuestion => ({
    id,
    number: index + 1,
    takes: takesOf(questionnaire, id),
    isOptional: optional,
    after: afterOf(questionnaire, numbers, id),
    options: (options.get(id) ?? []).map((option, place) => ({
      id: option,
      letter: letterOf(place),
      ...followingOf(questionnaire, numbers, option),
    })),
  }));
  const partOf = (id: string): string => concerns.get(id) ?? tree.root;
  return [tree.root, ...childrenOf(tree, tree.root)]
    .map((id) => ({ id, questions: questions.filter((one) => partOf(one.id) === id) }))
    .filter((part) => part.questions.length > 0);
}

const FIRST_LETTER = 'a'.charCodeAt(0);
const letterOf = (index: number): string => String.fromCharCode(FIRST_LETTER + index);

function takesOf({ options, singles }: Questionnaire, id: string): WorksheetQuestion['takes'] {
  if (options.get(id)?.length === 1) return 'only';
  return singles.has(id) ? 'one' : 'any';
}

/** The option at or above a question, the nearest one. */
function afterOf(
  questionnaire: Questionnaire,
  numbers: ReadonlyMap<string, number>,
  id: string,
): WorksheetQuestion['after'] {
  const { tree, options, isOption } = questionnaire;
  const parent = tree.parents.get(id);
  if (parent === undefined) return undefined;
  if (!isOption.has(id)) return afterOf(questionnaire, numbers, parent);
  const letter = letterOf(options.get(parent)?.indexOf(id) ?? 0);
  return { question: parent, option: `${numbers.get(parent) ?? 0}${letter}` };
}

/** What follows from taking an option: at itself, and below it as far as nothing is asked. */
function followingOf(
  { tree, isOption }: Questionnaire,
  numbers: ReadonlyMap<string, number>,
  option: string,
): Pick<WorksheetOption, 'brings' | 'goOn'> {
  const applied = (id: string): string[] =>
    childrenOf(tree, id).filter((child) => !isOption.has(child));
  const isBrought = (id: string): boolean =>
    !numbers.has(id) && nodeOf(tree, id).kind === 'outcome';
  const brings = (id: string): string[] =>
    applied(id).flatMap((child) => (isBrought(child) ? [child] : brings(child)));
  const asks = (id: string): string[] => [
    ...(numbers.has(id) ? [id] : []),
    ...applied(id).flatMap(asks),
  ];
  return {
    brings: brings(option),
    goOn: asks(option).map((id) => ({ id, number: numbers.get(id) ?? 0 })),
  };
}
