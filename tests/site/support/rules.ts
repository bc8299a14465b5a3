import type { Rule } from '../../../src/lib/content/rule-schema.ts';
import { content } from './real.ts';

type Side = Rule['with'];

/** The nodes that a side of a rule names, found by hand: independent of what the site reads the rules by. */
export function nodesNamed(side: Side | Rule['if']): Set<string> {
  const nodes = new Set(side.nodes);
  for (const id of side.groups ?? []) {
    const group = content.groups.find((one) => one.id === id);
    for (const node of group ? nodesNamed(group) : []) nodes.add(node);
  }
  return nodes;
}

/** The ids of the rules that name one of these nodes, by the heading under which a page has them. */
export function rulesNaming(
  ids: ReadonlySet<string>,
): Record<'needs' | 'excludes' | 'together', string[]> {
  const names = (side: Side | Rule['if']): boolean =>
    [...nodesNamed(side)].some((id) => ids.has(id));
  const inIf = (kind: Rule['kind']) =>
    content.rules.filter((rule) => rule.kind === kind && names(rule.if));
  const inEither = (kind: Rule['kind']) =>
    content.rules.filter((rule) => rule.kind === kind && (names(rule.if) || names(rule.with)));
  const needs = inIf('requires');
  const together = [
    ...inEither('recommends'),
    ...inEither('requires').filter((rule) => !needs.includes(rule)),
  ];
  const inOrder = (rules: readonly Rule[]): string[] =>
    content.rules.filter((rule) => rules.includes(rule)).map(({ id }) => id);
  return {
    needs: inOrder(needs),
    excludes: inOrder(inEither('conflicts')),
    together: inOrder(together),
  };
}
