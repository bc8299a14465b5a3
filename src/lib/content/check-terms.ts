import { quoted, type Problem, type ProblemKind } from './problems.ts';
import { nameKey, repeated } from './repeated.ts';
import type { Term } from './schema.ts';

/** Begins and ends with what a word begins and ends with, and is no single letter: `2PC`, `C++`. */
const FORM = /^[\p{Letter}\p{Number}].*[\p{Letter}\p{Number}\p{Mark}+#]$/su;

/**
 * Forms that would link to two terms, of which only the first would ever be reached; forms that are no word;
 * and terms that have their own name as another.
 */
export function termProblems(file: string, terms: readonly Term[]): Problem[] {
  const forms = terms.flatMap(({ id, link }) =>
    Object.entries(link).flatMap(([code, words]) => words.map((word) => ({ id, code, word }))),
  );
  const problem = (kind: ProblemKind, id: string, word: string, code: string): Problem => ({
    kind,
    file,
    node: id,
    detail: `${quoted(word)} in ${quoted(code)}`,
  });
  return [
    ...repeated(forms, ({ code, word }) => `${code} ${nameKey(word)}`).map(({ id, code, word }) =>
      problem('shared-form', id, word, code),
    ),
    ...forms
      .filter(({ word }) => !FORM.test(word))
      .map(({ id, code, word }) => problem('bad-form', id, word, code)),
    ...terms.flatMap(({ id, name, aliases }) => {
      // A language that lacks the name has been reported.
      const names = Object.entries(name).map(([code, own]) => `${code} ${nameKey(own)}`);
      return Object.entries(aliases).flatMap(([code, words]) =>
        words
          .filter((word) => names.includes(`${code} ${nameKey(word)}`))
          .map((word) => problem('repeated-reference', id, word, code)),
      );
    }),
  ];
}
