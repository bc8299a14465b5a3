import type { Adr } from '../adr.ts';
import { type Block, heading, type Line, list, paragraph } from '../document.ts';

/** The line that programs look for: from the quotes on it is the name of an option. */
export const outcomeLine = ({ chosen, reason }: Adr): Block =>
  paragraph(`Chosen option: "${chosen}", because ${reason}`);

/** What is good stands before what is bad. */
export const clausesOf = ({ good, bad }: Pick<Adr, 'good' | 'bad'>): string[] => [
  ...good.map((one) => `Good, because ${one}`),
  ...bad.map((one) => `Bad, because ${one}`),
];

/** The options one by one; of what is chosen, what is said of it here. */
export const optionSections = ({ chosen, options }: Adr, said: string): Block[] => [
  heading(3, chosen),
  paragraph(said),
  ...options.flatMap((one) => [
    heading(3, one.name),
    ...one.why.map((why) => paragraph(why)),
    ...list(clausesOf(one)),
  ]),
];

/** A list with what it is above it; nothing where it is empty. */
export const led = (lead: string, items: readonly (string | Line)[]): Block[] =>
  items.length === 0 ? [] : [paragraph(lead), ...list(items)];
