import type { Caution, NodeRecord } from '../content/node-schema.ts';
import type { Questioned } from './questionnaire.ts';

/** Whether a caution speaks against taking its node. */
export const isChoiceCaution = (
  caution: Caution,
): caution is Caution & { readonly severity: 'A' | 'B' } =>
  caution.scope === 'choice' && caution.severity !== 'C';

/** What deciding needs of a node of the content: of its cautions those that speak against taking it. */
export function toQuestioned({
  id,
  kind,
  choose,
  children,
  asked,
  exclusive,
  optional,
  needs,
  replaces,
  cautions,
}: NodeRecord): Questioned {
  return {
    id,
    kind,
    choose,
    children,
    asked,
    exclusive,
    optional,
    needs,
    replaces,
    cautions: cautions
      .filter(isChoiceCaution)
      .map(({ severity, instead = [], saidBy }) => ({ severity, instead, saidBy })),
  };
}
