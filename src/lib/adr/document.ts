/** A piece of a line: text, or a link. All text is plain: whoever writes a document escapes it. */
export type Part = string | { readonly text: string; readonly url: string };

export type Line = readonly Part[];

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] };

/** A document as far as a record needs one. */
export interface Document {
  /** The lines of the front matter, in order; without any there is none. */
  readonly front: readonly (readonly [key: string, value: string | number])[];
  readonly blocks: readonly Block[];
}

export const heading = (level: 1 | 2 | 3, text: string): Block => ({
  kind: 'heading',
  level,
  text,
});

export const paragraph = (...line: Line): Block => ({ kind: 'paragraph', line });

/** No list where there are no items. */
export const list = (items: readonly (string | Line)[]): Block[] =>
  items.length === 0
    ? []
    : [{ kind: 'list', items: items.map((one) => (typeof one === 'string' ? [one] : one)) }];

/** A heading with what stands below it; nothing where nothing does. */
export const section = (level: 2 | 3, text: string, below: readonly Block[]): Block[] =>
  below.length === 0 ? [] : [heading(level, text), ...below];
