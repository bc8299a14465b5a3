import type { Locale } from '../lib/content/language.ts';
import type { Example, Scenario } from '../lib/content/schema.ts';
import { encodeAddress } from '../lib/decision/address.ts';
import type { Decision } from '../lib/decision/decide.ts';
import { architectureDecision, pathDecision, rowDecision } from '../lib/decision/presets.ts';
import { routes } from '../lib/site/urls.ts';
import { treeDate } from './content.ts';
import { href } from './site.ts';

/** A decision that the content makes. */
export interface Preset {
  readonly decision: Decision;
  /** The fragment of its address, `#` included. */
  readonly address: string;
}

/** What a row decides. */
export const presetOfScenario = (scenario: Scenario): Preset => toPreset(rowDecision(scenario));

/** What an example decides: by its steps alone, and by its architecture. */
export const presetsOfExample = (example: Example): { path: Preset; architecture: Preset } => ({
  path: toPreset(pathDecision(example)),
  architecture: toPreset(architectureDecision(example)),
});

/** The page of a decision, as links carry it. */
export const presetHref = (locale: Locale, { address }: Preset): string =>
  href(locale, routes.decide) + address;

const toPreset = (decision: Decision): Preset => ({
  decision,
  address: encodeAddress([{ ...decision, version: treeDate }]),
});
