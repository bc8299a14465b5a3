import type { Problem } from './problems.ts';
import { quoted } from './problems.ts';
import { nameKey, repeated } from './repeated.ts';
import type { Term } from './schema.ts';

/** Forms that would link to two terms: of these only the first would ever be reached. */
export function termProblems(file: string, terms: readonly Term[]): Problem[] {
  const forms = terms.flatMap(({ id, link }) =>
    Object.entries(link).flatMap(([code, words]) => words.map((word) => ({ id, code, word }))),
  );
  return repeated(forms, ({ code, word }) => `${code} ${nameKey(word)}`).map(
    ({ id, code, word }) => ({
      kind: 'shared-form',
      file,
      node: id,
      detail: `${quoted(word)} in ${quoted(code)}`,
    }),
  );
}
