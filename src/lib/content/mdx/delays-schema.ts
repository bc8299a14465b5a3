import { z } from 'zod';
import { plain, words } from '../meaning.ts';
import { addTo, frame, MAX } from './figure-parts-schema.ts';

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
