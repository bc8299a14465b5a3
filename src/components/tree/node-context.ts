import type { Locale } from '../../lib/content/language.ts';
import type { Drawing } from '../../lib/tree/layout/drawing.ts';
import type { Size } from '../../lib/tree/layout/style.ts';
import type { Marking } from '../../lib/tree/view/marking.ts';

/** What every node of one drawing shares. */
export interface NodeContext {
  readonly locale: Locale;
  readonly marking: Marking;
  /** One node and what is near it, beside its text. */
  readonly isNarrow: boolean;
  /** The drawing in each size that the page may show. */
  readonly drawings: readonly (readonly [size: Size, drawing: Drawing])[];
}
