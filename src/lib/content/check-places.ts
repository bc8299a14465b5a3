import { FILES } from './files.ts';
import { quoted, type Problem, type ProblemKind } from './problems.ts';
import type { DataFile } from './read-files.ts';
import { leavesOf, type Place } from './walk.ts';

/** The ids that there are, by kind. A kind whose file could not be read is missing: all its ids may be there. */
export type KnownIds = ReadonlyMap<string, ReadonlySet<string>>;

/** The ids of all records in files that could be read. */
export function knownIds(data: readonly DataFile[]): Map<string, ReadonlySet<string>> {
  const ids = new Map<string, Set<string>>();
  const read = new Set(data.map(({ path }) => path));
  for (const [path, schema] of Object.entries(FILES)) {
    if (!read.has(path)) continue;
    for (const [, meaning] of leavesOf(schema)) {
      if (meaning?.is === 'id') ids.set(meaning.of, new Set());
    }
  }
  for (const { places } of data) {
    for (const { meaning, value } of places) {
      if (meaning.is === 'id' && typeof value === 'string') ids.get(meaning.of)?.add(value);
    }
  }
  return ids;
}

/** The ids of sources that nobody has opened, which may not be cited. */
export type Unopened = ReadonlySet<string>;

/**
 * What follows from the meaning of the parts of a file: references that lead nowhere, texts that a language
 * lacks, statements without evidence.
 * @param languages the codes of the site's languages; none where these could not be read
 */
export function placeProblems(
  { path, places }: DataFile,
  known: KnownIds,
  unopened: Unopened,
  languages: readonly string[],
): Problem[] {
  const problem = (kind: ProblemKind, place: Place, detail: string): Problem => ({
    kind,
    file: path,
    path: place.path,
    node: place.record?.id ?? null,
    detail,
  });
  return places.flatMap((place): Problem[] => {
    const { meaning, value } = place;
    const where = place.path.map(String).join('.');
    if (meaning.is === 'reference') {
      if (typeof value !== 'string') return [];
      if (known.get(meaning.to)?.has(value) === false) {
        return [problem('unknown-reference', place, `${meaning.to} ${quoted(value)} at ${where}`)];
      }
      if (place.record?.kind === meaning.to && place.record.id === value) {
        return [problem('own-reference', place, `${quoted(value)} at ${where}`)];
      }
      return meaning.to === 'source' && unopened.has(value)
        ? [problem('not-opened', place, `${value} at ${where}`)]
        : [];
    }
    if (meaning.is === 'text' || meaning.is === 'texts') {
      if (!isRecord(value) || languages.length === 0) return [];
      return [
        ...languages
          .filter((code) => !Object.hasOwn(value, code))
          .map((code) => problem('missing-text', place, `${where} in ${quoted(code)}`)),
        ...Object.keys(value)
          .filter((code) => !languages.includes(code))
          .map((code) => problem('unknown-key', place, `${quoted(code)} at ${where}`)),
      ];
    }
    return meaning.is === 'evidence' && isUnfounded(value)
      ? [problem('no-evidence', place, where)]
      : [];
  });
}

/** Neither a source nor our judgement stands behind it. */
function isUnfounded(value: unknown): boolean {
  if (!isRecord(value) || value['judgement'] === true) return false;
  return Array.isArray(value['sources']) && value['sources'].length === 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
