import type { Adr } from '../adr.ts';
import { type Document, heading, list, paragraph, section } from '../document.ts';
import { led, optionSections, outcomeLine } from './parts.ts';

/**
 * MADR 2, for log4brains and ADR Manager: status and date in a list below the title, and no headings but those of its
 * template. What has no heading there stands behind the outcome, where a text of any length may stand.
 */
export function madr2(adr: Adr): Document {
  const { leads } = adr;
  return {
    front: [],
    blocks: [
      heading(1, adr.title),
      ...list([
        'Status: proposed',
        ...(adr.deciders === '' ? [] : [`Deciders: ${adr.deciders}`]),
        `Date: ${adr.date}`,
      ]),
      ...section(
        2,
        'Context and Problem Statement',
        adr.context.map((one) => paragraph(one)),
      ),
      ...section(2, 'Decision Drivers', list(adr.drivers)),
      ...section(
        2,
        'Considered Options',
        list([adr.chosen, ...adr.options.map((one) => one.name)]),
      ),
      heading(2, 'Decision Outcome'),
      outcomeLine(adr),
      ...list(adr.parts),
      ...led(leads.checks, adr.checks),
      ...led(leads.settle, adr.unsettled),
      ...led(leads.revisit, adr.revisit),
      ...(adr.revisitMore === '' ? [] : [paragraph(adr.revisitMore)]),
      ...section(3, 'Positive Consequences', list(adr.good)),
      ...section(3, 'Negative Consequences', list(adr.bad)),
      ...section(2, 'Pros and Cons of the Options', optionSections(adr, leads.seeConsequences)),
      ...section(2, 'Links', list([...adr.origin, ...adr.sources.map((one) => [one])])),
    ],
  };
}
