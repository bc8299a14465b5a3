import type { ComponentEffect, ComponentFile, Ends } from './component-file.ts';
import type { PictureLink } from './picture.ts';

/** A link before anything is said of it. */
export type BareLink = Omit<PictureLink, 'guards' | 'open' | 'mark'>;
/** The part that stands in the place of each. */
export type Standing = (part: string) => string;

export const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];

export const isSame = (a: Ends, b: Ends): boolean =>
  a.from === b.from && a.link === b.link && a.to === b.to;

/** What stands in the place of what. */
export function placesTaken(
  effects: readonly ComponentEffect[],
  isTaken: (id: string) => boolean,
): Standing {
  const by = new Map<string, string>();
  for (const { replace = [] } of effects)
    for (const one of replace)
      if (!one.unless?.some(isTaken) && !by.has(one.part)) by.set(one.part, one.by);
  return (part) => by.get(part) ?? part;
}

/** The links of the base and of the taken nodes, each once, between the parts that stand. */
export function linksOf(
  { base }: ComponentFile,
  effects: readonly ComponentEffect[],
  standing: Standing,
  isTaken: (id: string) => boolean,
  removed: ReadonlySet<string>,
): BareLink[] {
  const unlinked = effects
    .flatMap(({ unlink = [] }) => unlink)
    .filter(({ unless = [] }) => !unless.some(isTaken));
  const given = [
    ...base.map((link) => ({ ...link, label: undefined, node: undefined })),
    ...effects.flatMap(({ node, links = [] }) => links.map((link) => ({ ...link, node }))),
  ];
  const found = new Map<string, BareLink>();
  for (const { label, node, ...ends } of given) {
    if (unlinked.some((one) => isSame(one, ends))) continue;
    const [from, to] = [standing(ends.from), standing(ends.to)];
    if (from === to || removed.has(from) || removed.has(to)) continue;
    const key = `${from} ${ends.link} ${to}`;
    const known = found.get(key);
    found.set(key, {
      from,
      link: ends.link,
      to,
      labels: unique([...(known?.labels ?? []), ...(label === undefined ? [] : [label])]),
      nodes: unique([...(known?.nodes ?? []), ...(node === undefined ? [] : [node])]),
    });
  }
  return [...found.values()];
}

/** With what parts take in: from the first of their inputs that is there. */
export function withInputs(
  { parts }: ComponentFile,
  links: readonly BareLink[],
  removed: ReadonlySet<string>,
  standing: Standing,
): BareLink[] {
  const present = new Set(links.flatMap(({ from, to }) => [from, to]));
  const added = parts.flatMap(({ id, input = [] }): BareLink[] => {
    const first = input.find(({ from }) => present.has(standing(from)));
    if (!present.has(id) || removed.has(id) || !first) return [];
    const ends = { from: standing(first.from), link: first.link, to: id };
    // Who reads asks; everything else is brought.
    const link = first.link === 'read' ? { from: id, link: first.link, to: ends.from } : ends;
    if (links.some((one) => isSame(one, link))) return [];
    const nodes = links
      .filter(({ from, to }) => from === id || to === id)
      .flatMap((one) => one.nodes);
    return [{ ...link, labels: [], nodes: unique(nodes) }];
  });
  return [...links, ...added];
}
