import type { Example, Scenario } from '../lib/content/schema.ts';
import type { Locale } from '../lib/content/language.ts';
import { recordRoute } from '../lib/site/pages.ts';
import { insteadOf, markOf } from '../lib/tree/marks.ts';
import type { LaidOver, OverlayFile } from '../lib/tree/overlay-file.ts';
import { content, languageOf } from './content.ts';
import { drawnScenario } from './drawn-scenario.ts';
import { hashedFiles } from './hashed-files.ts';
import { markWords } from './node-mark.ts';
import { presetHref, presetOfScenario, presetsOfExample } from './presets.ts';
import { recordTitle } from './records.ts';
import { href } from './site.ts';
import { strings } from './strings.ts';

/** What the map fetches when its address names an example or a scenario. */
export const overlayFiles = hashedFiles('overlays', toFile);

function toFile(locale: Locale): OverlayFile {
  return {
    example: content.examples.map((example) => laidExample(locale, example)),
    scenario: content.scenarios.map((scenario) => laidScenario(locale, scenario)),
  };
}

function laidExample(locale: Locale, example: Example): LaidOver {
  const t = strings(locale);
  const title = example.title[locale];
  return {
    id: example.id,
    title,
    url: href(locale, recordRoute('example', example.id)),
    said: t('tree.exampleShown', { title }),
    without: t('tree.noExample'),
    decide: presetHref(locale, presetsOfExample(example).path),
    answers: example.steps.map(({ node, question, answer }, index) => ({
      node,
      title: question[locale],
      answer: answer[locale],
      name: t('example.toStep', { step: index + 1, question: question[locale] }),
    })),
  };
}

function laidScenario(locale: Locale, scenario: Scenario): LaidOver {
  const t = strings(locale);
  const { id, name, answers, cautions } = scenario;
  const title = name[locale];
  const url = href(locale, recordRoute('scenario', id));
  const mark = markOf(cautions);
  const { decision } = drawnScenario(locale, scenario);
  const titleOf = (node: string): string => recordTitle(locale, 'node', node);
  return {
    id,
    title,
    url,
    said: t('tree.scenarioShown', { title }),
    without: t('tree.noScenario'),
    decide: presetHref(locale, presetOfScenario(scenario)),
    answers: answers.map(({ node, to }) => ({
      node,
      title: titleOf(node),
      answer: to.map(titleOf).join(languageOf(locale).joiner),
      isAgainst: to.some((one) => decision[one]?.against !== undefined) || undefined,
    })),
    decision,
    caution: mark && {
      mark,
      said: markWords(locale, mark, insteadOf(cautions)),
      url: url.replace(/#.*$/, `#caution-${id}`),
    },
  };
}
