import { z } from 'zod';
import { id, name, plain, reference, shortText } from './meaning.ts';

/** What a part of an architecture can be. */
export const PART_KINDS = [
  'client',
  'service',
  'process',
  'store',
  'broker',
  'infrastructure',
  'external',
] as const;

/** What one part can do with another. */
export const LINK_KINDS = [
  'call',
  'message',
  'commit',
  'read',
  'write',
  'feed',
  'lookup',
  'register',
] as const;

const part = () => reference('part');
/** The page of a node does not link back to what it adds. */
const node = () => reference('node', { isBack: false });
const linkKind = () => plain(z.enum(LINK_KINDS));

const endsSchema = { from: part(), link: linkKind(), to: part() };

const linkSchema = z.strictObject({
  ...endsSchema,
  label: shortText().optional().describe('said of it besides what it does'),
});

const unless = () =>
  z.array(node()).min(1).optional().describe('not where one of these nodes is chosen');

const partSchema = z.strictObject({
  id: id('part'),
  kind: plain(z.enum(PART_KINDS)),
  name: name(),
  isOther: plain(z.literal(true).optional()).describe(
    'not yours: guards are written on every call to it',
  ),
  open: node().optional().describe('the question until whose answer it is drawn dashed'),
  input: z
    .array(z.strictObject({ from: part(), link: linkKind() }))
    .min(1)
    .optional()
    .describe('what it takes in: the first of these that is there'),
});

const noteSchema = z
  .strictObject({
    part: part(),
    technologies: z
      .array(reference('technology', { isBack: false }))
      .min(1)
      .optional(),
    isExample: plain(z.literal(true).optional()).describe('the technologies are suggestions'),
    text: shortText().optional(),
  })
  .refine(({ technologies, text }) => (technologies === undefined) !== (text === undefined), {
    error: 'either "technologies" or "text"',
  });

const effectSchema = z.strictObject({
  node: node().describe('the node that adds all this when it is chosen'),
  parts: z.array(part()).min(1).optional().describe('parts that no link of it names'),
  links: z.array(linkSchema).min(1).optional().describe('with the parts at their ends'),
  notes: z.array(noteSchema).min(1).optional().describe('what is written in parts'),
  guard: shortText().optional().describe('written on every call to what is not yours'),
  guards: z
    .array(z.strictObject({ ...endsSchema, text: shortText() }))
    .min(1)
    .optional()
    .describe('written on one call'),
  remove: z.array(part()).min(1).optional(),
  unlink: z
    .array(z.strictObject({ ...endsSchema, unless: unless() }))
    .min(1)
    .optional(),
  replace: z
    .array(z.strictObject({ part: part(), by: part(), unless: unless() }))
    .min(1)
    .optional(),
  inside: z
    .array(z.strictObject({ part: part(), of: part() }))
    .min(1)
    .optional(),
});

const foldSchema = z.strictObject({
  into: part(),
  parts: z.array(part()).min(1),
});

const markSchema = z.strictObject({
  practice: reference('practice', { isBack: false }),
  links: z.array(z.strictObject(endsSchema)).min(1).describe('the links that break it together'),
});

export const componentsSchema = z.strictObject({
  parts: z.array(partSchema).min(1),
  base: z.array(z.strictObject(endsSchema)).min(1).describe('what every picture begins with'),
  effects: z.array(effectSchema),
  folds: z
    .array(foldSchema)
    .describe('parts that become one, first things first, where there are too many'),
  marks: z.array(markSchema).describe('duties that are shown on links while they are not done'),
});

export type Components = z.infer<typeof componentsSchema>;
export type PartKind = (typeof PART_KINDS)[number];
export type LinkKind = (typeof LINK_KINDS)[number];
