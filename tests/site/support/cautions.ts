import { gapAfter } from '../../../src/lib/text/full-width.ts';
import type { Locale } from '../../../src/lib/content/language.ts';
import type { Caution } from '../../../src/lib/content/node-schema.ts';
import { markOf } from '../../../src/lib/tree/marks.ts';
import { nodeOf } from '../../../src/lib/tree/model.ts';
import { nodeRoute } from '../../../src/lib/site/urls.ts';
import { all, attribute, linksIn, one, words, wordsBesideSigns } from './elements.ts';
import { content, href, languageOf, strings, tree } from './real.ts';
import { en, zh } from '../../support/languages.ts';

/** What a reader must see of a caution. */
export interface ShownCaution {
  readonly text: string;
  readonly rank: string;
  /** Of its colour and of its sign. */
  readonly mark: string;
  readonly sign: string;
  /** What to take instead, or why there is no such node; and the links in it. */
  readonly instead: string;
  readonly others: readonly (readonly string[])[];
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
        mark: attribute(item, 'data-mark'),
        sign: attribute(item.querySelector('.severity > .mark-sign'), 'data-mark'),
        instead: wordsBesideSigns(item.querySelector('.instead')),
        others: linksIn(item.querySelector('.instead') ?? one(item, '.severity')),
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
  const unmarked = ({ scope, row }: Caution): string => {
    if (scope === 'wording') return t('caution.wording');
    return t(row === null ? 'caution.note' : 'caution.condition');
  };
  const label = t('caution.instead');
  return byText(
    cautions.map((caution) => {
      const { text, sources, judgement, reviewed, noInstead } = caution;
      const mark = markOf([caution]) ?? '';
      const others = (caution.instead ?? []).map((id) => [
        href(locale, nodeRoute(id)),
        nodeOf(tree, id).title[locale],
      ]);
      const titles = others.map(([, title]) => title).join(languageOf(locale).joiner);
      return {
        text: text[locale],
        rank: mark === '' ? unmarked(caution) : t(`mark.${mark}`),
        mark,
        sign: mark,
        instead: noInstead?.[locale] ?? (titles && `${label}${gapAfter(label)}${titles}`),
        others,
        isJudgement: judgement === true,
        sources: sources.map((key) => {
          const source = content.sources.find((one) => one.key === key);
          return [source?.url ?? `unknown source: ${key}`, source?.title ?? ''];
        }),
        date: reviewed,
        dateWords: t('caution.reviewed', { date: reviewed }),
      };
    }),
  );
}

function byText(cautions: readonly ShownCaution[]): ShownCaution[] {
  return cautions.toSorted((a, b) => (a.text < b.text ? -1 : 1));
}
