import { z } from 'zod';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const VERSION = /^\d{4}-\d{2}-\d{2}(?:\.\d{1,4})?$/;

const id = () => z.string().regex(ID);
const ids = () => z.array(id());
const said = () => z.string();

const answer = z
  .union([z.enum(['unsure', 'skip']), ids()])
  .describe(
    'the ids of the branches that hold, an empty list for none of them; or unsure, or skip',
  );

const severity = z.enum(['error', 'warning', 'info']);

/** What somebody says about one flow of one system. */
const given = {
  version: z
    .string()
    .regex(VERSION)
    .optional()
    .describe('the date of the tree that it was made with'),
  answers: z.record(id(), answer).describe('answers by the id of their node'),
  requirements: ids().optional().describe('ids of requirements that must hold in any case'),
  done: ids().optional().describe('ids of practices that are done'),
  kept: z
    .record(z.string(), said())
    .optional()
    .describe('why a finding is kept, by the id of the finding'),
};

/** What follows, told in one language; it is written, and not read. */
const following = {
  language: said(),
  link: said().describe('the address of the decision, or its fragment alone'),
  concerns: z.array(
    z.strictObject({
      id: id(),
      title: said(),
      state: z.enum(['done', 'begun', 'open', 'skipped']),
    }),
  ),
  outcomes: z.array(
    z.strictObject({
      id: id(),
      title: said(),
      concern: id(),
      level: z.int().describe('below how many other outcomes it stands'),
      complete: z.boolean().describe('whether no question of its own has to be answered any more'),
    }),
  ),
  advice: z.array(z.strictObject({ id: id(), title: said() })),
  findings: z.array(
    z.strictObject({
      id: z.string().describe('its name for kept'),
      kind: z.enum(['clash', 'missing', 'caution']),
      severity,
      rule: id().optional(),
      node: id().optional(),
      title: said(),
      reason: said(),
      remedy: said().optional(),
      kept: said().optional(),
    }),
  ),
  duties: z.array(
    z.strictObject({
      id: id().describe('of the practice'),
      title: said(),
      severity,
      rules: ids(),
      reasons: z.array(said()),
      done: z.boolean(),
      coveredBy: ids().describe('nodes of the decision that ask for it already'),
    }),
  ),
  open: z.array(
    z.strictObject({
      id: id(),
      title: said(),
      ask: said(),
      optional: z.boolean(),
      unsure: z.boolean(),
    }),
  ),
  rejected: z.array(z.strictObject({ id: id(), title: said(), reason: said() })),
  skipped: z.array(z.strictObject({ id: id(), title: said() })),
  notUnderstood: z.array(z.strictObject({ text: said(), why: said(), reason: said() })),
};

/** A decision as a file. Only its answers are needed: what follows from them is worked out anew. */
export const decisionSchema = z
  .strictObject({
    $schema: z.string().optional(),
    ...given,
    ...z.object(following).partial().shape,
  })
  .describe('A decision about one flow of one system: what was answered, and what follows.');

/** As it is written. */
export type DecisionJson = z.infer<z.ZodObject<typeof following>> &
  z.infer<z.ZodObject<typeof given>> & { readonly $schema?: string | undefined };

export const decisionJsonSchema = (): object => z.toJSONSchema(decisionSchema);
