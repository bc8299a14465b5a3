import type { Adr } from '../adr.ts';
import { type Document, heading, paragraph } from '../document.ts';

/** One sentence in each language, with where it comes from. */
export const yStatement = (adr: Adr): Document => ({
  front: [],
  blocks: [
    heading(1, adr.title),
    ...adr.statement.map((one) => paragraph(one)),
    ...adr.origin.map((line, index) =>
      paragraph(...(index === 0 ? [`${adr.date}: `] : []), ...line),
    ),
  ],
});
