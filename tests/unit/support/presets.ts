import type { Decision } from '../../../src/lib/decision/decide.ts';
import {
  architectureDecision,
  pathDecision,
  rowDecision,
} from '../../../src/lib/decision/presets.ts';
import { content } from './real.ts';

/** The decisions of the content, called as the specification calls them. */
export const PRESETS: ReadonlyMap<string, Decision> = new Map([
  ...content.examples.flatMap((example): [string, Decision][] => [
    [`example-${example.id}`, pathDecision(example)],
    [`example-${example.id}-architecture`, architectureDecision(example)],
  ]),
  ...content.scenarios.map((row): [string, Decision] => [`scenario-${row.id}`, rowDecision(row)]),
]);

/** @throws on an unknown name */
export function preset(name: string): Decision {
  const decision = PRESETS.get(name);
  if (!decision) throw new Error(`no decision of the content: ${name}`);
  return decision;
}
