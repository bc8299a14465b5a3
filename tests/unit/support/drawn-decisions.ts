import { WALK_WORDS, type WalkWord } from '../../../src/lib/decision/walk-words.ts';
import type { Answer } from '../../../src/lib/decision/answers.ts';
import { decide, type Decision } from '../../../src/lib/decision/decide.ts';
import { type DecisionModel, toDecisionModel } from '../../../src/lib/decision/decision-file.ts';
import { toDrawnDecision } from '../../../src/lib/decision/drawn-decision.ts';
import type { Questioned, Questionnaire } from '../../../src/lib/decision/questionnaire.ts';
import {
  STATE_WORDS,
  type StateWord,
  type StateWords,
} from '../../../src/lib/decision/state-words.ts';
import type { DrawnNode } from '../../../src/lib/tree/drawn-node.ts';
import type { Tree } from '../../../src/lib/tree/model.ts';
import type { DrawnDecision } from '../../../src/lib/tree/view/drawn-decision.ts';
import type { Random } from './fuzz/random.ts';

/** Each sentence is its name and its values: `takenSaid(saga)`. */
const WORDS = Object.fromEntries(
  (Object.keys(STATE_WORDS) as StateWord[]).map((word) => [
    word,
    `${word}(${STATE_WORDS[word].map((name) => `{${name}}`).join(', ')})`,
  ]),
) as StateWords;

/** A model without rules, in which a node is called by its id and an option is its id in capitals. */
export function modelOf({ tree }: Pick<Questionnaire, 'tree'>): DecisionModel {
  return toDecisionModel({
    version: '2026-11-22',
    root: tree.root,
    nodes: [...tree.nodes.values()].map((node) => ({
      ...node,
      title: node.id,
      option: node.id.toUpperCase(),
    })),
    groups: [],
    rules: [],
    practices: [],
    requirements: [],
    joiner: '+',
    words: Object.fromEntries(WALK_WORDS.map((word) => [word, word])) as Record<WalkWord, string>,
    stateWords: WORDS,
  });
}

const CHOICES = ['one', 'any', 'all'] as const;

/** A drawn tree as questions: its branches combine in every way. */
export function questionsOn({ root, nodes, parents }: Tree<DrawnNode>): DecisionModel {
  const asked = [...nodes.values()].map(({ id, kind, children }, index): [string, Questioned] => [
    id,
    { id, kind, children, choose: id === root ? 'all' : CHOICES[index % CHOICES.length] },
  ]);
  return modelOf({ tree: { root, nodes: new Map(asked), parents } });
}

/** What a decision comes to on the drawing. */
export function drawnFrom(model: DecisionModel, decision: Decision): DrawnDecision {
  const decided = decide(model.questionnaire, model.rulebook, decision);
  return toDrawnDecision(model, { decision, decided });
}

/** Up to six answers anywhere, of which some may not be used. */
export function randomDecision(model: DecisionModel, random: Random): DrawnDecision {
  const { order, options } = model.questionnaire;
  const answers = new Map<string, Answer>();
  for (let left = 6; left > 0; left -= 1) {
    const { id } = random.of(order);
    const its = options.get(id) ?? [];
    const lists: Answer[] = its.map((option) => [option]);
    answers.set(
      id,
      random.of<Answer>([...lists, 'skip', ...(its.length > 0 ? ['unsure' as const] : [])]),
    );
  }
  return drawnFrom(model, { answers, requirements: new Set(), done: new Set() });
}
