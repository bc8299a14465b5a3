import type { ComponentFile } from './component-file.ts';
import type { Picture, PictureLink, PicturePart } from './picture.ts';

/** More are not taken in at once. */
export const MOST_PARTS = 12;

type Folds = ComponentFile['folds'];
type PartWords = ComponentFile['parts'];

/** A picture with at most `MOST_PARTS`: the folds of the content one after the other, then the least linked parts. */
export function folded(picture: Picture, folds: Folds, words: PartWords): Picture {
  let now = picture;
  for (const { into, parts } of folds) {
    if (now.parts.length <= MOST_PARTS) return now;
    const present = now.parts.filter(({ id }) => parts.includes(id)).map(({ id }) => id);
    const isThere = now.parts.some(({ id }) => id === into);
    if (present.length < (isThere ? 1 : 2)) continue;
    now = merged(now, present, into, words);
  }
  while (now.parts.length > MOST_PARTS) {
    const pair = leastLinked(now);
    if (!pair) return now;
    now = merged(now, [pair.part], pair.neighbour, words);
  }
  return now;
}

/** The part with the fewest links but none of the first two, and what it is linked with. */
function leastLinked({ parts, links }: Picture): { part: string; neighbour: string } | undefined {
  const linksOf = (id: string): PictureLink[] =>
    links.filter(({ from, to }) => from === id || to === id);
  const [part] = parts
    .slice(2)
    .filter(({ id }) => linksOf(id).length > 0)
    .toSorted((a, b) => linksOf(a.id).length - linksOf(b.id).length);
  const [link] = part ? linksOf(part.id) : [];
  if (!part || !link) return undefined;
  return { part: part.id, neighbour: link.from === part.id ? link.to : link.from };
}

/** With some parts as one; their names are said in it. */
function merged(
  { parts, links }: Picture,
  ids: readonly string[],
  into: string,
  words: PartWords,
): Picture {
  const of = parts.filter(({ id }) => ids.includes(id));
  const known = parts.find(({ id }) => id === into);
  const record = words.find(({ id }) => id === into);
  if (!record) throw new Error(`unknown part: ${into}`);
  const whole: PicturePart = {
    id: into,
    kind: record.kind,
    name: record.name,
    notes: [...(known?.notes ?? []), ...of.map(({ name }) => name)],
    nodes: [...new Set([...(known?.nodes ?? []), ...of.flatMap(({ nodes }) => nodes)])],
    open: known?.open,
    inside: known?.inside,
  };
  const at = (id: string): string => (ids.includes(id) ? into : id);
  const place = parts.findIndex(({ id }) => id === (known ? into : ids[0]));
  return {
    parts: parts
      .flatMap((part, index) =>
        index === place ? [whole] : ids.includes(part.id) || part.id === into ? [] : [part],
      )
      .map((part) => {
        const inside = part.inside === undefined ? undefined : at(part.inside);
        return { ...part, inside: inside === part.id ? undefined : inside };
      }),
    links: links.reduce<PictureLink[]>((all, link) => {
      const moved = { ...link, from: at(link.from), to: at(link.to) };
      if (moved.from === moved.to) return all;
      const same = all.findIndex(
        (one) => one.from === moved.from && one.link === moved.link && one.to === moved.to,
      );
      if (same < 0) return [...all, moved];
      return all.with(same, together(all[same] ?? moved, moved));
    }, []),
  };
}

const together = (a: PictureLink, b: PictureLink): PictureLink => ({
  ...a,
  labels: [...new Set([...a.labels, ...b.labels])],
  guards: [...new Set([...a.guards, ...b.guards])],
  nodes: [...new Set([...a.nodes, ...b.nodes])],
  open: a.open === undefined ? undefined : b.open,
  mark: a.mark ?? b.mark,
});
