import { dayOf } from './meaning.ts';
import { quoted, type Problem } from './problems.ts';
import type { DataFile } from './read-files.ts';
import type { FiledHead } from './read-texts.ts';

/** The days that JSON files and the heads of texts name as past, and that are still to come. */
export function dateProblems(
  data: readonly DataFile[],
  heads: readonly FiledHead[],
  today: string,
): Problem[] {
  const days = [
    ...data.flatMap(({ path: file, places }) =>
      places.flatMap(({ meaning, value, path, record }) =>
        meaning.is === 'date' && typeof value === 'string'
          ? [{ file, node: record?.id ?? null, day: value, where: path.map(String).join('.') }]
          : [],
      ),
    ),
    ...heads.map(({ file, frontMatter: { reviewed } }) => ({
      file,
      node: null,
      day: reviewed,
      where: 'reviewed',
    })),
  ];
  return days
    .filter(({ day }) => /^\d{4}-\d\d-\d\d$/.test(dayOf(day)) && dayOf(day) > today)
    .map(({ file, node, day, where }) => ({
      kind: 'future-date',
      file,
      node,
      detail: `${quoted(day)} at ${where}`,
    }));
}
