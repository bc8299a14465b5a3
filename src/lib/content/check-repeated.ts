import { quoted, type Problem, type ProblemKind } from './problems.ts';
import type { DataFile } from './read-files.ts';
import { nameKey, repeated } from './repeated.ts';
import type { Place } from './walk.ts';

/** Something that may stand once among what it is told apart from. */
interface Single {
  readonly kind: ProblemKind;
  readonly value: string;
  /** Equal for those that are not told apart. */
  readonly key: string;
}

/**
 * Ids and names that two records of a kind have, and what stands in one list twice: references, and texts such
 * as other names. Names are compared as a reader sees them.
 */
export function repetitionProblems(data: readonly DataFile[]): Problem[] {
  const all = data.flatMap(({ path: file, places }) =>
    places.flatMap((place) => singlesOf(file, place).map((single) => ({ ...single, file, place }))),
  );
  return repeated(all, ({ kind, key }) => `${kind} ${key}`).map(({ kind, value, file, place }) => ({
    kind,
    file,
    path: place.path,
    node: place.record?.id ?? null,
    detail: `${quoted(value)} at ${place.path.map(String).join('.')}`,
  }));
}

function singlesOf(file: string, { meaning, value, path }: Place): Single[] {
  const kindOfPlace = path.map((step) => (typeof step === 'number' ? '*' : String(step))).join('.');
  if (meaning.is === 'id' && typeof value === 'string') {
    return [{ kind: 'duplicate-id', value, key: `${meaning.of} ${value}` }];
  }
  if (meaning.is === 'reference' && typeof value === 'string' && typeof path.at(-1) === 'number') {
    const list = path.slice(0, -1).map(String).join('.');
    return [{ kind: 'repeated-reference', value, key: `${file} ${list} ${value}` }];
  }
  if (meaning.is === 'texts') {
    return stringsOf(value).map(([code, text]) => ({
      kind: 'repeated-reference',
      value: text,
      key: `${file} ${path.map(String).join('.')} ${code} ${nameKey(text)}`,
    }));
  }
  if ((meaning.is !== 'text' && meaning.is !== 'plain') || !meaning.isName) return [];
  return stringsOf(value).map(([code, text]) => ({
    kind: 'duplicate-name',
    value: text,
    // An address with its last slash is the one without it.
    key: `${kindOfPlace} ${code} ${nameKey(text).replace(/\/$/, '')}`,
  }));
}

/** Every string of a text, of a list of texts or of words, with its language. */
function stringsOf(value: unknown): [code: string, text: string][] {
  if (typeof value === 'string') return [['', value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([code, one]) =>
    [one]
      .flat()
      .flatMap((text): [string, string][] => (typeof text === 'string' ? [[code, text]] : [])),
  );
}
