/** Something that can be looked for by id. */
export interface Candidate {
  readonly id: string;
}

/**
 * The candidates whose ids are nearest to a mistyped one, best first. Counts single-letter slips over the
 * whole id, and whole words in common, so that `twoo` and `words` both find `two-words`.
 * @param below the distance of what is too far, from 0 (the same) to 1 (nothing in common)
 */
export function nearest<C extends Candidate>(
  typed: string,
  candidates: readonly C[],
  count: number,
  below = Infinity,
): C[] {
  const wanted = typed.toLowerCase();
  return candidates
    .map((candidate) => ({ candidate, distance: distance(wanted, candidate.id) }))
    .filter(({ distance }) => distance < below)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

function distance(typed: string, id: string): number {
  const words = id.split('-');
  const typedWords = typed.split(/[^a-z0-9]+/).filter(Boolean);
  const perWord = typedWords.map((word) =>
    Math.min(...words.map((other) => edits(word, other) / Math.max(word.length, other.length))),
  );
  const mean = perWord.reduce((sum, value) => sum + value, 0) / (perWord.length || 1);
  return Math.min(edits(typed, id) / Math.max(typed.length, id.length), mean + 0.05);
}

/** The number of letters to insert, delete or replace to make one word the other (Levenshtein). */
export function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
