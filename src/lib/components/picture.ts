import type { LinkKind, PartKind } from '../content/component-schema.ts';
import type { Decided } from '../decision/decide.ts';
import {
  type BareLink,
  isSame,
  linksOf,
  placesTaken,
  type Standing,
  unique,
  withInputs,
} from './bare-links.ts';
import type { ComponentEffect, ComponentFile, Ends } from './component-file.ts';
import { folded } from './fold.ts';

/** A part of the architecture that a decision comes to. */
export interface PicturePart {
  readonly id: string;
  readonly kind: PartKind;
  readonly name: string;
  /** Technologies and what else is said of it. */
  readonly notes: readonly string[];
  /** The taken nodes because of which it is there or says what it says; the base needs none. */
  readonly nodes: readonly string[];
  /** The question that is to be answered before it is certain. */
  readonly open: string | undefined;
  /** The part that it lies in. */
  readonly inside: string | undefined;
}

/** What one part does with another. */
export interface PictureLink {
  readonly from: string;
  readonly link: LinkKind;
  readonly to: string;
  readonly labels: readonly string[];
  readonly guards: readonly string[];
  readonly nodes: readonly string[];
  /** The open question of one of its ends. */
  readonly open: string | undefined;
  /** The practice that it breaks together with another link. */
  readonly mark: string | undefined;
}

export interface Picture {
  /** At most `MOST_PARTS`. */
  readonly parts: readonly PicturePart[];
  readonly links: readonly PictureLink[];
}

/** The picture of a decision: the same for the same decision. Parts stand in the order of the content. */
export function pictureOf(
  file: ComponentFile,
  decided: Pick<Decided, 'states' | 'open' | 'duties'>,
): Picture {
  const isTaken = (id: string): boolean => decided.states.get(id)?.is === 'taken';
  const effects = file.effects.filter(({ node }) => isTaken(node));
  const standing = placesTaken(effects, isTaken);
  const removed = new Set(effects.flatMap(({ remove = [] }) => remove));
  const links = withInputs(
    file,
    linksOf(file, effects, standing, isTaken, removed),
    removed,
    standing,
  );
  const nodes = nodesOfParts(file, effects, standing, links);
  const isOpen = (id: string | undefined): boolean =>
    id !== undefined && decided.open.some(({ at }) => at === id);
  const parts = file.parts
    .filter(({ id }) => nodes.has(id) && !removed.has(id))
    .map(({ id, kind, name, open }): PicturePart => ({
      id,
      kind,
      name,
      notes: unique(
        effects.flatMap(({ notes = [] }) =>
          notes.filter(({ part }) => standing(part) === id).map(({ text }) => text),
        ),
      ),
      nodes: unique(nodes.get(id) ?? []),
      open: isOpen(open) ? open : undefined,
      inside: insideOf(id, effects, standing, nodes),
    }));
  const openOf = new Map(parts.map(({ id, open }) => [id, open]));
  const guarded = new Set(file.parts.filter(({ isOther }) => isOther).map(({ id }) => id));
  const picture: Picture = {
    parts,
    links: links.map((link) => ({
      ...link,
      guards: unique(link.link === 'call' && guarded.has(link.to) ? guardsOf(link, effects) : []),
      open: openOf.get(link.to) ?? openOf.get(link.from),
      mark: undefined,
    })),
  };
  return folded(marked(picture, file, decided, standing), file.folds, file.parts);
}

/** The nodes behind each part that is there; none behind the base. */
function nodesOfParts(
  { base }: ComponentFile,
  effects: readonly ComponentEffect[],
  standing: Standing,
  links: readonly BareLink[],
): Map<string, string[]> {
  const nodes = new Map<string, string[]>();
  const add = (part: string, ids: readonly string[]): void => {
    nodes.set(part, [...(nodes.get(part) ?? []), ...ids]);
  };
  const isBase = new Set(base.flatMap(({ from, to }) => [standing(from), standing(to)]));
  for (const { from, to, nodes: its } of links)
    for (const end of [from, to]) add(end, isBase.has(end) ? [] : its);
  for (const { node, parts = [], replace = [], notes = [] } of effects) {
    for (const part of parts) add(standing(part), [node]);
    for (const { part, by } of replace) if (standing(part) === by) add(by, [node]);
    for (const { part } of notes) if (nodes.has(standing(part))) add(standing(part), [node]);
  }
  return nodes;
}

/** The part that another lies in, where both are there. */
function insideOf(
  id: string,
  effects: readonly ComponentEffect[],
  standing: Standing,
  nodes: ReadonlyMap<string, unknown>,
): string | undefined {
  const outer = effects
    .flatMap(({ inside = [] }) => inside)
    .filter(({ part }) => part === id)
    .map(({ of }) => standing(of))
    .find((of) => nodes.has(of) && of !== id);
  return outer;
}

const guardsOf = (link: Ends, effects: readonly ComponentEffect[]): string[] => [
  ...effects.flatMap(({ guard }) => (guard === undefined ? [] : [guard])),
  ...effects.flatMap(({ guards = [] }) =>
    guards.filter((one) => isSame(one, link)).map(({ text }) => text),
  ),
];

/** With the practices on the links that break them, while these are neither done nor asked for already. */
function marked(
  picture: Picture,
  { marks }: ComponentFile,
  { duties }: Pick<Decided, 'duties'>,
  standing: Standing,
): Picture {
  const due = new Set(
    duties
      .filter(({ isDone, coveredBy }) => !isDone && coveredBy.length === 0)
      .map(({ practice }) => practice),
  );
  const breaking = marks
    .filter(({ practice }) => due.has(practice))
    .map(({ practice, links }) => ({
      practice,
      links: links.map((link) => ({ ...link, from: standing(link.from), to: standing(link.to) })),
    }))
    .filter(({ links }) => links.every((one) => picture.links.some((link) => isSame(one, link))));
  return {
    ...picture,
    links: picture.links.map((link) => ({
      ...link,
      mark: breaking.find(({ links }) => links.some((one) => isSame(one, link)))?.practice,
    })),
  };
}
