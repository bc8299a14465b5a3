/*
 * What the fragment of a page's address says: either it is the id of an element, as `#main`, or it holds a decision
 * and perhaps a place on the page, as `#saga=none&at=main`.
 */

/** What `at=` may hold; other ids are not written into the address of a decision. */
const PLACE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_PLACE = 60;
const AT = 'at=';

/** Whether a fragment holds a decision: no id of an element has an equals sign. */
export const hasDecision = (hash: string): boolean => hash.includes('=');

/** The decision in an address, without a place; empty when there is none. */
export const decisionIn = (address: string): string =>
  pairs(address)
    .filter((pair) => !pair.startsWith(AT))
    .join('&');

/** The place on the page that an address with a decision names; empty when it names none. */
export const placeIn = (address: string): string =>
  pairs(address)
    .find((pair) => pair.startsWith(AT))
    ?.slice(AT.length) ?? '';

/**
 * An address with this decision in the place of its own one: `withDecision('/x/#b', 'c=d')` is `/x/#c=d&at=b`. Without
 * a decision a place is a fragment of its own.
 */
export function withDecision(address: string, decision: string): string {
  const [page = ''] = address.split('#');
  const own = fragmentOf(address);
  const place = hasDecision(own) ? placeIn(address) : own;
  const isKept = decision === '' || (place.length <= LONGEST_PLACE && PLACE.test(place));
  const at = isKept && place !== '' ? (decision && `&${AT}`) + place : '';
  return decision + at === '' ? page : `${page}#${decision}${at}`;
}

function pairs(address: string): string[] {
  const fragment = fragmentOf(address);
  return hasDecision(fragment) ? fragment.split('&') : [];
}

/** What follows the sign; a program on the way may have doubled it. */
const fragmentOf = (address: string): string => address.replace(/^[^#]*#*/, '');
