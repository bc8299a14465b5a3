import { decide } from '../lib/decision/decide.ts';
import { toQuestioned } from '../lib/decision/questioned.ts';
import { toQuestionnaire } from '../lib/decision/questionnaire.ts';
import { toRulebook } from '../lib/decision/rulebook.ts';
import { toTree } from '../lib/tree/model.ts';
import { content, tree } from './content.ts';

const nothing = { answers: new Map(), requirements: new Set<string>(), done: new Set<string>() };
const questionnaire = toQuestionnaire(
  toTree(tree.root, [...tree.nodes.values()].map(toQuestioned)),
);

/** The node at which a walk best begins: the one whose answer decides most. */
export const firstQuestion: string =
  decide(questionnaire, toRulebook(content), nothing).open[0]?.at ?? tree.root;
