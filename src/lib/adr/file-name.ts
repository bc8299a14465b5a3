import type { Subject } from './subject.ts';

/** Of a name without its number. */
const LONGEST = 60;

/**
 * `0003-transactional-consistency-saga-orchestration.md`: of ids, so that it is ASCII in every language and the same
 * whatever the title is. What is too long is cut between ids.
 */
export function fileName({ concern, concerns, chosen }: Subject, number: number): string {
  const ids = concern === undefined ? chosen : [...concerns, ...chosen];
  let slug = '';
  for (const id of ids) {
    const longer = slug === '' ? id : `${slug}-${id}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return `${String(number).padStart(4, '0')}-${slug}.md`;
}
