import { filled } from '../../lib/text/filled.ts';
import { find } from '../dom.ts';

/**
 * What goes into a place of a template: a text or nodes in the place of what stands there, values for the `{names}`
 * in its words, `true` for it as it is; without anything it goes away.
 */
export type Filling =
  | string
  | true
  | readonly (Node | string)[]
  | Readonly<Record<string, string | number>>
  | undefined;

/** The templates of a page: markup and words are written once, at build time. */
export interface Templates {
  /** A copy with its places, `[data-slot]`, filled. Every place has to be named. */
  copy(name: string, fillings?: Readonly<Record<string, Filling>>): HTMLElement;
  /** The words of a template that holds nothing else. */
  words(name: string, values?: Readonly<Record<string, string | number>>): string;
}

export function templatesIn(page: ParentNode): Templates {
  const found = new Map<string, DocumentFragment>();
  /** Looked for once: a page is long, and its templates stand at its end. */
  const contentOf = (name: string): DocumentFragment => {
    const known = found.get(name);
    if (known) return known;
    const { content } = find<HTMLTemplateElement>(page, `template[data-template="${name}"]`);
    found.set(name, content);
    return content;
  };
  return {
    copy(name, fillings = {}) {
      const copy = find(contentOf(name), '*').cloneNode(true) as HTMLElement;
      const places = [copy, ...copy.querySelectorAll<HTMLElement>('[data-slot]')];
      for (const place of places) {
        const slot = place.dataset['slot'];
        if (slot !== undefined) fill(place, fillings[slot]);
      }
      return copy;
    },
    words: (name, values = {}) => filled(contentOf(name).textContent, values),
  };
}

function fill(place: HTMLElement, filling: Filling): void {
  if (filling === undefined) place.remove();
  else if (typeof filling === 'string') place.textContent = filling;
  else if (isList(filling)) place.replaceChildren(...filling);
  else if (filling !== true) place.textContent = filled(place.textContent.trim(), filling);
}

const isList = (filling: object | true): filling is readonly (Node | string)[] =>
  Array.isArray(filling);
