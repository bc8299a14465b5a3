import type { Rulebook } from './rulebook.ts';
import type { States } from './states.ts';
import type { Term } from './terms.ts';

/** Whether what a term names holds, may still hold, or does not. */
export type Standing = 'holds' | 'possible' | 'fails';

/** The requirements that were ticked or that a taken node says as well. */
export function heldRequirements(
  { requirements }: Rulebook,
  ticked: ReadonlySet<string>,
  states: States,
): ReadonlySet<string> {
  const implied = requirements.filter(({ impliedBy }) =>
    impliedBy.some((id) => states.get(id)?.is === 'taken'),
  );
  return new Set([...ticked, ...implied.map(({ id }) => id)]);
}

/** How a term stands. A group stands as the best of its members; a requirement that does not hold fails. */
export function standingOf(
  { members }: Rulebook,
  held: ReadonlySet<string>,
  states: States,
): (term: Term) => Standing {
  return (term) => {
    if (term.kind === 'requirement') return held.has(term.id) ? 'holds' : 'fails';
    const found = new Set(members.of(term).map((id) => states.get(id)?.is));
    if (found.has('taken')) return 'holds';
    return found.has('possible') ? 'possible' : 'fails';
  };
}

/** How several things stand together: as the worst of them. */
export function jointStanding(standings: readonly Standing[]): Standing {
  if (standings.includes('fails')) return 'fails';
  return standings.includes('possible') ? 'possible' : 'holds';
}
