import type { BackingFile } from '../decision/backing-file.ts';
import type { DecisionModel } from '../decision/decision-file.ts';
import type { AdrWord, AdrWordsFile } from './adr-words.ts';

/** What a record is written from, in one language. */
export interface AdrSources {
  readonly model: DecisionModel;
  readonly backing: BackingFile;
  readonly file: AdrWordsFile;
}

/** Sources with the ways to say things in their language. */
export interface Teller extends AdrSources {
  readonly say: (word: AdrWord, values?: Readonly<Record<string, string | number>>) => string;
  /** What a node is called at the beginning of a sentence or alone, and what inside of one. */
  readonly name: (id: string) => string;
  readonly inner: (id: string) => string;
  /** Inside of a sentence, without what stands in brackets. */
  readonly brief: (id: string) => string;
  /** A text as it goes on behind a colon or “because”: only languages with capital letters change it. */
  readonly lowered: (text: string) => string;
  /** `A, B and C` */
  readonly list: (all: readonly string[]) => string;
  /** The titles of nodes as one text, of which the first may begin a sentence; at most so many, and how many more. */
  readonly names: (ids: readonly string[], most?: number) => string;
  /** With what ends a sentence, where it has none yet. */
  readonly ended: (text: string) => string;
  /** Sentences one after the other. */
  readonly joined: (sentences: readonly string[]) => string;
  /** What a node asks, or its title where it asks nothing. */
  readonly ask: (id: string) => string;
  /** The answer that an option is, or its title where it is none. */
  readonly option: (id: string) => string;
  /** Answers in quotes as they are referred to; with the question where an answer says little by itself. */
  readonly quoted: (at: string, ids: readonly string[]) => string;
}

export function toTeller(sources: AdrSources): Teller {
  const { model, backing, file } = sources;
  const products = new Set(backing.technologies.map(({ name }) => name));
  const isSpaced = file.gap !== '';
  const say: Teller['say'] = (word, values = {}) => filledIn(file.words[word], values);
  const lowered = (text: string): string => {
    const [first = ''] = text.split(/[\s,./()]/u);
    return isSpaced && /^\p{Lu}[^\p{Lu}]*$/u.test(first) && !products.has(first)
      ? text.charAt(0).toLowerCase() + text.slice(1)
      : text;
  };
  const name = (id: string): string => model.node(id).title.replace(/[?？]$/u, '');
  const list = (all: readonly string[]): string => {
    const last = all.at(-1) ?? '';
    return all.length < 2 ? last : say('adr.and', { list: model.list(all.slice(0, -1)), last });
  };
  const ask = (id: string): string => model.node(id).ask ?? model.node(id).title;
  const option = (id: string): string => model.node(id).option ?? model.node(id).title;
  return {
    ...sources,
    say,
    name,
    inner: (id) => lowered(name(id)),
    brief: (id) => lowered(name(id).replace(/\s*[(（][^)）]*[)）]$/u, '')),
    lowered,
    list,
    names(ids, most = Infinity) {
      const isSeveral = ids.length > 1;
      const all = ids.map(name).map((one, index) => {
        const own = index === 0 ? one : lowered(one);
        return isSeveral && /[,、](?![^(（]*[)）])/u.test(own) ? `“${own}”` : own;
      });
      if (all.length <= most) return list(all);
      return say('adr.more', { list: model.list(all.slice(0, most)), count: all.length - most });
    },
    ended: (text) => (/[.!?。！？…][”’"')）]*$/u.test(text) ? text : `${text}${file.stop}`),
    joined: (sentences) => sentences.filter((one) => one !== '').join(file.gap),
    ask,
    option,
    quoted: (at, ids) =>
      list(
        ids.map(option).map((answer) => {
          return isTelling(answer) ? `“${answer}”` : say('adr.answerTo', { ask: ask(at), answer });
        }),
      ),
  };
}

/** A string with its names filled in, and a space where Chinese then meets Latin letters or digits. */
const filledIn = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/gu, (whole, key: string, at: number) => {
    const value = String(values[key] ?? whole);
    const before = /\p{sc=Han}$/u.test(template.slice(0, at)) && /^[\p{sc=Latin}\d]/u.test(value);
    const rest = template.slice(at + whole.length);
    const after = /^\p{sc=Han}/u.test(rest) && /[\p{sc=Latin}\d]$/u.test(value);
    return `${before ? ' ' : ''}${value}${after ? ' ' : ''}`;
  });

/** Not those that are only “yes” or “no”. */
const isTelling = (answer: string): boolean => answer.length > 4;
