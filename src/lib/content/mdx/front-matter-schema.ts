import { z } from 'zod';
import { date, plain, reference, words } from '../meaning.ts';

const oneLine = () =>
  plain(
    words()
      .refine((text) => !/[\r\n]/.test(text), { error: 'write it in one line' })
      .refine((text) => text === text.trim(), { error: 'no spaces around it' }),
  );

const description = () => plain(oneLine().min(20).max(180));

const pageShape = {
  title: oneLine(),
  description: description(),
  reviewed: date(),
};

/** The front matter of a page in `content/pages/`. */
export const pageFrontMatterSchema = z.strictObject(pageShape);

/** The front matter of a note in `content/patterns/`: a page with its sources. */
export const noteFrontMatterSchema = z.strictObject({
  ...pageShape,
  sources: z
    .array(reference('source'))
    .min(1)
    .superRefine((keys, context) => {
      for (const [index, key] of keys.entries()) {
        if (keys.indexOf(key) !== index) {
          context.addIssue({ code: 'custom', path: [index], message: 'listed twice' });
        }
      }
    }),
});
