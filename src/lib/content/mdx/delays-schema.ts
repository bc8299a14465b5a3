import { z } from 'zod';
import { textWidth } from '../../text/wrap.ts';
import { plain } from '../meaning.ts';
import { addTo, frame, MAX, wordsUpTo } from './figure-parts-schema.ts';

/** A row's name stands in one line, also in the drawing for narrow screens. */
const WIDEST = 20;

const rowName = () =>
  wordsUpTo('label').refine((text) => textWidth(text) <= WIDEST, {
    error: 'too long for its line: at most 32 Latin or 19 Chinese letters',
  });

/** Readers see the number as it is. */
const time = () =>
  z
    .number()
    .min(0)
    .refine((value) => Number(value.toFixed(3)) === value, { error: 'at most three decimals' });

/** Attempts on a time axis: `<Delays>`. */
export const delaysSchema = z
  .strictObject({
    ...frame,
    unit: wordsUpTo('unit'),
    end: plain(time().min(1).max(100_000)),
    rows: plain(
      z
        .array(
          z.strictObject({
            text: rowName(),
            marks: z.array(time()).min(1).max(MAX.marks),
            spread: z
              .array(z.tuple([time(), time()]))
              .max(MAX.marks)
              .optional(),
          }),
        )
        .min(1)
        .max(MAX.rows),
    ),
  })
  .superRefine(({ end, rows }, context) => {
    const late = `after the end, ${end}`;
    for (const [row, { marks, spread = [] }] of rows.entries()) {
      for (const [index, mark] of marks.entries()) {
        if (mark > end) addTo(context, ['rows', row, 'marks', index], late);
      }
      for (const [index, [from, to]] of spread.entries()) {
        const place = ['rows', row, 'spread', index];
        if (to < from) addTo(context, place, 'ends before it begins');
        if (Math.max(from, to) > end) addTo(context, place, late);
      }
    }
  });
