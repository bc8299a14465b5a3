import type { LinkKind } from '../lib/content/component-schema.ts';
import { LINK_KINDS } from '../lib/content/component-schema.ts';
import type { Locale } from '../lib/content/language.ts';
import type { ComponentEffect, ComponentFile, LinkWord } from '../lib/components/component-file.ts';
import { content, languageOf, LOCALES } from './content.ts';
import { hashedFiles } from './hashed-files.ts';
import { inOrder, recordTitle } from './records.ts';
import { strings, template } from './strings.ts';

/** What the page of a decision fetches for its picture. */
export const componentFiles = hashedFiles('components', componentFile);

/** The parts and what nodes add, in one language. */
function componentFile(locale: Locale): ComponentFile {
  const { parts, base, effects, folds, marks } = content.components;
  const byNode = new Map(effects.map((effect) => [effect.node, effect]));
  const words: readonly LinkWord[] = [...LINK_KINDS, 'deliver'];
  return {
    parts: parts.map(({ name, ...part }) => ({ ...part, name: name[locale] })),
    base,
    effects: inOrder('node', byNode.keys()).flatMap((node) => {
      const effect = byNode.get(node);
      return effect ? [inOne(effect, locale)] : [];
    }),
    folds,
    marks,
    words: {
      links: Object.fromEntries(
        words.map((word) => [word, strings(locale)(`link.${word}`)]),
      ) as Record<LinkKind | 'deliver', string>,
      open: template(locale, 'picture.open'),
      labelled: template(locale, 'picture.labelled'),
      joiner: languageOf(locale).joiner,
    },
  };
}

type Effect = (typeof content.components.effects)[number];

function inOne(
  { links, notes, guard, guards, ...effect }: Effect,
  locale: Locale,
): ComponentEffect {
  return {
    ...effect,
    links: links?.map(({ label, ...link }) => ({ ...link, label: label?.[locale] })),
    notes: notes?.map((note) => ({ part: note.part, text: noteText(note, locale) })),
    guard: guard?.[locale],
    guards: guards?.map(({ text, ...ends }) => ({ ...ends, text: text[locale] })),
  };
}

/** `Temporal or Cadence`, `e.g. Temporal, Cadence`, or the text of the note. */
function noteText(
  { technologies = [], isExample, text }: NonNullable<Effect['notes']>[number],
  locale: Locale,
): string {
  const names = technologies.map((id) => recordTitle(locale, 'technology', id));
  if (text) return text[locale];
  return isExample
    ? strings(locale)('picture.example', { names: names.join(languageOf(locale).joiner) })
    : names.reduce((one, other) => strings(locale)('picture.or', { one, other }));
}

/** Of every language, parsed as the script reads it. */
export const componentModels: ReadonlyMap<Locale, ComponentFile> = new Map(
  LOCALES.map((locale) => [locale, JSON.parse(componentFiles.json(locale)) as ComponentFile]),
);
