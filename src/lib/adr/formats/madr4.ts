import type { Adr } from '../adr.ts';
import { type Block, type Document, heading, list, paragraph, section } from '../document.ts';
import { clausesOf, led, optionSections, outcomeLine } from './parts.ts';

/** The full template of MADR 4.0. No blank line stands behind the front matter: adr-log would read no title. */
export function madr4(adr: Adr): Document {
  return {
    front: [
      ['number', adr.number],
      ['status', 'proposed'],
      ['date', adr.date],
      ...(adr.deciders === '' ? [] : [['decision-makers', adr.deciders] as const]),
    ],
    blocks: [
      heading(1, adr.title),
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
      ...section(3, 'Consequences', list(clausesOf(adr))),
      ...section(3, 'Confirmation', confirmation(adr)),
      ...section(2, 'Pros and Cons of the Options', optionSections(adr, adr.leads.seeConsequences)),
      ...section(2, 'More Information', moreInformation(adr)),
    ],
  };
}

const confirmation = ({ checks, unsettled, leads }: Adr): Block[] => [
  ...led(leads.checks, checks),
  ...led(leads.settle, unsettled),
];

const moreInformation = ({ revisit, revisitMore, sources, origin, leads }: Adr): Block[] => [
  ...led(leads.revisit, revisit),
  ...(revisitMore === '' ? [] : [paragraph(revisitMore)]),
  ...led(
    leads.sources,
    sources.map((one) => [one]),
  ),
  ...origin.map((line) => paragraph(...line)),
];
