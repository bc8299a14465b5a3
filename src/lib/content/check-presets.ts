import { type Invalid, invalidityOf } from '../decision/answers.ts';
import { pathAnswers } from '../decision/presets.ts';
import { toQuestioned } from '../decision/questioned.ts';
import { type Questionnaire, toQuestionnaire } from '../decision/questionnaire.ts';
import { type Tree, toTree } from '../tree/model.ts';
import { type Problem, quoted } from './problems.ts';
import { repeated } from './repeated.ts';
import type { Example, GivenAnswer, Scenario } from './schema.ts';

/** Answers of scenarios and examples that no reader could give, or that are given twice. */
export function presetProblems(
  scenarios: readonly Scenario[],
  examples: readonly Example[],
  tree: Tree,
): Problem[] {
  const questionnaire = toQuestionnaire(
    toTree(tree.root, [...tree.nodes.values()].map(toQuestioned)),
  );
  const problemsOf = (file: string, node: string, given: readonly GivenAnswer[]): Problem[] =>
    [
      ...given.flatMap((answer) => faultOf(questionnaire, answer) ?? []),
      ...repeated(given, (answer) => answer.node).map(({ node: at }) => `${at} is answered twice`),
    ].map((detail) => ({ kind: 'bad-answer', file, node, detail }));
  return [
    ...scenarios.flatMap(({ id, answers }) => problemsOf('scenarios.json', id, answers)),
    ...examples.flatMap((example) =>
      problemsOf('examples.json', example.id, [...pathAnswers(example), ...example.answers]),
    ),
  ];
}

function faultOf(questionnaire: Questionnaire, { node, to }: GivenAnswer): string | undefined {
  const invalid = invalidityOf(questionnaire, node, to);
  if (invalid === undefined) return undefined;
  const its = questionnaire.options.get(node) ?? [];
  const faults: Readonly<Record<Invalid, () => string | undefined>> = {
    // Reported as a reference that leads nowhere.
    'unknown-node': () => undefined,
    'not-a-question': () => `${node} asks nothing`,
    'not-a-branch': () => {
      const wrong = to.filter((id) => !its.includes(id)).map((id) => quoted(id));
      return `${wrong.join(' and ')} at ${node}, whose options are ${its.join(', ')}`;
    },
    'takes-one': () => `${to.map((id) => quoted(id)).join(' and ')} at ${node}, which takes one`,
  };
  return faults[invalid]();
}
