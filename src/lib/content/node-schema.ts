import { z } from 'zod';

/** One text in both languages; neither may be empty. */
export const textSchema = z.strictObject({
  en: z.string().trim().min(1),
  zh: z.string().trim().min(1),
});

/** Permanent names: lower case, digits and hyphens, as in addresses. */
export const idSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

const dateSchema = z.iso.date();

/** A reviewed remark that corrects or narrows what the source says. `row` counts our list of errors. */
export const cautionSchema = z.strictObject({
  row: z
    .int()
    .positive()
    .nullable()
    .describe('row of the review of the source, null for a remark beyond it'),
  severity: z.enum(['A', 'B', 'C']).describe('A wrong or dangerous, B misleading, C wording'),
  text: textSchema,
  sources: z.array(z.string().min(1)).describe('keys of content/sources.json'),
  judgement: z.literal(true).optional().describe('our own opinion, not a sourced fact'),
  reviewed: dateSchema,
});

/** A statement with where it comes from: sources, or our judgement. */
export const factSchema = z.strictObject({
  text: textSchema,
  sources: z.array(z.string().min(1)).describe('keys of content/sources.json'),
  judgement: z.literal(true).optional().describe('our own opinion, not a sourced fact'),
});

export const nodeSchema = z.strictObject({
  id: idSchema,
  origin: z.enum(['source', 'addition']).describe('a line of the source, or added here'),
  addition: factSchema.optional().describe('why an addition was added; on every addition'),
  kind: z.enum(['question', 'outcome', 'advice']),
  choose: z
    .enum(['one', 'any', 'all'])
    .optional()
    .describe('how the branches combine; on every node that has branches'),
  when: textSchema.optional().describe('the answer or condition that leads here; absent: always'),
  label: textSchema.describe("the rest of the source's line"),
  title: textSchema.describe('short and unique in its language'),
  recommended: z.literal(true).optional().describe('marked as recommended by the source'),
  summary: textSchema,
  patterns: z.array(idSchema).describe('ids of pattern notes'),
  technologies: z.array(idSchema).describe('ids of content/technologies.json'),
  cautions: z.array(cautionSchema),
  reviewed: dateSchema.describe('when the texts of this node were last checked'),
  children: z.array(idSchema).min(1).optional().describe('ids of the branches, in order'),
});

export const treeFileSchema = z.strictObject({ nodes: z.array(nodeSchema).min(1) });

export type NodeRecord = z.infer<typeof nodeSchema>;
export type Fact = z.infer<typeof factSchema>;
export type Caution = z.infer<typeof cautionSchema>;
export type Kind = NodeRecord['kind'];
export type Choose = NonNullable<NodeRecord['choose']>;

/** The tree as it is published for other programs: `/tree.json`. */
export const publishedTreeSchema = z.strictObject({
  $schema: z.string(),
  languages: z.array(z.enum(['en', 'zh'])),
  root: idSchema.describe('id of the first node'),
  nodes: z.array(nodeSchema).min(1).describe('in reading order: a node before its branches'),
});

/** The JSON Schema of `/tree.json`. */
export const publishedTreeJsonSchema = (): object => z.toJSONSchema(publishedTreeSchema);
