import type { ContentFiles } from '../../../../src/lib/content/files.ts';
import type { ProblemKind } from '../../../../src/lib/content/problems.ts';
import type { Random } from './random.ts';

/** Content that was made wrong, with what has to be said of it. */
export interface Mutation {
  readonly files: ContentFiles;
  /** Where it is reported: the file that was changed, or one where it shows. */
  readonly file: string;
  readonly kinds: readonly ProblemKind[];
  /** What the report names. */
  readonly names: string;
}

/** One way to make content wrong. */
export interface WrongOperator {
  readonly name: string;
  /** Undefined when the content has no place for it. */
  readonly mutate: (files: ContentFiles, random: Random) => Mutation | undefined;
}

/** One way to change content that keeps it valid; undefined when the content has no place for it. */
export interface ValidOperator {
  readonly name: string;
  readonly change: (files: ContentFiles, random: Random) => ContentFiles | undefined;
}
