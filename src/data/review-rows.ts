import type { Locale } from '../lib/content/language.ts';
import type { Caution } from '../lib/content/node-schema.ts';
import type { Cell, Example, Pattern, Scenario } from '../lib/content/schema.ts';
import { recordRoute, type Route } from '../lib/site/pages.ts';
import { content } from './content.ts';
import { strings } from './strings.ts';

/** A part of the source beyond its tree, in its own words. */
export interface ReviewedRow {
  readonly id: string;
  readonly route: Route;
  /** The row of a table, or the heading of an example. */
  readonly line: (locale: Locale) => string;
  /** What stands below a heading. */
  readonly more?: (locale: Locale) => string;
  readonly cautions: readonly Caution[];
  /** In how many places it differs from the tree. */
  readonly differences: number;
}

const REVIEWED = {
  scenario: () => content.scenarios.map(scenarioRow),
  example: () => content.examples.map(exampleRow),
  pattern: () => content.patterns.filter(({ source }) => source).map(patternRow),
} as const;

export type ReviewedKind = keyof typeof REVIEWED;

/** What the source has of a kind, in its order. */
export const reviewRows = (kind: ReviewedKind): ReviewedRow[] => REVIEWED[kind]();

const CELL = ' | ';

const cellText = ({ items, join }: Cell, locale: Locale): string =>
  items.map(({ text }) => text[locale]).join(join);

const scenarioRow = (scenario: Scenario): ReviewedRow => ({
  id: scenario.id,
  route: recordRoute('scenario', scenario.id),
  line: (locale) =>
    [
      scenario.name[locale],
      ...[scenario.architecture, scenario.patterns, scenario.stack].map((cell) =>
        cellText(cell, locale),
      ),
    ].join(CELL),
  cautions: scenario.cautions,
  differences: scenario.differences.length,
});

const patternRow = ({ id, name, problem, combine, cautions }: Pattern): ReviewedRow => ({
  id,
  route: recordRoute('pattern', id),
  line: (locale) =>
    [name[locale], problem[locale], combine.map(({ text }) => `+ ${text[locale]}`).join(' ')].join(
      CELL,
    ),
  cautions,
  differences: 0,
});

const exampleRow = (example: Example): ReviewedRow => ({
  id: example.id,
  route: recordRoute('example', example.id),
  line: (locale) => example.title[locale],
  more: (locale) => exampleText(example, locale),
  cautions: example.cautions,
  differences: example.differences.length,
});

/** The path and the architecture of an example, drawn as the source draws them. */
function exampleText({ steps, recommendation, architecture }: Example, locale: Locale): string {
  const recommended = strings(locale)('example.recommendation');
  const path = [
    ...steps.map(
      ({ question, answer, reason }) => `${question[locale]} ${answer[locale]} (${reason[locale]})`,
    ),
    `${recommended}: ${recommendation.text[locale]}`,
  ].map((line, index) => (index === 0 ? line : `${'    '.repeat(index - 1)}  └─> ${line}`));
  const parts = architecture.map(({ part, choice }) => `- ${part[locale]}: ${choice[locale]}`);
  return [...path, '', ...parts].join('\n');
}
