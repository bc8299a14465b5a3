import type { Branch } from './model.ts';
import type { Mark } from './marks.ts';

/** What the drawing needs of a node, in one language. */
export interface DrawnNode extends Branch {
  readonly kind: 'question' | 'outcome' | 'advice';
  readonly title: string;
  /** The source's own words, for those who look for them; nothing where the title says the same. */
  readonly label: string;
  /** The answer or condition that leads here; nothing where the title repeats it. */
  readonly when: string;
  /** The answer or condition that the title repeats. */
  readonly repeatedWhen?: string | undefined;
  /** Of a leaf: its condition stands above its title at reading size, for both are too long for one line. */
  readonly isStacked?: boolean | undefined;
  /** Its condition is a hint in the whole tree, where it is too long. */
  readonly isHinted?: boolean | undefined;
  readonly isAddition: boolean;
  readonly mark?: Mark | undefined;
  /** Titles of what to take instead. */
  readonly instead?: readonly string[] | undefined;
}
