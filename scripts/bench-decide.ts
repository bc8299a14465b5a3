import { decide, type Decision } from '../src/lib/decision/decide.ts';
import type { Questionnaire } from '../src/lib/decision/questionnaire.ts';
import type { Rulebook } from '../src/lib/decision/rulebook.ts';
import { whatIf } from '../src/lib/decision/what-if.ts';
import { recordOf } from '../tests/unit/adr/records.ts';
import { questionnaire, rulebook } from '../tests/unit/support/decisions.ts';
import { randomFrom } from '../tests/unit/support/fuzz/random.ts';
import {
  fullDecision,
  generatedQuestions,
  generatedRules,
} from '../tests/unit/support/generated-questions.ts';

const SIZES = [100, 1_000, 10_000];

/** The most that each may take, in ms. */
const MOST = { real: 1, generated: 15, whatIf: 30, record: 50 };

/** Linear: a node of the largest tree takes no more than so many times what one of the middle tree takes. */
const MOST_GROWTH = 3;

/** Decisions that answer every question, of which the one that takes the most nodes counts as the fullest. */
const DECISIONS = 200;

const SAMPLES = 20;

/** So many nodes are decided about in one sample: the clock of the processor is coarse. */
const NODES_PER_SAMPLE = 40_000;

interface Row {
  readonly name: string;
  readonly nodes: number;
  readonly ms: number;
  readonly most: number;
}

const random = randomFrom(1);
const decisions = fullDecisions(questionnaire, DECISIONS);
const fullest = decisions.reduce((best, one) => (takenBy(one) > takenBy(best) ? one : best));
const nodes = questionnaire.order.length;

const rows: Row[] = [
  { name: 'decide', nodes, ms: decideTime(questionnaire, rulebook, decisions), most: MOST.real },
  ...SIZES.map((count) => {
    const questions = generatedQuestions(random, count);
    const rules = generatedRules(random, questions);
    const ms = decideTime(questions, rules, fullDecisions(questions, 4));
    return { name: 'decide', nodes: count, ms, most: MOST.generated };
  }),
  {
    name: 'whatIf, fullest decision',
    nodes,
    ms: medianOf(() => repeated(10, () => whatIf(questionnaire, rulebook, fullest))) / 10,
    most: MOST.whatIf,
  },
  {
    name: 'record, fullest decision',
    nodes,
    ms: medianOf(() => repeated(1, () => recordOf(fullest, {}, 'both'))),
    most: MOST.record,
  },
];

console.log(['what', 'nodes', 'median ms', 'at most'].map(cell).join(''));
for (const { name, nodes: count, ms, most } of rows)
  console.log([name, String(count), ms.toFixed(3), String(most)].map(cell).join(''));

const perNode = rows.filter(({ most }) => most === MOST.generated).map((one) => one.ms / one.nodes);
const growth = (perNode.at(-1) ?? 0) / (perNode.at(-2) ?? 1);
console.log(`a node of the largest tree takes ${growth.toFixed(2)} times that of the middle one`);

const missed = [
  ...rows.filter(({ ms, most }) => ms > most).map(({ name, nodes: count }) => `${name}, ${count}`),
  ...(growth > MOST_GROWTH ? [`growth, at most ${MOST_GROWTH}`] : []),
];
for (const name of missed) console.log(`above the limit: ${name}`);
process.exitCode = missed.length === 0 ? 0 : 1;

function fullDecisions(questions: Questionnaire, count: number): Decision[] {
  return Array.from({ length: count }, () => fullDecision(random, questions));
}

function takenBy(decision: Decision): number {
  const { states } = decide(questionnaire, rulebook, decision);
  return [...states.values()].filter(({ is }) => is === 'taken').length;
}

/** The median over several decisions, one after the other. */
function decideTime(
  questions: Questionnaire,
  rules: Rulebook,
  decisions: readonly Decision[],
): number {
  const all = (): unknown => decisions.map((decision) => decide(questions, rules, decision));
  const rounds = Math.max(
    1,
    Math.ceil(NODES_PER_SAMPLE / questions.order.length / decisions.length),
  );
  return medianOf(() => repeated(rounds, all)) / rounds / decisions.length;
}

function repeated(times: number, run: () => unknown): void {
  for (let time = 0; time < times; time += 1) run();
}

/**
 * The median of some samples in ms of the processor, without the first half, which warms up. What else the machine does
 * meanwhile does not count.
 */
function medianOf(sample: () => unknown): number {
  const times = Array.from({ length: SAMPLES }, () => {
    const start = process.threadCpuUsage();
    sample();
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
  });
  const warm = times.slice(SAMPLES / 2).toSorted((a, b) => a - b);
  return warm[Math.floor(warm.length / 2)] ?? 0;
}

function cell(text: string): string {
  return text.padEnd(26);
}
