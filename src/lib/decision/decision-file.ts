import type { Rule } from '../content/rule-schema.ts';
import { filled } from '../text/filled.ts';
import type { Mark } from '../tree/marks.ts';
import { toTree } from '../tree/model.ts';
import { type Questioned, type Questionnaire, toQuestionnaire } from './questionnaire.ts';
import { type Rulebook, type RuleRecords, toRulebook } from './rulebook.ts';
import type { StateWords } from './state-words.ts';
import type { Term } from './terms.ts';
import type { WalkWord } from './walk-words.ts';

/** The words of a node, in one language. */
export interface NodeWords {
  readonly title: string;
  /** What it asks, where it has options. */
  readonly ask?: string | undefined;
  /** The answer that it is, where it is an option. */
  readonly option?: string | undefined;
  /** How every list warns of it. */
  readonly mark?: Mark | undefined;
}

/** The words of a rule, in one language. */
export interface RuleWords {
  readonly reason: string;
  readonly remedy?: string | undefined;
}

type Named<T> = T & { readonly name: string };

/** What deciding needs, with the words that it is told in, in one language; the script fetches it once. */
export interface DecisionFile {
  /** The date of the tree, such as `2026-11-22`. */
  readonly version: string;
  readonly root: string;
  /** In reading order. */
  readonly nodes: readonly (Questioned & NodeWords)[];
  readonly groups: readonly Named<Pick<RuleRecords['groups'][number], 'id' | 'nodes' | 'groups'>>[];
  readonly rules: readonly (RuleRecords['rules'][number] & RuleWords)[];
  readonly practices: readonly Named<RuleRecords['practices'][number]>[];
  readonly requirements: readonly Named<RuleRecords['requirements'][number]>[];
  /** What stands between the parts of a list, such as `, `. */
  readonly joiner: string;
  readonly words: Readonly<Record<WalkWord, string>>;
  readonly stateWords: StateWords;
}

/** A decision file, ready to decide with. */
export interface DecisionModel {
  readonly version: string;
  readonly questionnaire: Questionnaire;
  readonly rulebook: Rulebook;
  readonly stateWords: StateWords;
  /** @throws on an unknown id, as the next ones */
  node(id: string): Questioned & NodeWords;
  rule(id: string): RuleWords & Pick<Rule, 'kind'>;
  /** What a node, group, requirement or practice is called. */
  nameOf(term: Term): string;
  /** A string with its `{names}` filled in. */
  say(word: WalkWord, values?: Readonly<Record<string, string | number>>): string;
  /** Several names as one text. */
  list(names: readonly string[]): string;
}

export function toDecisionModel(file: DecisionFile): DecisionModel {
  const { version, root, nodes, rules, groups, practices, requirements, stateWords } = file;
  const nodesById = byId(nodes);
  const rulesById = byId(rules);
  const names = {
    node: new Map(nodes.map(({ id, title }) => [id, title])),
    group: namesOf(groups),
    requirement: namesOf(requirements),
    practice: namesOf(practices),
  };
  return {
    version,
    questionnaire: toQuestionnaire(toTree(root, nodes)),
    rulebook: toRulebook(file),
    stateWords,
    node: (id) => known(nodesById, id),
    rule: (id) => known(rulesById, id),
    nameOf: ({ kind, id }) => known(names[kind], id),
    say: (word, values = {}) => filled(file.words[word], values),
    list: (all) => all.join(file.joiner),
  };
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.id, one]));

const namesOf = (
  all: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> => new Map(all.map(({ id, name }) => [id, name]));

function known<T>(all: ReadonlyMap<string, T>, id: string): T {
  const one = all.get(id);
  if (one === undefined) throw new Error(`unknown id: ${id}`);
  return one;
}
