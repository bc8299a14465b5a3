import type { ComponentFile } from './component-file.ts';
import type { PartKind } from '../content/component-schema.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

/** A line of text; `y` is its baseline. */
export interface TextLine extends Point {
  readonly text: string;
  readonly width: number;
  readonly role: 'name' | 'note' | 'open' | 'label' | 'guard';
  readonly anchor: 'start' | 'middle';
}

/** A part as it is drawn. */
export interface DrawnPart extends Rectangle {
  readonly id: string;
  readonly kind: PartKind;
  readonly isOpen: boolean;
  /** The part around it. */
  readonly inside: string | undefined;
  readonly lines: readonly TextLine[];
}

/** All that two parts do with one another, as one line. */
export interface DrawnLink {
  readonly from: string;
  readonly to: string;
  /** From part to part, with corners. */
  readonly points: readonly Point[];
  readonly hasHead: { readonly from: boolean; readonly to: boolean };
  readonly isOpen: boolean;
  readonly isMarked: boolean;
  readonly lines: readonly TextLine[];
}

/** A picture with its places; lengths in sixteenths of a rem. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly DrawnPart[];
  readonly links: readonly DrawnLink[];
}

/** Sizes of what is drawn. */
export const SIZES = {
  name: { font: 13, line: 16 },
  small: { font: 11.5, line: 14 },
  margin: 4,
  /** Between parts of a column. */
  gap: 26,
  corner: 6,
} as const;

/** What drawing needs besides the picture. */
export interface LayoutWords {
  readonly words: ComponentFile['words'];
  readonly titleOf: (node: string) => string;
}
