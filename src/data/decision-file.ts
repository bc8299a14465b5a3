import type { Locale } from '../lib/content/language.ts';
import type { DecisionFile } from '../lib/decision/decision-file.ts';
import { toQuestioned } from '../lib/decision/questioned.ts';
import { WALK_WORDS, type WalkWord } from '../lib/decision/walk-words.ts';
import { content, languageOf, tree, treeDate } from './content.ts';
import { hashedFiles } from './hashed-files.ts';
import { template } from './strings.ts';
import { nodeMark } from './node-mark.ts';

/** What a page fetches with a reader's first answer. */
export const decisionFiles = hashedFiles('decision', toFile);

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
  };
}
