import type { StringKey } from '../content/strings.ts';

/** The strings that records are told with; they come in a file of their own, when somebody wants a record. */
export const ADR_WORDS = [
  'adr.and',
  'adr.more',
  'adr.title',
  'adr.combination',
  'adr.contextOne',
  'adr.contextAll',
  'adr.notNeeded',
  'adr.undecided',
  'adr.openOne',
  'adr.openMany',
  'adr.answered',
  'adr.answeredBelow',
  'adr.skip',
  'adr.none',
  'adr.mustHold',
  'adr.reason',
  'adr.reasonAlways',
  'adr.reasonAll',
  'adr.part',
  'adr.ruledOut',
  'adr.ruledOutNone',
  'adr.leftAside',
  'adr.of',
  'adr.clash',
  'adr.missing',
  'adr.caution',
  'adr.instead',
  'adr.kept',
  'adr.duty',
  'adr.done',
  'adr.covered',
  'adr.checks',
  'adr.settle',
  'adr.easier',
  'adr.harder',
  'adr.rejected',
  'adr.drivers',
  'adr.revisit',
  'adr.turnBoth',
  'adr.turnComes',
  'adr.turnGoes',
  'adr.turnsMore',
  'adr.sources',
  'adr.origin',
  'adr.tree',
  'adr.seeConsequences',
  'adr.yContext',
  'adr.yNeglected',
  'adr.yAchieve',
  'adr.yAccepting',
  'adr.yBecause',
  'adr.reasons',
  'adr.also',
  'adr.noLonger',
  'adr.answerTo',
  'adr.titleAll',
  'adr.decision',
  'adr.alsoThat',
  'adr.made',
] as const satisfies readonly StringKey[];

export type AdrWord = (typeof ADR_WORDS)[number];

/** What a record needs beside the files of deciding and of backing, in one language. */
export interface AdrWordsFile {
  readonly words: Readonly<Record<AdrWord, string>>;
  /** What parts sentences: a space, or nothing. */
  readonly gap: string;
  /** What ends a sentence. */
  readonly stop: string;
}
