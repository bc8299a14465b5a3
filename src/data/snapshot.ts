import type { Locale } from '../lib/content/language.ts';
import type { Scenario } from '../lib/content/schema.ts';
import { type Snapshot, snapshot } from '../lib/tree/export/snapshot.ts';
import type { Size } from '../lib/tree/layout/style.ts';
import { arrival, withExample } from '../lib/tree/view/view.ts';
import { drawnIn } from './drawn.ts';
import { drawnScenario } from './drawn-scenario.ts';
import { drawnExample } from './drawn-example.ts';
import { exportWords } from './export-words.ts';

interface Wanted {
  readonly locale: Locale;
  /** A node and what is near it, as on its page; without it the whole tree. */
  readonly node?: string | undefined;
  readonly size?: Size | undefined;
  /** The id of an example that is drawn on the whole tree. */
  readonly example?: string | undefined;
  readonly scenario?: Scenario | undefined;
}

/** What a page shows on arrival, to make a file of. */
export function arrivalSnapshot({ locale, node, size = 'whole', ...on }: Wanted): Snapshot {
  const { tree } = drawnIn(locale);
  const isMap = node === undefined || node === tree.root;
  const page = isMap ? 'map' : 'node';
  const start = arrival(tree, isMap ? { page: 'map' } : { page: 'node', current: node });
  const example = on.example === undefined ? undefined : drawnExample(locale, on.example);
  const view = example ? withExample(tree, start, example) : start;
  const overlay = example ?? (on.scenario && drawnScenario(locale, on.scenario));
  return snapshot({ tree, page, view, size, overlay, words: exportWords(locale) });
}
