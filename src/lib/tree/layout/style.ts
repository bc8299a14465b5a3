/** The two sizes of the drawing: all of it at a glance, or to read and to fold. */
export type Size = 'whole' | 'reading';

/** Lengths of a drawing, in rem; the style sheet gets those that it needs as custom properties. */
export interface Style {
  /** Font size, that of a concern, which is bold, and the height of a line. */
  readonly type: number;
  readonly topType: number;
  readonly line: number;
  /** Font size of a condition. */
  readonly whenType: number;
  /** From one row to the next; no target is lower. */
  readonly row: number;
  /** From one family to the next, in rows. */
  readonly family: number;
  /** Most that a line of an inner node may take. */
  readonly wrap: number;
  /** From a column to the next: room for the edges. */
  readonly gap: number;
  /** The button of a node with branches. A whole tree folds concerns only, whose button stands above while open. */
  readonly openButton: number;
  readonly closedButton: number;
  /** Room for the button above an open concern. */
  readonly aboveConcern: number;
  /** The link to branches that are kept back. */
  readonly more: number;
  /** Before and after the text of a box, the dot of its kind included; and above and below it. */
  readonly padInline: number;
  readonly padBlock: number;
  /** Inside a concern's frame, and between two frames. */
  readonly frame: number;
  readonly between: number;
  /** A node stands level with the middle of its branches, or with the first of them. */
  readonly level: 'middle' | 'first';
  /** Most letters of a condition that is drawn. */
  readonly longestWhen: number;
  /** Leaves that are long stand below their condition: a narrow frame has no room for both in one line. */
  readonly isNarrow?: boolean;
}

export const STYLES: Readonly<Record<Size, Style>> = {
  whole: {
    type: 0.7,
    topType: 0.8125,
    line: 0.875,
    whenType: 0.7,
    row: 1.5,
    family: 1.06,
    wrap: 4.8,
    gap: 0.7,
    openButton: 0,
    closedButton: 1.6,
    aboveConcern: 1.5,
    more: 2,
    padInline: 0.55,
    padBlock: 0.35,
    frame: 0.3,
    between: 0.5,
    level: 'middle',
    longestWhen: 6,
  },
  reading: {
    type: 0.875,
    topType: 0.9375,
    line: 1.1,
    whenType: 0.8125,
    row: 1.5625,
    family: 1.12,
    wrap: 10,
    gap: 1.5,
    openButton: 1.6,
    closedButton: 1.6,
    aboveConcern: 0,
    more: 4.5,
    padInline: 0.65,
    padBlock: 0.3,
    frame: 0.5,
    between: 0.75,
    level: 'first',
    longestWhen: Number.POSITIVE_INFINITY,
  },
};

/** The whole tree as a picture: nothing in it is pressed, so its rows are as close as its words let them be. */
export const PICTURE: Style = {
  ...STYLES.whole,
  row: 1.1,
  aboveConcern: 0,
  padBlock: 0.1,
  longestWhen: 0,
};

/** One node and what is near it, to read beside its text. */
export const FOCUS: Style = { ...STYLES.reading, isNarrow: true };
