import type { Tree } from '../tree/model.ts';
import type { Strings } from './check-strings.ts';
import type { Components } from './component-schema.ts';
import type { Languages, Locale } from './language.ts';
import type { Links } from './links.ts';
import type { MdxFolder } from './files.ts';
import type { Heads } from './read-texts.ts';
import type { Group, Practice, Requirement, Rule } from './rule-schema.ts';
import type { Example, Pattern, Related, Scenario, Source, Technology, Term } from './schema.ts';

/** Everything that the pages are made from, checked. */
export interface Content {
  readonly languages: Languages;
  readonly tree: Tree;
  /** Which edition of the tree it is. */
  readonly treeDate: string;
  readonly scenarios: readonly Scenario[];
  readonly examples: readonly Example[];
  readonly patterns: readonly Pattern[];
  readonly technologies: readonly Technology[];
  readonly rules: readonly Rule[];
  readonly groups: readonly Group[];
  readonly practices: readonly Practice[];
  readonly requirements: readonly Requirement[];
  /** What answers add to the picture of the parts. */
  readonly components: Components;
  readonly terms: readonly Term[];
  readonly sources: readonly Source[];
  readonly related: Related;
  readonly strings: Readonly<Record<Locale, Strings>>;
  /** What is said of every MDX file at its head. */
  readonly texts: Readonly<Record<MdxFolder, ReadonlyMap<string, Heads>>>;
  /** Named regions of the code samples. */
  readonly samples: ReadonlyMap<string, Sample>;
  readonly links: Links;
}

/** Code as it stands on a page. */
export interface Sample {
  /** Its path below the content folder. */
  readonly file: string;
  readonly code: string;
}
