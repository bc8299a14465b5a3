import { find } from '../dom.ts';
import type { Told } from './told.ts';

/** The places at which a question is unfolded, to be answered there. The page itself holds which ones are. */
const unfoldedIn = (parent: Element): NodeListOf<HTMLElement> =>
  parent.querySelectorAll<HTMLElement>('[data-change][open]');

/** The questions that are unfolded in a list, each with the place of its row in it. */
export function placesIn(page: HTMLElement, name: string): ReadonlyMap<string, number> {
  const list = find(page, `[data-list="${name}"]`);
  const rows = [...list.children];
  return new Map(
    [...unfoldedIn(list)].map((place) => [
      place.dataset['change'] ?? '',
      rows.findIndex((row) => row.contains(place)),
    ]),
  );
}

/** Calls back when a question is unfolded or folded: what is folded may not be in its list any more. */
export function onFold(page: HTMLElement, changed: () => void): void {
  const hear = ({ target }: Event): void => {
    if (target instanceof HTMLElement && 'change' in target.dataset) changed();
  };
  page.addEventListener('toggle', hear, true);
}

/** What is drawn last counts, whatever arrives first. */
let wanted: Told | undefined;

/** Draws the questions that are unfolded. What drawing them needs is fetched with the first one. */
export async function drawUnfolded(page: HTMLElement, told: Told | undefined): Promise<void> {
  wanted = told;
  if (!told || unfoldedIn(page).length === 0) return;
  const { drawEditor } = await import('./editor.ts');
  if (wanted === told) for (const place of unfoldedIn(page)) drawEditor(place, told);
}
