import { balancedLines } from '../text/typical-width.ts';
import { filled } from '../text/filled.ts';
import type { ComponentFile, LinkWord } from './component-file.ts';
import { SIZES } from './layout-types.ts';
import type { Picture, PictureLink } from './picture.ts';

/** A line of a label. */
export interface LabelLine {
  readonly text: string;
  readonly role: 'label' | 'guard' | 'open';
}

/** All links between two parts, drawn as one line. */
export interface Connector {
  readonly from: string;
  readonly to: string;
  readonly hasHead: { readonly from: boolean; readonly to: boolean };
  readonly isOpen: boolean;
  readonly isMarked: boolean;
  readonly label: readonly LabelLine[];
}

/** The sign of a mark before a label. */
export const MARK_SIGN = '① ';

/** The word for what a link does: brokers do not publish what they pass on. */
function verbOf({ link, from }: PictureLink, parts: Picture['parts']): LinkWord {
  const isBroker = parts.some(({ id, kind }) => id === from && kind === 'broker');
  return link === 'message' && isBroker ? 'deliver' : link;
}

/** What a link does, with what is said of it: `calls (HTTP)`. */
export function doesOf(
  link: PictureLink,
  parts: Picture['parts'],
  { links, labelled, joiner }: ComponentFile['words'],
): string {
  const does = links[verbOf(link, parts)];
  if (link.labels.length === 0) return does;
  return filled(labelled, { does, label: link.labels.join(joiner) });
}

/** @param room for a label, in sixteenths of a rem */
export function connectorsOf(
  picture: Picture,
  words: ComponentFile['words'],
  room: number,
): Connector[] {
  const groups = Map.groupBy(picture.links, ({ from, to }) => [from, to].toSorted().join(' '));
  return [...groups.values()].flatMap((links): Connector[] => {
    const [first] = links;
    if (!first) return [];
    const { from, to } = first;
    const isMarked = links.some(({ mark }) => mark !== undefined);
    return [
      {
        from,
        to,
        hasHead: { from: links.some((link) => link.to === from), to: true },
        isOpen: links.every(({ open }) => open !== undefined),
        isMarked,
        label: labelOf(links, picture, words, room, isMarked),
      },
    ];
  });
}

/** What a link does, then its guards, in lines that fit. */
function labelOf(
  links: readonly PictureLink[],
  { parts }: Picture,
  words: ComponentFile['words'],
  room: number,
  isMarked: boolean,
): LabelLine[] {
  const said = new Set(links.map((link) => doesOf(link, parts, words)));
  const guards = new Set(links.flatMap((link) => link.guards));
  const most = room / SIZES.small.font;
  const set = (text: string, role: LabelLine['role']): LabelLine[] =>
    text === '' ? [] : balancedLines(text, most).map((line) => ({ text: line, role }));
  return [
    ...set((isMarked ? MARK_SIGN : '') + [...said].join(words.joiner), 'label'),
    ...set([...guards].join(words.joiner), 'guard'),
  ];
}
