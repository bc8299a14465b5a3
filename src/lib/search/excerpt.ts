import { isChinese, queryPieces, tokens } from './tokens.ts';

/** A part of a sentence; the marked ones are what was searched for. */
export interface ExcerptPart {
  readonly text: string;
  readonly isMatch: boolean;
}

const MOST = { latin: 180, chinese: 90 } as const;

/**
 * The sentence that holds most of what was found, with the found words marked.
 * @param found the index's own words that matched, which may be spelt differently from the query
 */
export function excerpt(text: string, query: string, found: readonly string[]): ExcerptPart[] {
  const wanted = new Set(found);
  const whole = queryPieces(query);
  let best = { sentence: '', score: -1 };
  for (const sentence of sentences(text)) {
    const low = sentence.toLowerCase();
    const score =
      new Set(tokens(sentence).filter((token) => wanted.has(token))).size +
      whole.filter((piece) => low.includes(piece)).length;
    if (score > best.score) best = { sentence, score };
  }
  const marks = [...new Set([...queryPieces(query).filter(isChinese), ...found])];
  return marked(shortened(best.sentence, marks), marks);
}

/** `sentences('One. Two! 三。四')` is `['One.', 'Two!', '三。', '四']`. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|(?<=[。！？；])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** A long sentence is cut around the first thing that was found in it. */
function shortened(sentence: string, marks: readonly string[]): string {
  const most = isChinese(sentence.replace(/[^\p{L}]/gu, '')) ? MOST.chinese : MOST.latin;
  if (sentence.length <= most) return sentence;
  const at = Math.max(0, ranges(sentence, marks)[0]?.[0] ?? 0);
  const start = at < most * 0.6 ? 0 : wordStart(sentence, at - Math.floor(most / 3));
  const end = start + most >= sentence.length ? sentence.length : wordStart(sentence, start + most);
  return `${start > 0 ? '… ' : ''}${sentence.slice(start, end).trim()}${end < sentence.length ? ' …' : ''}`;
}

/** The start of the word that stands at a place. */
function wordStart(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space > at - 30 && space >= 0 ? space + 1 : at;
}

function marked(sentence: string, marks: readonly string[]): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let from = 0;
  for (const [start, end] of ranges(sentence, marks)) {
    if (start > from) parts.push({ text: sentence.slice(from, start), isMatch: false });
    parts.push({ text: sentence.slice(start, end), isMatch: true });
    from = end;
  }
  if (from < sentence.length) parts.push({ text: sentence.slice(from), isMatch: false });
  return parts;
}

/** Where something that was found stands, in order and without overlap. */
function ranges(sentence: string, marks: readonly string[]): [start: number, end: number][] {
  const low = sentence.toLowerCase();
  const all = marks.flatMap((mark) => places(low, mark));
  const merged: [number, number][] = [];
  for (const [start, end] of all.toSorted(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Chinese is found anywhere, other words where a word begins. */
function places(text: string, mark: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (isChinese(mark) || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ')) {
      found.push([at, at + mark.length]);
    }
  }
  return found;
}
