import { z } from 'zod';
import { plain, words } from '../meaning.ts';

const name = () => z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'use a-z, 0-9 and "-"' });

/** Boxes and numbers beyond these are no longer drawn so that they can be read. */
const MAX = { actors: 6, column: 2, row: 9, boxes: 30, arrows: 40, steps: 40, rows: 12, marks: 60 };

type Context = z.core.$RefinementCtx;

const addTo = (context: Context, path: PropertyKey[], message: string): void =>
  context.addIssue({ code: 'custom', path, message });

/** Each name once; gives the names. */
function declared(context: Context, key: string, parts: readonly { readonly id: string }[]) {
  const names = new Set<string>();
  for (const [index, { id }] of parts.entries()) {
    if (names.has(id)) addTo(context, [key, index, 'id'], 'used twice');
    names.add(id);
  }
  return names;
}

const frame = { id: plain(name()), title: words() };

const step = z.union([
  z.strictObject({
    from: name(),
    to: name(),
    text: words(),
    kind: z.enum(['call', 'reply', 'event', 'lost']).optional(),
  }),
  z.strictObject({
    at: name(),
    text: words(),
    kind: z.enum(['state', 'fail', 'done']).optional(),
  }),
  z.strictObject({
    over: z.array(name()).min(1),
    text: words(),
    kind: z.enum(['wait', 'note']).optional(),
  }),
]);

/** Messages between actors: `<Sequence>`. */
export const sequenceSchema = z
  .strictObject({
    ...frame,
    actors: plain(z.array(z.strictObject({ id: name(), text: words() })).min(1).max(MAX.actors)),
    steps: plain(z.array(step).min(1).max(MAX.steps)),
  })
  .superRefine(({ actors, steps }, context) => {
    const names = declared(context, 'actors', actors);
    const known = (id: string, path: PropertyKey[]): void => {
      if (!names.has(id)) addTo(context, ['steps', ...path], 'no such actor');
    };
    for (const [index, one] of steps.entries()) {
      if ('at' in one) known(one.at, [index, 'at']);
      else if ('over' in one) one.over.forEach((id, at) => known(id, [index, 'over', at]));
      else {
        known(one.from, [index, 'from']);
        known(one.to, [index, 'to']);
        if (one.from === one.to) addTo(context, ['steps', index, 'to'], 'sent to its sender: use "at"');
      }
    }
  });

const cell = (most: number) => z.int().min(0).max(most);

const boxes = () =>
  plain(
    z
      .array(
        z.strictObject({
          id: name(),
          text: words(),
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
          text: words().optional(),
          kind: z.enum(['call', 'reply', 'event', 'lost']).optional(),
        }),
      )
      .max(MAX.arrows),
  );

const groups = () =>
  plain(z.array(z.strictObject({ text: words(), boxes: z.array(name()).min(1) })).optional());

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
    if (cells.indexOf(at) !== index) addTo(context, [keys.boxes, index, 'at'], 'taken by another box');
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
        if (!names.has(id)) addTo(context, ['groups', index, 'boxes', at], 'no such box');
      });
    }
  });

const time = () => z.number().min(0);

/** Attempts on a time axis: `<Delays>`. */
export const delaysSchema = z
  .strictObject({
    ...frame,
    unit: words(),
    end: plain(z.number().min(1).max(100_000)),
    rows: plain(
      z
        .array(
          z.strictObject({
            text: words(),
            marks: z.array(time()).min(1).max(MAX.marks),
            spread: z.array(z.tuple([time(), time()])).optional(),
          }),
        )
        .min(1)
        .max(MAX.rows),
    ),
  })
  .superRefine(({ rows }, context) => {
    for (const [index, { spread = [] }] of rows.entries()) {
      for (const [at, [from, to]] of spread.entries()) {
        if (to < from) addTo(context, ['rows', index, 'spread', at], 'ends before it begins');
      }
    }
  });
