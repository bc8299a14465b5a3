import type { Locale } from '../lib/content/language.ts';
import type { Caution, Weighed } from '../lib/content/node-schema.ts';
import type {
  BackedText,
  BackingFile,
  CautionText,
  Evidence,
} from '../lib/decision/backing-file.ts';
import { isChoiceCaution } from '../lib/decision/questioned.ts';
import { content, tree } from './content.ts';
import { hashedFiles } from './hashed-files.ts';
import { linked } from './records.ts';
import { sourcesOf } from './sources.ts';
import { strings } from './strings.ts';

/** Questions come to nothing that has a price. */
const nodes = [...tree.nodes.values()];

/** What the page of the decision fetches besides: sources, cautions, gains and costs. */
export const backingFiles = hashedFiles('backing', toFile);

function toFile(locale: Locale): BackingFile {
  const rules = content.rules.map((rule) => [rule.id, evidenceOf(rule)] as const);
  const cautions = nodes.flatMap((node) => {
    const its = node.cautions.filter(isChoiceCaution);
    return its.length > 0 ? [[node.id, its.map((one) => cautionText(locale, one))] as const] : [];
  });
  const prices = nodes
    .map(({ id, kind, gains, costs }) => ({
      id,
      gains: backedTexts(locale, gains),
      costs: backedTexts(locale, costs),
      // A question weighs as an answer does, and names what its branches name.
      technologies: kind === 'question' ? [] : linked('technology', { kind: 'node', id }),
    }))
    .filter((one) => one.gains.length + one.costs.length + one.technologies.length > 0);
  const backed = [
    ...rules.map(([, rule]) => rule),
    ...cautions.flatMap(([, its]) => its),
    ...prices.flatMap((one) => [...one.gains, ...one.costs]),
  ];
  return {
    sources: namedSources(backed),
    rules: Object.fromEntries(rules),
    cautions: Object.fromEntries(cautions),
    prices,
    technologies: technologyLines(locale, new Set(prices.flatMap((one) => one.technologies))),
  };
}

function evidenceOf({ sources, judgement }: Evidence): Evidence {
  return { sources, judgement };
}

function cautionText(locale: Locale, caution: Caution): CautionText {
  return {
    text: caution.text[locale],
    noInstead: caution.noInstead?.[locale],
    reviewed: caution.reviewed,
    ...evidenceOf(caution),
  };
}

function backedTexts(locale: Locale, items: Weighed = []): BackedText[] {
  return items.map((item) => ({ text: item.text[locale], ...evidenceOf(item) }));
}

function namedSources(backed: readonly Evidence[]): BackingFile['sources'] {
  const named = sourcesOf(backed.flatMap(({ sources }) => sources));
  return Object.fromEntries(
    named.map(({ key, title, url, language }) => [key, { title, url, language }]),
  );
}

function technologyLines(locale: Locale, ids: ReadonlySet<string>): BackingFile['technologies'] {
  const t = strings(locale);
  return content.technologies
    .filter(({ id }) => ids.has(id))
    .map(({ id, name, status, licence }) => ({
      id,
      name,
      state: t(`state.${status.state}`),
      licence: licence.name[locale],
      asOf: status.asOf,
    }));
}
