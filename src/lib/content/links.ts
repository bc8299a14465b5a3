import type { Locale } from './language.ts';
import type { ReferenceKind } from './meaning.ts';
import type { RecordName } from './walk.ts';

/** What refers: a record, or a page by its name. */
export type Referrer = RecordName | { readonly kind: 'page'; readonly id: string };

/** A reference from one part of the content to another. */
export interface Reference {
  readonly from: Referrer;
  readonly to: { readonly kind: ReferenceKind; readonly id: string };
  /** Whether the page of what is referred to links back. */
  readonly isBack: boolean;
  /** The language of the text in which it stands; none where it stands for all languages. */
  readonly locale?: Locale;
}

/** All references, to be looked up from both ends. */
export interface Links {
  /** The references that lead to something, in the order of the site. */
  to(kind: ReferenceKind, id: string): readonly Reference[];
  /** The references that a record or a page holds. */
  from(kind: Referrer['kind'], id: string): readonly Reference[];
}

export function toLinks(references: readonly Reference[]): Links {
  const byTarget = Map.groupBy(references, ({ to }) => `${to.kind} ${to.id}`);
  const byReferrer = Map.groupBy(references, ({ from }) => `${from.kind} ${from.id}`);
  return {
    to: (kind, id) => byTarget.get(`${kind} ${id}`) ?? [],
    from: (kind, id) => byReferrer.get(`${kind} ${id}`) ?? [],
  };
}

/** The ids of a kind that are linked with a record on its page: by either of the two. */
export function linkedIds(
  links: Links,
  kind: RecordName['kind'],
  { kind: own, id }: RecordName,
): Set<string> {
  const back = links.to(own, id).filter(({ from, isBack }) => isBack && from.kind === kind);
  const forth = links.from(own, id).filter(({ to, isBack }) => isBack && to.kind === kind);
  return new Set([...back.map(({ from }) => from.id), ...forth.map(({ to }) => to.id)]);
}
