import type { NodeRecord } from '../content/node-schema.ts';
import type { Questioned } from './questionnaire.ts';

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
    cautions: cautions.flatMap(({ scope, severity, instead = [], saidBy }) =>
      scope === 'choice' && severity !== 'C' ? [{ severity, instead, saidBy }] : [],
    ),
  };
}
