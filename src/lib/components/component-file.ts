import type { Components, LinkKind, PartKind } from '../content/component-schema.ts';

/** A word for what one part does with another; what a broker does with a message has its own. */
export type LinkWord = LinkKind | 'deliver';

type Effect = Components['effects'][number];

/** The ends of a link, and what it does. */
export type Ends = Components['base'][number];

/** What one node adds, in one language. */
export interface ComponentEffect extends Pick<
  Effect,
  'node' | 'parts' | 'remove' | 'unlink' | 'replace' | 'inside'
> {
  readonly links?: readonly (Ends & { readonly label?: string | undefined })[] | undefined;
  readonly notes?: readonly { readonly part: string; readonly text: string }[] | undefined;
  readonly guard?: string | undefined;
  readonly guards?: readonly (Ends & { readonly text: string })[] | undefined;
}

type Part = Components['parts'][number];

/** What the picture of a decision is made from, in one language; the page of a decision fetches it. */
export interface ComponentFile extends Pick<Components, 'base' | 'folds' | 'marks'> {
  readonly parts: readonly (Pick<Part, 'id' | 'isOther' | 'open' | 'input'> & {
    readonly kind: PartKind;
    readonly name: string;
  })[];
  /** In the order of the tree. */
  readonly effects: readonly ComponentEffect[];
  readonly words: {
    readonly links: Readonly<Record<LinkWord, string>>;
    /** With `{title}`: of what waits for the answer to a question. */
    readonly open: string;
    /** With `{does}` and `{label}`: of a link with more than a word. */
    readonly labelled: string;
    readonly joiner: string;
  };
}
