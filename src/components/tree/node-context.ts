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
  /** What the link to a step is called, where the steps stand beside the drawing. */
  readonly stepName?: ((step: number) => string) | undefined;
  /** The drawing in each size that the page may show. */
  readonly drawings: readonly (readonly [size: Size, drawing: Drawing])[];
}
