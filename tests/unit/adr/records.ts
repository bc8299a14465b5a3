import { adrSources } from '../../../src/data/adr-file.ts';
import { type AdrForm, adrFile } from '../../../src/lib/adr/adr-file.ts';
import type { AdrRequest } from '../../../src/lib/adr/adr.ts';
import type { AdrSources } from '../../../src/lib/adr/tell.ts';
import { decide, type Decision } from '../../../src/lib/decision/decide.ts';
import type { Told } from '../../../src/lib/decision/state-reason.ts';
import { en, zh } from '../../support/languages.ts';
import { questionnaire, rulebook } from '../support/decisions.ts';

const [english, chinese] = [adrSources(en), adrSources(zh)];

/** What records are written from: in English, in Chinese, and in both. */
export const LANGUAGES: Readonly<Record<string, readonly [AdrSources, AdrSources?]>> = {
  en: [english],
  zh: [chinese],
  both: [english, chinese],
};

export const toTold = (decision: Decision): Told => ({
  decision,
  decided: decide(questionnaire, rulebook, decision),
});

export const REQUEST: AdrRequest & { readonly form: AdrForm } = {
  form: 'madr',
  number: 7,
  date: '2026-11-30',
  deciders: 'Ann, Bob',
  link: 'https://example.org/decide/#saga=saga-orchestration&v=2026-11-22',
};

/** @throws where nothing is decided */
export function recordOf(
  decision: Decision,
  request: Partial<typeof REQUEST> = {},
  language = 'en',
): { readonly name: string; readonly text: string } {
  const file = adrFile(LANGUAGES[language] ?? [english], toTold(decision), {
    ...REQUEST,
    ...request,
  });
  if (!file) throw new Error('nothing is decided');
  return file;
}
