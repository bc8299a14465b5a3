import { decisionIn, withDecision } from '../../lib/site/fragment.ts';
import { goToPlace } from './at-place.ts';

/**
 * Lets links to pages of the site take the decision along. A link has it only while it is being followed: what is
 * copied or dragged is the page. The last to hear of a press, so that what was answered with it goes along.
 */
export function carryFragment(): void {
  addEventListener('click', follow);
  addEventListener('auxclick', follow);
}

function follow(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest('a');
  // The third button opens a menu, where the address can be copied.
  if (!link || event.defaultPrevented || event.button > 1 || !leadsToPage(link)) return;
  const { href, hash, pathname, search } = location;
  const to = 'twin' in link.dataset ? link.href + search + hash : carried(link.href, hash);
  if (to === link.href) return;
  if (link.pathname === pathname && link.search === search && isPlain(event)) {
    event.preventDefault();
    history[to === href ? 'replaceState' : 'pushState'](history.state, '', to);
    goToPlace(decodeURIComponent(link.hash.slice(1)));
    return;
  }
  const own = link.getAttribute('href') ?? '';
  link.href = to;
  setTimeout(() => link.setAttribute('href', own));
}

function carried(address: string, hash: string): string {
  const decision = decisionIn(hash);
  return decision === '' || decisionIn(address) ? address : withDecision(address, decision);
}

const leadsToPage = ({ origin, pathname, download }: HTMLAnchorElement): boolean =>
  origin === location.origin &&
  pathname.startsWith(import.meta.env.BASE_URL) &&
  pathname.endsWith('/') &&
  !download;

const isPlain = ({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
  button === 0 && !(altKey || ctrlKey || metaKey || shiftKey);
