import type { Locale } from '../../../src/lib/content/language.ts';
import type { Caution } from '../../../src/lib/content/node-schema.ts';
import { all, attribute, linksIn, one, words } from './elements.ts';
import { content, strings } from './real.ts';
import { en, zh } from '../../support/languages.ts';

/** What a reader must see of a caution. */
export interface ShownCaution {
  readonly text: string;
  readonly rank: string;
  readonly isJudgement: boolean;
  readonly sources: readonly (readonly string[])[];
  readonly date: string;
  readonly dateWords: string;
}

/** The cautions in an element, by text. */
export function shownCautions(root: ParentNode): ShownCaution[] {
  const judgements = [en, zh] as const;
  return byText(
    all(root, '.cautions > li').map((item) => {
      const evidence = one(item, '.evidence');
      const date = one(evidence, 'time');
      return {
        text: words(one(item, 'p:not([class])')),
        rank: words(one(item, '.severity')),
        isJudgement: all(evidence, 'span').some((span) =>
          judgements.some((locale) => words(span) === strings(locale)('caution.judgement')),
        ),
        sources: linksIn(evidence),
        date: attribute(date, 'datetime'),
        dateWords: words(date),
      };
    }),
  );
}

/** The same, from the data. */
export function expectedCautions(cautions: readonly Caution[], locale: Locale): ShownCaution[] {
  const t = strings(locale);
  return byText(
    cautions.map(({ row, severity, text, sources, judgement, reviewed }) => ({
      text: text[locale],
      rank: row === null ? t('caution.note') : t(`caution.${severity}`),
      isJudgement: judgement === true,
      sources: sources.map((key) => {
        const source = content.sources.find((one) => one.key === key);
        return [source?.url ?? `unknown source: ${key}`, source?.title ?? ''];
      }),
      date: reviewed,
      dateWords: t('caution.reviewed', { date: reviewed }),
    })),
  );
}

function byText(cautions: readonly ShownCaution[]): ShownCaution[] {
  return cautions.toSorted((a, b) => (a.text < b.text ? -1 : 1));
}
