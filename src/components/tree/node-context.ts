import type { Marks } from '../../lib/content/examples.ts';
import type { Locale } from '../../lib/content/language.ts';
import type { Box } from '../../lib/tree/layout.ts';

/** What every node of one drawing shares. */
export interface NodeContext {
  readonly locale: Locale;
  /** The node whose page this is, if any. */
  readonly current: string | undefined;
  readonly marks: Marks;
  readonly boxes: ReadonlyMap<string, Box>;
  /** Without buttons: a picture with links. */
  readonly isPicture: boolean;
}
