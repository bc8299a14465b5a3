import { z } from 'zod';
import { backed, id, name, plain, reference, text } from './meaning.ts';
import type { RecordKind } from './record-kinds.ts';

/** The ids of one kind among several; a list is left out where it names nothing. */
const some = (kind: RecordKind, what: string) =>
  z.array(reference(kind)).min(1).optional().describe(`ids of ${what}`);

const nodes = () => some('node', 'nodes');
const groups = () => some('group', 'groups: one of its members is enough');
const requirements = () => some('requirement', 'requirements');

/** What a rule names, by kind: something of it at least. */
const terms = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z
    .strictObject(shape)
    .meta({ minProperties: 1 })
    .refine((value) => Object.keys(value).length > 0, { error: 'names nothing' });

const groupSchema = z.strictObject({
  id: id('group'),
  name: name().describe('what all its members are'),
  nodes: nodes(),
  groups: some('group', 'groups whose members are members of this one too'),
});

const RULE_KINDS = ['requires', 'recommends', 'conflicts'] as const;

const SEVERITIES = ['error', 'warning', 'info'] as const;

const ruleSchema = backed({
  id: id('rule'),
  if: terms({ nodes: nodes(), groups: groups(), requirements: requirements() }).describe(
    'all of these hold',
  ),
  kind: plain(z.enum(RULE_KINDS)).describe(
    'requires: it is wrong without each of these; recommends: it is better with them; conflicts: it does not go together with any of them',
  ),
  with: terms({
    nodes: nodes(),
    groups: groups(),
    requirements: requirements(),
    practices: some('practice', 'practices'),
  }),
  severity: plain(z.enum(SEVERITIES)),
  reason: text().describe('why, in one sentence'),
  remedy: text().optional().describe('what to do about it'),
});

const practiceSchema = z.strictObject({
  id: id('practice'),
  name: name().describe('what one does'),
  explanation: text().optional().describe('how, in one sentence'),
  notes: z.array(reference('pattern')).describe('ids of the patterns whose notes explain it'),
  coveredBy: z.array(reference('node')).describe('ids of the nodes that ask for it already'),
});

const requirementSchema = z.strictObject({
  id: id('requirement'),
  name: name().describe('what holds'),
  ask: name().describe('whether it holds, as a question'),
  meaning: text(),
  impliedBy: z.array(reference('node')).describe('ids of the nodes whose choice says the same'),
});

const ofRules = {
  groups: z.array(groupSchema),
  rules: z.array(ruleSchema),
};
const ofPractices = { practices: z.array(practiceSchema) };
const ofRequirements = { requirements: z.array(requirementSchema) };

export const rulesSchema = z.strictObject(ofRules);
export const practicesSchema = z.strictObject(ofPractices);
export const requirementsSchema = z.strictObject(ofRequirements);

/** The rules as they are published for other programs: `/rules.json`. */
export const publishedRulesSchema = z.strictObject({
  $schema: z.string(),
  languages: z.array(z.string()),
  ...ofRules,
  ...ofPractices,
  ...ofRequirements,
});

export type Rule = z.infer<typeof ruleSchema>;
export type Group = z.infer<typeof groupSchema>;
export type Practice = z.infer<typeof practiceSchema>;
export type Requirement = z.infer<typeof requirementSchema>;
