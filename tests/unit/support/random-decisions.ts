import fc from 'fast-check';
import type { Answer } from '../../../src/lib/decision/answers.ts';
import type { Decision } from '../../../src/lib/decision/decide.ts';
import type { Questionnaire } from '../../../src/lib/decision/questionnaire.ts';
import type { Rulebook } from '../../../src/lib/decision/rulebook.ts';

/** The same decisions in every run, and ten times as many in a long one. */
export const runs = (count = 1_000): { numRuns: number; seed: number } => ({
  numRuns: process.env['LONG_TESTS'] ? count * 10 : count,
  seed: 20_261_130,
});

/** Decisions about a tree: answers in any order and anywhere, now and then one that does not count. */
export function decisionsAbout(
  { order, options, singles, tree }: Questionnaire,
  { requirements, practices }: Rulebook,
): fc.Arbitrary<Decision> {
  const ids = order.map(({ id }) => id);
  const answerAt = (id: string): fc.Arbitrary<Answer> => {
    const its = options.get(id);
    if (!its) return fc.constantFrom<Answer[]>('skip', 'skip', 'unsure', []);
    const lists: fc.Arbitrary<Answer> = singles.has(id)
      ? fc.constantFrom(...its.map((one) => [one]))
      : fc.subarray([...its], { minLength: 1 });
    const branches = [...(tree.nodes.get(id)?.children ?? []), 'gone'];
    return fc.oneof(
      { weight: 12, arbitrary: lists },
      { weight: 1, arbitrary: fc.constantFrom<Answer[]>([], 'unsure', 'skip') },
      { weight: 1, arbitrary: fc.subarray(branches) },
    );
  };
  const at = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...options.keys()) },
    { weight: 1, arbitrary: fc.constantFrom(...ids, 'gone') },
  );
  const given = at.chain((id) => fc.tuple(fc.constant(id), answerAt(id)));
  const some = (records: readonly { readonly id: string }[]): fc.Arbitrary<Set<string>> =>
    fc.subarray(records.map(({ id }) => id)).map((chosen) => new Set(chosen));
  return fc.record({
    answers: fc
      .array(given, { maxLength: options.size, size: 'max' })
      .map((pairs) => new Map(pairs)),
    requirements: some(requirements),
    done: some(practices),
  });
}
