import type { ComponentFile } from './component-file.ts';
import { doesOf, MARK_SIGN } from './connectors.ts';
import type { Picture, PictureLink, PicturePart } from './picture.ts';

/** A part in words. What there is nothing to say of is undefined. */
export interface PartWords {
  readonly id: string;
  readonly name: string;
  /** What kind of part it is, where its name does not say so. */
  readonly kind: string | undefined;
  readonly notes: string | undefined;
  /** The name of the part that it lies in. */
  readonly inside: string | undefined;
  /** The question that it waits for. */
  readonly open: string | undefined;
  /** The nodes because of which it is there. */
  readonly nodes: readonly string[];
}

/** A link in words. */
export interface LinkWords {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly does: string;
  readonly nodes: readonly string[];
}

/** Every part of a picture in words. */
export function partWords(
  { parts }: Picture,
  joiner: string,
  kindName: (kind: PicturePart['kind']) => string,
): PartWords[] {
  const names = namesOf(parts);
  return parts.map(({ id, kind, name, notes, nodes, open, inside }) => ({
    id,
    name,
    kind: isSaidBy(name, kindName(kind)) ? undefined : kindName(kind),
    notes: notes.length > 0 ? notes.join(joiner) : undefined,
    inside: inside === undefined ? undefined : (names.get(inside) ?? ''),
    open,
    nodes,
  }));
}

/** Every link of a picture in words. */
export function linkWords({ parts, links }: Picture, words: ComponentFile['words']): LinkWords[] {
  const names = namesOf(parts);
  return links.map((link) => {
    const said = [doesOf(link, parts, words), ...link.guards].join(words.joiner);
    return {
      id: `${link.from} ${link.link} ${link.to}`,
      from: names.get(link.from) ?? '',
      to: names.get(link.to) ?? '',
      does: link.mark === undefined ? said : `${MARK_SIGN}${said}`,
      nodes: link.nodes,
    };
  });
}

/** The practices that marked links lack, each once. */
export const lackedBy = (links: readonly PictureLink[]): string[] => [
  ...new Set(links.flatMap(({ mark }) => (mark === undefined ? [] : [mark]))),
];

const namesOf = (parts: Picture['parts']): ReadonlyMap<string, string> =>
  new Map(parts.map(({ id, name }) => [id, name]));

/** Whether a name says already what kind of part it is. */
const isSaidBy = (name: string, kind: string): boolean =>
  name.toLowerCase().includes(kind.toLowerCase());
