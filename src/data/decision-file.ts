import type { Locale } from '../lib/content/language.ts';
import {
  type DecisionFile,
  type DecisionModel,
  toDecisionModel,
} from '../lib/decision/decision-file.ts';
import { toQuestioned } from '../lib/decision/questioned.ts';
import { STATE_WORDS, type StateWord, type StateWords } from '../lib/decision/state-words.ts';
import { WALK_WORDS, type WalkWord } from '../lib/decision/walk-words.ts';
import { content, languageOf, LOCALES, tree, treeDate } from './content.ts';
import { hashedFiles } from './hashed-files.ts';
import { nodeMark } from './node-mark.ts';
import { template } from './strings.ts';

/** What a page fetches with a reader's first answer. */
export const decisionFiles = hashedFiles('decision', toFile);

const models = new Map(
  LOCALES.map((locale) => {
    const file = JSON.parse(decisionFiles.json(locale)) as DecisionFile;
    return [locale, toDecisionModel(file)] as const;
  }),
);

/** What the reader's script makes of that file. */
export function decisionModel(locale: Locale): DecisionModel {
  const model = models.get(locale);
  if (!model) throw new Error(`unknown language: ${locale}`);
  return model;
}

function toFile(locale: Locale): DecisionFile {
  return {
    version: treeDate,
    root: tree.root,
    nodes: [...tree.nodes.values()].map((node) => ({
      ...toQuestioned(node),
      title: node.title[locale],
      ask: node.ask?.[locale],
      option: node.option?.[locale],
      mark: nodeMark(node.id),
    })),
    groups: content.groups.map(({ name, ...group }) => ({ ...group, name: name[locale] })),
    rules: content.rules.map(({ id, kind, severity, reason, remedy, ...sides }) => ({
      id,
      kind,
      severity,
      if: sides.if,
      with: sides.with,
      reason: reason[locale],
      remedy: remedy?.[locale],
    })),
    practices: content.practices.map(({ id, name, coveredBy }) => ({
      id,
      name: name[locale],
      coveredBy,
    })),
    requirements: content.requirements.map(({ id, name, impliedBy }) => ({
      id,
      name: name[locale],
      impliedBy,
    })),
    joiner: languageOf(locale).joiner,
    words: Object.fromEntries(WALK_WORDS.map((word) => [word, template(locale, word)])) as Record<
      WalkWord,
      string
    >,
    stateWords: stateWords(locale),
  };
}

function stateWords(locale: Locale): StateWords {
  const words = Object.keys(STATE_WORDS) as StateWord[];
  const said = words.map((word) => [word, template(locale, `state.${word}`)] as const);
  return Object.fromEntries(said) as Record<StateWord, string>;
}
