import type { Adr } from '../adr.ts';
import { type Document, heading, list, paragraph, section } from '../document.ts';
import { led } from './parts.ts';

/** The form of Michael Nygard, as adr-tools writes and reads it. */
export function nygard(adr: Adr): Document {
  const { leads } = adr;
  return {
    front: [],
    blocks: [
      heading(1, `${adr.number}. ${adr.title}`),
      paragraph(`Date: ${adr.date}`),
      heading(2, 'Status'),
      paragraph('Proposed'),
      heading(2, 'Context'),
      ...adr.context.map((one) => paragraph(one)),
      ...led(leads.drivers, adr.drivers),
      heading(2, 'Decision'),
      ...adr.decision.map((one) => paragraph(one)),
      ...list(adr.parts),
      ...led(
        leads.rejected,
        adr.options.map(({ name, why }) => `${name} – ${why.join(' / ')}`),
      ),
      ...section(2, 'Consequences', [
        ...led(leads.easier, adr.good),
        ...led(leads.harder, adr.bad),
        ...led(leads.checks, adr.checks),
        ...led(leads.settle, adr.unsettled),
        ...led(leads.revisit, adr.revisit),
        ...(adr.revisitMore === '' ? [] : [paragraph(adr.revisitMore)]),
        ...led(
          leads.sources,
          adr.sources.map((one) => [one]),
        ),
        ...adr.origin.map((line) => paragraph(...line)),
      ]),
    ],
  };
}
