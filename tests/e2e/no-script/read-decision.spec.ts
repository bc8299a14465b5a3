import { content, LOCALES, tree } from '../../../src/data/content.ts';
import { decisionModel } from '../../../src/data/decision-file.ts';
import { strings } from '../../../src/data/strings.ts';
import { nodeRoute, routes } from '../../../src/lib/site/urls.ts';
import { address } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';

/** What is in sight of the page: texts outside of the questions, the questions, and the levels of all headings. */
function readPage() {
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true });
  const seen = (selector: string): Element[] =>
    [...document.querySelectorAll(selector)].filter(isSeen);
  const words = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
  return {
    texts: seen('[data-decide] :is(p, h2, a, button, summary)')
      .filter((element) => !element.closest('details'))
      .map((element) => element.getAttribute('href') ?? words(element)),
    controls: seen('[data-worksheet] :is(button, summary)').map(words),
    first: seen('[data-worksheet] ul li').map(words),
    questions: seen('[data-question]').map((item) => ({
      id: item.getAttribute('data-question') ?? '',
      words: words(item),
      links: [...item.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
    })),
    levels: seen('main :is(h1, h2, h3, h4)').map(({ tagName }) => Number(tagName.slice(1))),
  };
}

for (const locale of LOCALES) {
  const t = strings(locale);

  test(`the page of the decision has all questions to answer on paper: ${locale}`, async ({
    page,
  }) => {
    await page.goto(`${address(locale, routes.decide)}#communication=skip`);
    const { texts, controls, first, questions, levels } = await page.evaluate(readPage);
    expect(texts).toEqual([
      t('decide.withoutScript'),
      t('decide.toTree'),
      expect.stringMatching(new RegExp(`${nodeRoute(tree.root)}$`)),
      t('worksheet.title'),
    ]);
    expect(controls).toEqual([]);
    expect(first).toEqual(content.requirements.map(({ ask }) => ask[locale]));

    const model = decisionModel(locale);
    const { options } = model.questionnaire;
    expect(questions.map(({ id }) => id)).toEqual([...options.keys()]);
    for (const { id, words, links } of questions) {
      const its = options.get(id) ?? [];
      expect(words).toContain(model.node(id).ask);
      for (const option of its) expect(words).toContain(model.node(option).option);
      for (const node of [id, ...its])
        expect(links.some((link) => link.endsWith(nodeRoute(node)))).toBe(true);
    }

    expect(levels.length).toBeGreaterThan(2);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThan(2));
  });
}
