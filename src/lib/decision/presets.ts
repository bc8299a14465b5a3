import type { Example, GivenAnswer, Scenario } from '../content/schema.ts';
import type { Decision } from './decide.ts';

/** The answers of an example's steps. */
export const pathAnswers = ({ steps }: Pick<Example, 'steps'>): GivenAnswer[] =>
  steps.map(({ node, to }) => ({ node, to: [to] }));

/** What the steps of an example decide. */
export const pathDecision = (example: Example): Decision => decisionWith(pathAnswers(example));

/** What the architecture of an example decides: what its steps do, and what nobody asked for. */
export const architectureDecision = (example: Example): Decision =>
  decisionWith([...pathAnswers(example), ...example.answers]);

/** What a row decides. */
export const rowDecision = ({ answers }: Scenario): Decision => decisionWith(answers);

const decisionWith = (given: readonly GivenAnswer[]): Decision => ({
  answers: new Map(given.map(({ node, to }) => [node, to])),
  requirements: new Set(),
  done: new Set(),
});
