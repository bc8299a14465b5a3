import { z } from 'zod';
import {
  backed,
  date,
  id,
  languageCode,
  name,
  plain,
  reference,
  shortText,
  shortTexts,
  sign,
  text,
  unique,
  webAddress,
  words,
} from './meaning.ts';
import { cautionSchema, cautionShape, factSchema } from './node-schema.ts';

export const languagesSchema = z.strictObject({
  languages: z
    .array(
      z.strictObject({
        code: languageCode().describe('`lang` of pages'),
        name: unique(words()).describe('as the language calls itself'),
        ogLocale: plain(z.string().regex(/^[a-z]{2,3}(?:_[A-Z]{2})?$/)).describe('`og:locale`'),
        joiner: sign().describe('between the items of a list'),
      }),
    )
    .min(1)
    .describe('the default first: its addresses have no prefix'),
});

export const sourcesSchema = z.strictObject({
  sources: z
    .array(
      z
        .strictObject({
          key: id('source'),
          title: unique(words()),
          url: unique(webAddress('http')),
          http: plain(z.literal(true).optional()).describe('its host does not answer by https'),
          seen: plain(z.enum(['full', 'part', 'not-opened'])).describe('how much of it was read'),
          language: languageCode().optional().describe('of the title, where it is not English'),
        })
        .refine(({ url, http }) => (http === true) === url.startsWith('http:'), {
          path: ['url'],
          error: 'must begin with https, or with http and say "http": true',
        }),
    )
    .min(1),
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

const STATES = ['active', 'maintenance', 'managed'] as const;

const RELATIONS = ['successor', 'fork', 'alternative', 'part'] as const;

const technologySchema = z.strictObject({
  id: id('technology'),
  name: unique(words()),
  url: webAddress(),
  nodes: z.array(reference('node')).describe('the nodes whose line names it'),
  category: plain(z.enum(CATEGORIES)),
  purpose: text(),
  status: backed({
    text: text(),
    state: plain(z.enum(STATES)),
    asOf: date().describe('the day for which status and licence are known'),
  }),
  licence: backed({
    name: shortText().describe('short, for a table cell'),
    text: text().optional(),
  }),
  rust: factSchema.describe('what a Rust team uses'),
  watch: z.array(factSchema).min(1).describe('what to watch out for'),
  successors: z.array(
    backed({
      text: text(),
      name: words(),
      url: webAddress().optional(),
      relation: plain(z.enum(RELATIONS)),
    }),
  ),
  reviewed: date(),
});

export const technologiesSchema = z.strictObject({
  technologies: z.array(technologySchema).min(1),
});

const termSchema = backed({
  id: id('term'),
  name: name(),
  aliases: shortTexts().describe('other names by which a reader would search'),
  definition: text(),
  remark: text().optional().describe("on the source's word, or a conflict of names"),
  nodes: z.array(reference('node')),
  patterns: z.array(reference('pattern')),
  technologies: z.array(reference('technology')),
  link: shortTexts().describe('forms that become links on first use in a note'),
});

export const glossarySchema = z.strictObject({ terms: z.array(termSchema).min(1) });

/** Words of a table cell with what they refer to. */
const itemOf = (node: z.ZodString) =>
  z
    .strictObject({
      text: shortText(),
      node: node.optional(),
      pattern: reference('pattern').optional(),
      technology: reference('technology').optional(),
    })
    .refine(
      ({ node, pattern, technology }) => [node, pattern, technology].filter(Boolean).length < 2,
      {
        error: 'one of "node", "pattern" and "technology" at most',
      },
    );

const itemSchema = itemOf(reference('node'));

/** An answer that is given beforehand. */
const givenSchema = z.strictObject({
  node: reference('node', { isBack: false }).describe('where it is asked'),
  to: z
    .array(reference('node', { isBack: false }))
    .min(1)
    .describe('the options that hold; the others do not'),
});

/** What the source says otherwise than the tree, goes beyond it with, or leaves out of it. */
const differenceSchema = z.strictObject({
  node: reference('node').optional().describe('where; absent: the tree has no line for it'),
  text: text(),
});

/** One item of a row, by what it refers to. */
const namedSchema = z
  .strictObject({
    node: reference('node', { isBack: false }).optional(),
    pattern: reference('pattern', { isBack: false }).optional(),
    technology: reference('technology', { isBack: false }).optional(),
  })
  .refine((named) => Object.keys(named).length === 1, {
    error: 'exactly one of "node", "pattern" and "technology"',
  });

const rowCautionSchema = backed({
  ...cautionShape,
  against: z
    .array(namedSchema)
    .min(1)
    .optional()
    .describe('the items of the row that a reader does not take, where the scope is choice'),
});

/** Items joined by `join` are exactly the source's cell. */
const cellSchema = z.strictObject({
  join: sign(),
  items: z.array(itemSchema).min(1),
});

const scenarioSchema = z.strictObject({
  id: id('scenario'),
  name: name(),
  architecture: cellSchema,
  patterns: cellSchema,
  stack: cellSchema,
  cautions: z.array(rowCautionSchema),
  answers: z.array(givenSchema).min(1).describe('what the row decides'),
  differences: z.array(differenceSchema),
});

export const scenariosSchema = z.strictObject({ scenarios: z.array(scenarioSchema).min(1) });

const stepSchema = z.strictObject({
  question: shortText(),
  answer: shortText(),
  reason: text(),
  node: reference('node').describe('where the question is asked'),
  to: reference('node').describe('the option that is the answer'),
  note: text().optional(),
});

const exampleSchema = z.strictObject({
  id: id('example'),
  title: name(),
  lead: text(),
  steps: z.array(stepSchema).min(1),
  recommendation: z.strictObject({
    text: shortText(),
    items: z
      .array(
        z.strictObject({
          text: shortText(),
          node: reference('node'),
        }),
      )
      .min(1),
  }),
  architecture: z
    .array(
      z.strictObject({
        part: shortText(),
        choice: shortText(),
        nodes: z.array(reference('node')),
        technologies: z.array(reference('technology')),
        note: text().optional(),
      }),
    )
    .min(1),
  answers: z
    .array(givenSchema)
    .describe('what the architecture decides beyond the steps: nobody asked for it'),
  cautions: z.array(cautionSchema),
  differences: z.array(differenceSchema),
  reviewed: date(),
});

export const examplesSchema = z.strictObject({ examples: z.array(exampleSchema).min(1) });

const patternSchema = z.strictObject({
  id: id('pattern'),
  name: name().describe("the source's name"),
  title: name(),
  problem: text(),
  price: text(),
  combine: z.array(itemOf(reference('node', { isBack: false }))),
  node: reference('node', { isBack: false }).optional().describe('its main node, if any'),
  nodes: z.array(reference('node')).describe('every node that the note is about'),
  source: plain(z.literal(true).optional()).describe("stands in the source's table"),
  cautions: z.array(cautionSchema),
});

export const patternsSchema = z.strictObject({ patterns: z.array(patternSchema).min(1) });

export const relatedSchema = z.strictObject({
  metadata: z.array(z.strictObject({ name: name(), value: shortText() })).min(1),
  origin: z.strictObject({
    url: webAddress(),
    folder: words(),
    licences: text(),
  }),
  documents: z
    .array(
      z.strictObject({
        id: id('document'),
        title: name(),
        target: words(),
        broken: plain(z.boolean()),
        holds: text(),
        reviewed: date(),
      }),
    )
    .min(1),
});

export type Source = z.infer<typeof sourcesSchema>['sources'][number];
export type Technology = z.infer<typeof technologySchema>;
export type Term = z.infer<typeof termSchema>;
export type GivenAnswer = z.infer<typeof givenSchema>;
export type Difference = z.infer<typeof differenceSchema>;
export type Scenario = z.infer<typeof scenarioSchema>;
export type Cell = z.infer<typeof cellSchema>;
export type CellItem = z.infer<typeof itemSchema>;
export type Example = z.infer<typeof exampleSchema>;
export type Pattern = z.infer<typeof patternSchema>;
export type Related = z.infer<typeof relatedSchema>;
