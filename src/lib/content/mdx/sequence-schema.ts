import { z } from 'zod';
import { plain } from '../meaning.ts';
import { addTo, declared, frame, MAX, name, wordsUpTo } from './figure-parts-schema.ts';

const step = z.union([
  z.strictObject({
    from: name(),
    to: name(),
    text: wordsUpTo('sentence'),
    kind: z.enum(['call', 'reply', 'event', 'lost']).optional(),
  }),
  z.strictObject({
    at: name(),
    text: wordsUpTo('sentence'),
    kind: z.enum(['state', 'fail', 'done']).optional(),
  }),
  z.strictObject({
    over: z.array(name()).min(1).max(MAX.actors),
    text: wordsUpTo('sentence'),
    kind: z.enum(['wait', 'note']).optional(),
  }),
]);

/** Messages between actors: `<Sequence>`. */
export const sequenceSchema = z
  .strictObject({
    ...frame,
    actors: plain(
      z
        .array(z.strictObject({ id: name(), text: wordsUpTo('label') }))
        .min(1)
        .max(MAX.actors),
    ),
    steps: plain(z.array(step).min(1).max(MAX.steps)),
  })
  .superRefine(({ actors, steps }, context) => {
    const names = declared(context, 'actors', actors);
    const known = (id: string, path: PropertyKey[]): void => {
      if (!names.has(id)) addTo(context, ['steps', ...path], 'no such actor');
    };
    for (const [index, one] of steps.entries()) {
      if ('at' in one) known(one.at, [index, 'at']);
      else if ('over' in one) {
        one.over.forEach((id, at) => {
          known(id, [index, 'over', at]);
          if (one.over.indexOf(id) !== at)
            addTo(context, ['steps', index, 'over', at], 'used twice');
        });
      } else {
        known(one.from, [index, 'from']);
        known(one.to, [index, 'to']);
        if (one.from === one.to)
          addTo(context, ['steps', index, 'to'], 'sent to its sender: use "at"');
      }
    }
  });
