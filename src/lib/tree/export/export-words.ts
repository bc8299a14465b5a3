import type { Locale } from '../../content/language.ts';
import type { DrawnNode } from '../drawn-node.ts';
import type { Mark } from '../marks.ts';
import type { DrawnState } from '../view/drawn-decision.ts';

/** The words of one language that a file says of a drawing, beside those of its nodes. */
export interface ExportWords {
  readonly language: Locale;
  readonly kinds: Readonly<Record<DrawnNode['kind'], string>>;
  readonly marks: Readonly<Record<Mark, string>>;
  /** With `{mark}` and `{titles}`. */
  readonly instead: string;
  readonly joiner: string;
  readonly addition: string;
  /** With `{count}`. */
  readonly more: string;
  /** With `{title}`. */
  readonly example: string;
  readonly states: Readonly<Record<DrawnState['is'] | 'unused', string>>;
}
