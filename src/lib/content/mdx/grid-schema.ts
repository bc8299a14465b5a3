import { z } from 'zod';
import { plain } from '../meaning.ts';
import {
  addTo,
  type Context,
  declared,
  frame,
  MAX,
  name,
  wordsUpTo,
} from './figure-parts-schema.ts';

const cell = (most: number) => z.int().min(0).max(most);

const boxes = () =>
  plain(
    z
      .array(
        z.strictObject({
          id: name(),
          text: wordsUpTo('label'),
          at: z.tuple([cell(MAX.column), cell(MAX.row)]),
          kind: z.enum(['service', 'store', 'broker', 'client', 'start', 'good', 'bad']).optional(),
        }),
      )
      .min(1)
      .max(MAX.boxes),
  );

const arrows = () =>
  plain(
    z
      .array(
        z.strictObject({
          from: name(),
          to: name(),
          text: wordsUpTo('sentence').optional(),
          kind: z.enum(['call', 'reply', 'event', 'lost']).optional(),
        }),
      )
      .max(MAX.arrows),
  );

const groups = () =>
  plain(
    z
      .array(
        z.strictObject({
          text: wordsUpTo('label'),
          boxes: z.array(name()).min(1).max(MAX.boxes),
        }),
      )
      .max(MAX.groups)
      .optional(),
  );

type Box = z.output<ReturnType<typeof boxes>>[number];
type Arrow = z.output<ReturnType<typeof arrows>>[number];

function checkGrid(
  context: Context,
  keys: { readonly boxes: string; readonly arrows: string },
  placed: readonly Box[],
  drawn: readonly Arrow[],
): Set<string> {
  const names = declared(context, keys.boxes, placed);
  const cells = placed.map(({ at }) => at.join());
  for (const [index, at] of cells.entries()) {
    if (cells.indexOf(at) !== index)
      addTo(context, [keys.boxes, index, 'at'], 'taken by another box');
  }
  const seen = new Set<string>();
  for (const [index, { from, to }] of drawn.entries()) {
    for (const [end, id] of Object.entries({ from, to })) {
      if (!names.has(id)) addTo(context, [keys.arrows, index, end], 'no such box');
    }
    const arrow = `${from} ${to}`;
    if (seen.has(arrow)) addTo(context, [keys.arrows, index, 'to'], 'the same arrow stands before');
    seen.add(arrow);
  }
  return names;
}

/** A state machine: `<States>`. */
export const statesSchema = z
  .strictObject({ ...frame, states: boxes(), moves: arrows() })
  .superRefine(({ states, moves }, context) => {
    checkGrid(context, { boxes: 'states', arrows: 'moves' }, states, moves);
  });

/** Parts of a system: `<Structure>`. */
export const structureSchema = z
  .strictObject({ ...frame, boxes: boxes(), arrows: arrows(), groups: groups() })
  .superRefine((data, context) => {
    const keys = { boxes: 'boxes', arrows: 'arrows' };
    const names = checkGrid(context, keys, data.boxes, data.arrows);
    for (const [index, group] of (data.groups ?? []).entries()) {
      group.boxes.forEach((id, at) => {
        const place = ['groups', index, 'boxes', at];
        if (!names.has(id)) addTo(context, place, 'no such box');
        if (group.boxes.indexOf(id) !== at) addTo(context, place, 'used twice');
      });
    }
  });
