import { colour, hue, type Theme } from '../../export/palette.ts';
import { type Look, SERIF, type SvgElement } from '../../export/svg-file.ts';
import type { Place } from '../layout/drawing.ts';
import { STYLES } from '../layout/style.ts';
import type { VisibleNode } from '../view/visible.ts';
import { type NodeLine, nodeLines, type Span } from './node-lines.ts';
import { kindShape, markShape, type Point, PX, stepShapes } from './sign-shapes.ts';
import { hiddenBranches, markSaid, type Snapshot } from './snapshot.ts';

/** Before the words of a box, and between those in one line, in px. */
const PAD = 5.6;
const BETWEEN = 7;

/** What puts a letter's middle on the middle of its line, in em. */
const DROP = 0.35;

/** The heading of the whole tree is set as the page's. */
const HEADING: Look = {
  'font-size': 19.2,
  'font-weight': 600,
  'font-family': SERIF,
};

/** A node of a drawing: its sign, its words, its mark. */
export function nodeShapes(
  shown: VisibleNode,
  place: Place,
  at: Point,
  { snap, theme }: { readonly snap: Snapshot; readonly theme: Theme },
): SvgElement[] {
  const { node } = shown;
  const { size, isFocus, marking, top, hueOf } = snap;
  const isHeading = !isFocus && node.id === top.node.id;
  if (isHeading) return [heading(node.title, at, theme)];
  const { ink, tint } = hue(hueOf(node.id), theme);
  const isWhole = size === 'whole';
  const middle = at.y + ((isWhole ? place.height : STYLES[size].row) / 2) * PX;
  const step = marking.steps.get(node.id);
  const behind = isFocus ? colour('paper', theme) : tint;
  const signX = at.x - (step === undefined || !node.mark ? 0 : 15);
  return [
    ...outlines(snap, shown, place, at, theme),
    ...(node.mark
      ? [markShape(node.mark, { x: signX - 2, y: middle }, behind, theme)]
      : step === undefined
        ? [kindShape(node.kind, { x: at.x, y: middle }, ink, behind)]
        : []),
    ...(step === undefined ? [] : stepShapes(step, { x: at.x - 3.5, y: middle }, theme)),
    ...nodeLines(shown, { size, isFocus, height: place.height }).map((line) =>
      lineShape(line, shown, at, { snap, theme }),
    ),
  ];
}

/** The node that the page is about stands in a box; one of an answer that does not count in a dotted one. */
function outlines(
  { isFocus, marking }: Snapshot,
  { node }: VisibleNode,
  { width, height }: Place,
  { x, y }: Point,
  theme: Theme,
): SvgElement[] {
  const box = { x: x + 3, y: y + 2, width: width * PX, height: height * PX - 4, rx: 3 };
  const isHere = isFocus && node.id === marking.current;
  const isUnused = marking.states.get(node.id)?.isUnused === true;
  const here = {
    fill: colour('accent-soft', theme),
    stroke: colour('accent', theme),
    'stroke-width': 1.5,
  };
  const dotted = {
    fill: 'none',
    stroke: colour('edge', theme),
    'stroke-width': 1.5,
    'stroke-dasharray': '2 2',
  };
  return [
    ...(isHere ? [{ tag: 'rect', attributes: { ...box, ...here } }] : []),
    ...(isUnused ? [{ tag: 'rect', attributes: { ...box, ...dotted } }] : []),
  ];
}

function lineShape(
  { spans, middle }: NodeLine,
  shown: VisibleNode,
  at: Point,
  { snap, theme }: { readonly snap: Snapshot; readonly theme: Theme },
): SvgElement {
  const { node } = shown;
  const type = Math.max(...spans.map((span) => span.size)) * PX;
  const hint = hintOf(shown, snap);
  const hidden = hiddenBranches(shown);
  const ends = spans.some(({ isEnd }) => isEnd);
  const accent = { fill: colour('accent', theme), 'font-weight': 700 };
  const muted = { fill: colour('muted', theme), 'font-weight': 400 };
  const tspan = (text: string, attributes: Look): SvgElement => ({
    tag: 'tspan',
    attributes,
    text,
  });
  const children = spans.flatMap((span, index) => [
    tspan(span.text, {
      ...(index > 0 && { dx: BETWEEN }),
      'font-size': span.size * PX,
      ...spanLook(span, shown, snap, theme),
    }),
    ...(span.isEnd && node.isAddition ? [tspan('+', { dx: 2, ...accent })] : []),
  ]);
  return {
    tag: 'text',
    attributes: { x: at.x + PAD, y: at.y + middle * PX + DROP * type, 'font-size': type },
    children: [
      ...(hint === '' ? [] : [{ tag: 'title', attributes: {}, text: hint }]),
      ...children,
      ...(ends && hidden > 0 ? [tspan(`› ${hidden}`, { dx: 6, 'font-size': 11, ...muted })] : []),
    ],
  };
}

/** How words look; what is rejected is pale, what is skipped or spoken against is struck. */
function spanLook(
  { role }: Span,
  { node, isConcern }: VisibleNode,
  { isFocus, marking, hueOf }: Snapshot,
  theme: Theme,
): Look {
  const { is: state, against } = marking.states.get(node.id) ?? {};
  const isHere = isFocus && node.id === marking.current;
  const isPale = !isHere && (state === 'rejected' || state === 'skipped');
  const isStrong = state === 'taken' && marking.path.has(node.id);
  const own = node.children ? hue(hueOf(node.id), theme).ink : colour('ink', theme);
  const fill = isHere ? colour('accent', theme) : isPale ? colour('pale', theme) : own;
  if (role === 'when') return { fill: colour(isPale ? 'pale' : 'muted', theme) };
  return {
    fill,
    ...((isConcern || isHere) && { 'font-weight': 700 }),
    // Strokes make letters stronger, and no wider.
    ...(isStrong && !isConcern && { stroke: fill, 'stroke-width': 0.5 }),
    ...((state === 'skipped' || against) && { 'text-decoration': 'line-through' }),
  };
}

/** What is read when a pointer rests on a node: what its mark says, a condition without room, why it has its state. */
function hintOf({ node }: VisibleNode, { size, marking, words }: Snapshot): string {
  const state = marking.states.get(node.id);
  return [
    ...(size === 'whole' && node.isHinted ? [node.when] : []),
    ...(node.mark ? [markSaid(node, words) ?? ''] : []),
    ...(state ? [state.reason] : []),
  ].join('\n');
}

function heading(title: string, { x, y }: Point, theme: Theme): SvgElement {
  const { 'font-family': serif, ...sans } = HEADING;
  // Chinese has no such serifs: it is set as the other words.
  const look = /\p{sc=Han}/u.test(title) ? sans : { ...sans, 'font-family': serif ?? '' };
  const attributes = { x, y: y + 18.7, ...look, fill: colour('ink', theme) };
  return { tag: 'text', attributes, text: title };
}
