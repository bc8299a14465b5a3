import type { DrawnNode } from '../drawn-node.ts';
import type { Tree } from '../model.ts';

/** A tree in which one may look for words. */
export interface SearchedTree extends Tree<DrawnNode> {
  /** By a traditional Chinese character, the one that the tree has for it. */
  readonly variants?: ReadonlyMap<string, string> | undefined;
}

/**
 * The ids of all nodes whose texts hold every word of a query, in reading order; none for an empty one.
 * Full-width letters are the same as others: `ＳＡＧＡ` finds Saga. So are traditional characters.
 */
export function matches(tree: SearchedTree, query: string): string[] {
  const words = searchWords(tree, query);
  if (words.length === 0) return [];
  return [...tree.nodes.values()]
    .filter(({ when, label, title }) => {
      const text = folded(`${when} ${label} ${title}`);
      return words.every((word) => text.includes(word));
    })
    .map(({ id }) => id);
}

/** The words of a query as they are compared. */
export function searchWords({ variants }: Pick<SearchedTree, 'variants'>, query: string): string[] {
  const simple = [...folded(query)].map((letter) => variants?.get(letter) ?? letter).join('');
  return simple.split(/\s+/).filter((word) => word !== '');
}

/** A part of a text; `isFound` where it is a word that is looked for. */
export interface TextPart {
  readonly text: string;
  readonly isFound: boolean;
}

/** `foundParts('Orchestrated saga', ['saga'])` is `Orchestrated ` and, found, `saga`. */
export function foundParts(text: string, words: readonly string[]): TextPart[] {
  const compared = folded(text);
  // Where folding changes the length, places in one are not places in the other.
  if (compared.length !== text.length) return [{ text, isFound: false }];
  const isFound = Array.from(text, () => false).slice(0, text.length);
  for (const word of words) {
    for (let at = compared.indexOf(word); at >= 0; at = compared.indexOf(word, at + 1)) {
      isFound.fill(true, at, at + word.length);
    }
  }
  const parts: { text: string; isFound: boolean }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    const last = parts.at(-1);
    if (last?.isFound === (isFound[at] ?? false)) last.text += letter;
    else parts.push({ text: letter, isFound: isFound[at] ?? false });
  }
  return parts;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
