import { z } from 'zod';
import { cautionSchema, factSchema, idSchema, textSchema } from './node-schema.ts';

export const sourcesSchema = z.strictObject({
  sources: z.array(
    z.strictObject({
      key: z.string().regex(/^[A-Z0-9-]+$/),
      title: z.string().min(1),
      url: z.url(),
      seen: z.enum(['full', 'part', 'not-opened']).describe('how much of it was read'),
      language: z.literal('zh').optional().describe('of the title, where it is not English'),
    }),
  ),
});

export const CATEGORIES = [
  'transaction-manager',
  'workflow-engine',
  'message-broker',
  'database',
  'cache',
  'search-engine',
  'resilience-library',
  'service-registry',
  'membership',
  'rpc',
  'web-framework',
] as const;

export const STATES = ['active', 'maintenance', 'managed'] as const;

export const RELATIONS = ['successor', 'fork', 'alternative', 'part'] as const;

const namesSchema = z.strictObject({
  en: z.array(z.string().min(1)),
  zh: z.array(z.string().min(1)),
});

export const technologiesSchema = z.strictObject({
  technologies: z.array(
    z.strictObject({
      id: idSchema,
      name: z.string().min(1),
      url: z.url(),
      nodes: z.array(idSchema).describe('the nodes whose line names it'),
      category: z.enum(CATEGORIES),
      purpose: textSchema,
      status: factSchema.extend({
        state: z.enum(STATES),
        asOf: z.iso.date().describe('the day for which status and licence are known'),
      }),
      licence: z.strictObject({
        name: textSchema.describe('short, for a table cell'),
        text: textSchema.optional(),
        sources: z.array(z.string().min(1)),
      }),
      rust: factSchema.describe('what a Rust team uses'),
      watch: z.array(factSchema).min(1).describe('what to watch out for'),
      successors: z.array(
        factSchema.extend({
          name: z.string().min(1),
          url: z.url().optional(),
          relation: z.enum(RELATIONS),
        }),
      ),
      reviewed: z.iso.date(),
    }),
  ),
});

export const glossarySchema = z.strictObject({
  terms: z.array(
    z.strictObject({
      id: idSchema,
      en: z.string().min(1),
      zh: z.string().min(1),
      aliases: namesSchema.describe('other names by which a reader would search'),
      definition: textSchema,
      sources: z.array(z.string().min(1)),
      judgement: z.literal(true).optional().describe('our wording of common knowledge'),
      remark: textSchema.optional().describe("on the source's word, or a conflict of names"),
      nodes: z.array(idSchema),
      patterns: z.array(idSchema),
      technologies: z.array(idSchema),
      link: namesSchema.describe('forms that become links on first use in a note'),
    }),
  ),
});

/** Words of a table cell with what they refer to. */
const itemSchema = z.strictObject({
  text: textSchema,
  node: idSchema.optional(),
  pattern: idSchema.optional(),
  technology: idSchema.optional(),
});

/** A gap of the source that one of our additions closes. */
const gapSchema = z.strictObject({ node: idSchema, text: textSchema });

/** Items joined by `join` are exactly the source's cell. */
const cellSchema = z.strictObject({ join: z.string().min(1), items: z.array(itemSchema).min(1) });

export const scenariosSchema = z.strictObject({
  scenarios: z.array(
    z.strictObject({
      id: idSchema,
      name: textSchema,
      architecture: cellSchema,
      patterns: cellSchema,
      stack: cellSchema,
      cautions: z.array(cautionSchema),
      gaps: z.array(gapSchema),
    }),
  ),
});

const stepSchema = z.strictObject({
  question: textSchema,
  answer: textSchema,
  reason: textSchema,
  node: idSchema.describe('where the question is asked'),
  to: idSchema.optional().describe('where the answer leads'),
  skipped: z.literal(true).optional().describe('the answer skips the concern'),
  note: textSchema.optional(),
});

export const examplesSchema = z.strictObject({
  examples: z.array(
    z.strictObject({
      id: idSchema,
      title: textSchema,
      lead: textSchema,
      steps: z.array(stepSchema).min(1),
      recommendation: z.strictObject({
        text: textSchema,
        items: z.array(
          z.strictObject({
            text: textSchema,
            node: idSchema,
            outside: z.literal(true).optional().describe('not below the walked branch'),
          }),
        ),
      }),
      architecture: z.array(
        z.strictObject({
          part: textSchema,
          choice: textSchema,
          nodes: z.array(idSchema),
          technologies: z.array(idSchema),
          note: textSchema.optional(),
        }),
      ),
      cautions: z.array(cautionSchema),
      gaps: z.array(gapSchema),
      reviewed: z.iso.date(),
    }),
  ),
});

export const patternsSchema = z.strictObject({
  patterns: z.array(
    z.strictObject({
      id: idSchema,
      name: textSchema.describe("the source's name"),
      title: textSchema,
      problem: textSchema,
      price: textSchema,
      combine: z.array(itemSchema),
      node: idSchema.optional().describe('its main node, if the tree has one'),
      nodes: z.array(idSchema).describe('every node that the note is about'),
      source: z.literal(true).optional().describe("stands in the source's table"),
      cautions: z.array(cautionSchema),
    }),
  ),
});

export const relatedSchema = z.strictObject({
  metadata: z.array(z.strictObject({ name: textSchema, value: textSchema })),
  origin: z.strictObject({ url: z.url(), folder: z.string(), licences: textSchema }),
  documents: z.array(
    z.strictObject({
      id: idSchema,
      title: textSchema,
      target: z.string().min(1),
      broken: z.boolean(),
      holds: textSchema,
      reviewed: z.iso.date(),
    }),
  ),
});

export type Source = z.infer<typeof sourcesSchema>['sources'][number];
export type Technology = z.infer<typeof technologiesSchema>['technologies'][number];
export type Term = z.infer<typeof glossarySchema>['terms'][number];
export type Gap = z.infer<typeof gapSchema>;
export type Scenario = z.infer<typeof scenariosSchema>['scenarios'][number];
export type Cell = z.infer<typeof cellSchema>;
export type CellItem = z.infer<typeof itemSchema>;
export type Example = z.infer<typeof examplesSchema>['examples'][number];
export type Pattern = z.infer<typeof patternsSchema>['patterns'][number];
export type Related = z.infer<typeof relatedSchema>;
