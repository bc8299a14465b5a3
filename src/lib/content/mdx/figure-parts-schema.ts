import { z } from 'zod';
import { plain, words } from '../meaning.ts';

/** What the parts of a figure are called in its data. */
export const name = () =>
  z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'use a-z, 0-9 and "-"' })
    .max(MAX.name, { error: `at most ${MAX.name} characters` });

/** Boxes and numbers beyond these are no longer drawn so that they can be read. */
export const MAX = {
  actors: 6,
  column: 2,
  row: 9,
  boxes: 30,
  arrows: 40,
  steps: 40,
  rows: 12,
  marks: 60,
  groups: 6,
  name: 60,
};

/** Most characters of the words in a figure: the title stands above it, the others are drawn. */
export const LONGEST = { title: 200, sentence: 120, label: 60, unit: 12 } as const;

/** Words of a figure, no longer than can be drawn. */
export function wordsUpTo(longest: keyof typeof LONGEST) {
  const most = LONGEST[longest];
  return plain(words().max(most, { error: `too long to draw: at most ${most} characters` }));
}

export type Context = z.core.$RefinementCtx;

export const addTo = (context: Context, path: PropertyKey[], message: string): void =>
  context.addIssue({ code: 'custom', path, message });

/** Each name once; gives the names. */
export function declared(context: Context, key: string, parts: readonly { readonly id: string }[]) {
  const names = new Set<string>();
  for (const [index, { id }] of parts.entries()) {
    if (names.has(id)) addTo(context, [key, index, 'id'], 'used twice');
    names.add(id);
  }
  return names;
}

/** What every figure has. */
export const frame = { id: plain(name()), title: wordsUpTo('title') };
