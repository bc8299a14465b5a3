import type { Adr, Lead } from './adr.ts';
import { LEADS } from './adr.ts';

/**
 * The same record in two languages as one: names and clauses stand side by side on their line, sentences in paragraphs
 * of their own.
 */
export function inBoth(one: Adr, other: Adr): Adr {
  return {
    title: beside(one.title, other.title),
    number: one.number,
    date: one.date,
    deciders: one.deciders,
    context: alternating(one.context, other.context),
    drivers: lines(one.drivers, other.drivers),
    chosen: beside(one.chosen, other.chosen),
    reason: beside(one.reason, other.reason),
    decision: alternating(one.decision, other.decision),
    parts: lines(one.parts, other.parts),
    options: one.options.map((option, index) => {
      const its = other.options[index] ?? option;
      return {
        name: beside(option.name, its.name),
        why: alternating(option.why, its.why),
        good: lines(option.good, its.good),
        bad: lines(option.bad, its.bad),
      };
    }),
    good: lines(one.good, other.good),
    bad: lines(one.bad, other.bad),
    checks: lines(one.checks, other.checks),
    unsettled: lines(one.unsettled, other.unsettled),
    revisit: lines(one.revisit, other.revisit),
    revisitMore: beside(one.revisitMore, other.revisitMore),
    // Titles of sources are as they are.
    sources: one.sources,
    origin: alternating(one.origin, other.origin),
    statement: alternating(one.statement, other.statement),
    leads: Object.fromEntries(
      LEADS.map((lead) => [lead, beside(one.leads[lead], other.leads[lead])]),
    ) as Record<Lead, string>,
  };
}

const beside = (one: string, other: string): string => (one === other ? one : `${one} / ${other}`);

const lines = (some: readonly string[], others: readonly string[]): string[] =>
  some.map((line, index) => beside(line, others[index] ?? line));

/** What is the same in both, such as what the reader has typed, stands once. */
const alternating = <T>(some: readonly T[], others: readonly T[]): T[] =>
  some.flatMap((one, index) => {
    const other = others[index];
    return other === undefined || other === one ? [one] : [one, other];
  });
