import { ADR_WORDS, type AdrWord, type AdrWordsFile } from '../lib/adr/adr-words.ts';
import type { AdrSources } from '../lib/adr/tell.ts';
import type { Locale } from '../lib/content/language.ts';
import type { BackingFile } from '../lib/decision/backing-file.ts';
import { backingFiles } from './backing-file.ts';
import { languageOf } from './content.ts';
import { decisionModel } from './decision-file.ts';
import { hashedFiles } from './hashed-files.ts';
import { template } from './strings.ts';

/** What the page of a decision fetches when somebody wants a record. */
export const adrFiles = hashedFiles('adr', toFile);

function toFile(locale: Locale): AdrWordsFile {
  // Languages that part words by spaces part sentences by them.
  const isSpaced = languageOf(locale).joiner.endsWith(' ');
  return {
    words: Object.fromEntries(ADR_WORDS.map((word) => [word, template(locale, word)])) as Record<
      AdrWord,
      string
    >,
    gap: isSpaced ? ' ' : '',
    stop: isSpaced ? '.' : '。',
  };
}

/** What a record is written from, as the reader's script has it. */
export const adrSources = (locale: Locale): AdrSources => ({
  model: decisionModel(locale),
  backing: JSON.parse(backingFiles.json(locale)) as BackingFile,
  file: JSON.parse(adrFiles.json(locale)) as AdrWordsFile,
});
