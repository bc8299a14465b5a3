import { z } from 'zod';
import { backed, date, edition, id, name, plain, reference, shortText, text } from './meaning.ts';

/**
 * A reviewed remark that corrects or narrows what the source says. `row` counts our list of errors. `scope` says
 * what a reader has to do about it: take something else, add something, or read other words.
 */
export const cautionShape = {
  row: plain(z.int().positive().nullable()).describe(
    'row of the review of the source, null for a remark beyond it',
  ),
  severity: plain(z.enum(['A', 'B', 'C'])).describe(
    'A wrong or dangerous, B misleading, C wording',
  ),
  scope: plain(z.enum(['choice', 'condition', 'wording'])).describe(
    'choice: do not take this as the source means it; condition: sound, but only with what is added here; wording: about the words or the drawing of the source, or settled by an addition',
  ),
  text: text(),
  instead: z
    .array(reference('node', { isBack: false }))
    .min(1)
    .optional()
    .describe('ids of the nodes to take instead, where the scope is choice'),
  noInstead: text().optional().describe('why there is no such node'),
  saidBy: reference('rule', { isBack: false })
    .optional()
    .describe('id of a rule that says the same; where it fires, a decision has that alone'),
  reviewed: date(),
};

export const cautionSchema = backed(cautionShape);

/** A statement with where it comes from. */
export const factSchema = backed({ text: text() });

/** What one gets by taking a node, or gives up for it: a few of them, so that nodes can be compared. */
const weighedSchema = z
  .array(backed({ text: shortText() }))
  .min(1)
  .max(3)
  .optional();

const nodeSchema = z.strictObject({
  id: id('node'),
  origin: plain(z.enum(['source', 'addition'])).describe('a line of the source, or added here'),
  addition: factSchema.optional().describe('why an addition was added; on every addition'),
  kind: plain(z.enum(['question', 'outcome', 'advice'])),
  choose: plain(z.enum(['one', 'any', 'all']))
    .optional()
    .describe('how the branches combine; on every node that has branches'),
  when: shortText().optional().describe('the answer or condition that leads here; absent: always'),
  label: shortText().describe("the rest of the source's line"),
  title: name().describe('short and unique in its language'),
  ask: shortText()
    .optional()
    .describe('what the reader is asked, in words to the reader; on every node that has options'),
  exclusive: z
    .array(reference('node', { isBack: false }))
    .length(2)
    .optional()
    .describe('ids of two branches that are asked, of which exactly one is taken'),
  optional: plain(z.literal(true).optional()).describe(
    'an outcome that is complete without an answer to what it asks',
  ),
  needs: reference('node', { isBack: false })
    .optional()
    .describe('id of a sibling; what applies by itself does so only with an option of that one'),
  replaces: plain(z.literal(true).optional()).describe(
    'an option that takes the place of the node it is a branch of',
  ),
  asked: plain(z.literal(true).optional()).describe(
    'an option although all branches of its parent apply',
  ),
  option: shortText()
    .optional()
    .describe("the answer that the branch is, in the reader's words; on every option"),
  recommended: plain(z.literal(true).optional()).describe('marked as recommended by the source'),
  summary: text(),
  gains: weighedSchema.describe('what one gets; on every outcome and every option'),
  costs: weighedSchema.describe('what one gives up or has to do; where gains are'),
  patterns: z.array(reference('pattern')).describe('ids of pattern notes'),
  technologies: z.array(reference('technology')).describe('ids of technologies'),
  cautions: z.array(cautionSchema),
  reviewed: date().describe('when the texts of this node were last checked'),
  children: z
    .array(reference('node', { isBack: false }))
    .min(1)
    .optional()
    .describe('ids of the branches, in order'),
});

export const treeFileSchema = z.strictObject({ nodes: z.array(nodeSchema).min(1) });

/** The file whose first node is the root, with what holds for the whole tree. */
export const rootFileSchema = treeFileSchema.extend({ date: edition() });

export type NodeRecord = z.infer<typeof nodeSchema>;
export type Caution = z.infer<typeof cautionSchema>;
export type Weighed = NonNullable<z.infer<typeof weighedSchema>>;

/** The tree as it is published for other programs: `/tree.json`. */
export const publishedTreeSchema = z.strictObject({
  $schema: z.string(),
  languages: z.array(z.string()),
  date: edition().describe('when what a decision rests on was last changed'),
  root: reference('node').describe('id of the first node'),
  nodes: z.array(nodeSchema).min(1).describe('in reading order: a node before its branches'),
});
