import type { Marking } from '../../lib/tree/view/marking.ts';
import { foundParts } from '../../lib/tree/view/matches.ts';
import type { NodeMarkup } from './node-markup.ts';
import { type NodeParts, write } from './node-parts.ts';

/** Marks a node as what it is: current, on the path, found. Written anew where it differs, shown or not. */
export function drawMarks(
  { item, box, kind, link }: NodeParts,
  id: string,
  marking: Marking,
  markup: NodeMarkup,
): void {
  const { current, path, states, steps, found, words } = marking;
  const state = states.get(id);
  const flags: Readonly<Record<string, boolean>> = {
    'data-here': id === current,
    'data-on-path': path.has(id),
    'data-unused': state?.isUnused === true,
    'data-against': state?.against !== undefined,
    'data-match': found?.has(id) === true,
    // Where nothing is found, everything stays as it is.
    'data-dim': found !== undefined && found.size > 0 && !found.has(id),
  };
  for (const [name, isSet] of Object.entries(flags)) write(item, name, isSet ? '' : undefined);
  write(item, 'data-state', state?.is);
  if (kind.dataset['reason'] !== state?.reason) {
    write(kind, 'data-reason', state?.reason);
    kind.textContent = markup.kindWords(item.dataset['kind'] ?? '', state?.reason);
  }
  write(box, 'data-step', steps.get(id)?.toString());
  write(link, 'aria-current', id === current ? 'page' : undefined);
  drawFound(link, found?.has(id) ? words : []);
}

/** Marks the words in a title that are looked for. */
function drawFound(link: HTMLAnchorElement, words: readonly string[]): void {
  // Only while something is looked for does a title hold more than its text.
  if (words.length === 0 && !link.firstElementChild) return;
  const text = link.textContent.trim();
  const parts = foundParts(text, words);
  const drawn = [...link.childNodes].map((node) => node.textContent);
  const isSame =
    drawn.length === parts.length && parts.every((part, index) => part.text === drawn[index]);
  const isMarked = link.firstElementChild !== null;
  if (isSame && isMarked === parts.some(({ isFound }) => isFound)) return;
  link.replaceChildren(
    ...parts.map(({ text: part, isFound }) => {
      if (!isFound) return part;
      const mark = document.createElement('mark');
      mark.textContent = part;
      return mark;
    }),
  );
}
