import type { Caution } from '../content/node-schema.ts';
import { markOf } from './marks.ts';
import { childrenOf, nodeOf, type Tree } from './model.ts';
import { outlineLines } from './outline.ts';
import { sourcePart } from './source-part.ts';

export const SEVERITIES = ['A', 'B', 'C'] as const satisfies readonly Caution['severity'][];

/** What the review comes to for a line of the source: its mark, a remark without a mark, or no remark. */
export const VERDICTS = ['A', 'B', 'remark', 'none'] as const;

export type Verdict = (typeof VERDICTS)[number];

export const verdictOf = (cautions: readonly Caution[]): Verdict =>
  markOf(cautions) ?? (cautions.length > 0 ? 'remark' : 'none');

/** Whether a remark is in sight at once: what is wrong or dangerous, and what marks its line. */
export const isGrave = (caution: Caution): boolean =>
  caution.severity === 'A' || markOf([caution]) !== undefined;

/** The severities among remarks, each once, as an attribute lists them: `A B`. */
export const severitiesOf = (cautions: readonly Caution[]): string =>
  SEVERITIES.filter((one) => cautions.some(({ severity }) => severity === one)).join(' ');

/** A line of the source, as the source draws it. */
export interface ReviewedLine {
  /** From 1. */
  readonly number: number;
  /** The bars before its words. */
  readonly stem: string;
}

/** The lines of the source by node, in their order. What was added is no line. */
export function reviewedLines(tree: Tree): ReadonlyMap<string, ReviewedLine> {
  const lines = outlineLines(sourcePart(tree));
  return new Map(lines.map(({ id, stem }, index) => [id, { number: index + 1, stem }]));
}

/** How the bar beside a branch is drawn. */
export interface Bar {
  /** A bar of the source never leads to what was added. */
  readonly of: 'source' | 'addition';
  /** On to the next branch, or no further than this one. */
  readonly reach: 'next' | 'here';
  /** The source's last branch, with additions after it: their own bar goes on where the source's ends. */
  readonly isFollowed: boolean;
}

/** The branches of a node, each with the bar beside it. */
export function barsBelow(tree: Tree, id: string): { readonly id: string; readonly bar: Bar }[] {
  const children = childrenOf(tree, id);
  const isSource = (child: string): boolean => nodeOf(tree, child).origin === 'source';
  return children.map((child, index) => {
    const later = children.slice(index + 1);
    if (later.some(isSource)) return { id: child, bar: barOf('source', true) };
    if (isSource(child))
      return { id: child, bar: { ...barOf('source', false), isFollowed: later.length > 0 } };
    return { id: child, bar: barOf('addition', later.length > 0) };
  });
}

const barOf = (of: Bar['of'], goesOn: boolean): Bar => ({
  of,
  reach: goesOn ? 'next' : 'here',
  isFollowed: false,
});

/** What stands in a review, counted. */
export interface ReviewCounts {
  readonly lines: number;
  readonly additions: number;
  /** Lines of the source by what the review comes to. */
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly remarks: number;
  /** Of these, those that are in sight at once. */
  readonly grave: number;
  /** Remarks by severity, those on additions and on what stands beside the tree among them. */
  readonly severities: Readonly<Record<Caution['severity'], number>>;
}

/** @param others remarks on what the source has besides its tree */
export function reviewCounts(tree: Tree, others: readonly Caution[]): ReviewCounts {
  const nodes = [...tree.nodes.values()];
  const lines = nodes.filter(({ origin }) => origin === 'source');
  const remarks = [...nodes.flatMap(({ cautions }) => cautions), ...others];
  const verdicts = lines.map(({ cautions }) => verdictOf(cautions));
  const severities = remarks.map(({ severity }) => severity);
  return {
    lines: lines.length,
    additions: nodes.length - lines.length,
    verdicts: tally(VERDICTS, verdicts),
    remarks: remarks.length,
    grave: remarks.filter(isGrave).length,
    severities: tally(SEVERITIES, severities),
  };
}

function tally<Name extends string>(
  names: readonly Name[],
  found: readonly Name[],
): Record<Name, number> {
  const counts = names.map((name) => [name, found.filter((one) => one === name).length] as const);
  return Object.fromEntries(counts) as Record<Name, number>;
}
