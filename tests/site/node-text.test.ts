import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lineOf } from '../../src/lib/tree/line.ts';
import {
  childrenOf,
  isChoiceOfOne,
  isOption,
  nodeOf,
  optionsOf,
  siblingGroups,
  trailOf,
} from '../../src/lib/tree/model.ts';
import { nodeRoute } from '../../src/lib/site/urls.ts';
import { all, attribute, linksIn, one, words } from './support/elements.ts';
import { href, nodePages, strings, tree } from './support/real.ts';
import { mainOf } from './support/site.ts';

/** The branches of a list or a table: where each leads, what it answers or its condition, its title. */
function branchesIn(section: Element): string[][] {
  const rows = '.answers > li, .branches > li, .comparison tbody > tr';
  return all(section, rows).map((item) => {
    const link = one(item, 'a');
    const answer = words(item.querySelector('.answer, .words'));
    const title = words(item.querySelector('.title') ?? item.querySelector('.words') ?? link);
    return [attribute(link, 'href'), answer === title ? '' : answer, title.replace(/ →$/, '')];
  });
}

/** The place of the source's words, the drawing, and technologies: a line may be no more than the name of one. */
const APART = '.wording, [data-tree], .references';

const isAdvice = (id: string): boolean => nodeOf(tree, id).kind === 'advice';
const placeOf = (id: string): number => (isOption(tree, id) ? 0 : isAdvice(id) ? 2 : 1);

describe('the page of every node, in every language', () => {
  test('has the node’s title as its heading', () => {
    for (const { name, node, locale, page } of nodePages()) {
      assert.equal(words(one(page.document, 'h1')), node.title[locale], name);
    }
  });

  test('has one trail from its concern to the node above, with the answer at every step', () => {
    for (const { name, node, locale, page } of nodePages()) {
      const expected = trailOf(tree, node.id).slice(1, -1);
      const trails = all(mainOf(page), '.trail');
      assert.equal(trails.length, expected.length > 0 ? 1 : 0, name);
      const steps = trails.flatMap((trail) => all(trail, 'li'));
      assert.deepEqual(
        steps.map((step) => [...linksIn(step), words(step.querySelector('.answer'))]),
        expected.map((id) => {
          const { title, when } = nodeOf(tree, id);
          return [[href(locale, nodeRoute(id)), title[locale]], when?.[locale] ?? ''];
        }),
        name,
      );
      assert.deepEqual(
        steps.map((step) => attribute(step, 'data-number')),
        steps.map((_, index) => `${index + 1}`),
        name,
      );
    }
  });

  test('names its concern in the concern’s hue, and leads there', () => {
    for (const { name, node, locale, page } of nodePages()) {
      const [, concern] = trailOf(tree, node.id);
      const chips = all(mainOf(page), '.concern').map((chip) => [
        attribute(chip, 'href'),
        words(chip),
        attribute(chip, 'data-hue'),
      ]);
      if (concern === undefined) {
        assert.deepEqual(chips, [], name);
        continue;
      }
      const hue = `${childrenOf(tree, tree.root).indexOf(concern) + 1}`;
      const expected =
        concern === node.id
          ? ['', strings(locale)('node.concern'), hue]
          : [href(locale, nodeRoute(concern)), nodeOf(tree, concern).title[locale], hue];
      assert.deepEqual(chips, [expected], name);
    }
  });

  test('says which answer or condition leads to it', () => {
    for (const { name, node, locale, page } of nodePages()) {
      const expected = node.when
        ? strings(locale)('node.reachedBy', { when: node.when[locale] })
        : '';
      assert.equal(words(page.document.querySelector('.kind-line .reached-by')), expected, name);
    }
  });

  test('names the kind', () => {
    for (const { name, node, locale, page } of nodePages()) {
      const kind = one(page.document, '.kind-line .kind');
      assert.equal(words(kind), strings(locale)(`kind.${node.kind}`), name);
      assert.equal(attribute(kind, 'data-kind'), node.kind, name);
    }
  });

  test('says that the source recommends it where the source does, and nowhere else', () => {
    for (const { name, node, locale, page } of nodePages()) {
      assert.equal(
        words(one(page.document, '.kind-line')).includes(strings(locale)('node.recommended')),
        node.recommended === true,
        name,
      );
    }
  });

  test('marks an addition, and nothing else', () => {
    for (const { name, node, locale, page } of nodePages()) {
      assert.equal(
        words(one(page.document, '.kind-line')).includes(strings(locale)('node.added')),
        node.origin === 'addition',
        name,
      );
    }
  });

  test('has the source’s own wording of the line, once', () => {
    for (const { name, node, locale, page } of nodePages()) {
      const main = mainOf(page);
      assert.equal(words(one(main, '.wording')), lineOf(node, locale), name);
      if (node.label[locale] === node.title[locale]) continue;
      const others = all(main, '*').filter(
        (element) => words(element) === node.label[locale] && !element.closest(APART),
      );
      assert.deepEqual(
        others.map(({ outerHTML }) => outerHTML),
        [],
        name,
      );
    }
  });

  test('has the summary', () => {
    for (const { name, node, locale, page } of nodePages()) {
      assert.equal(words(one(page.document, '.summary')), node.summary[locale], name);
    }
  });

  test('has its branches, or a leaf its siblings, each with its answer or condition', () => {
    for (const { name, node, locale, page } of nodePages()) {
      const branches = childrenOf(tree, node.id);
      const { over, beside } = siblingGroups(tree, node.id);
      // What applies by itself stands after what one chooses from, advice last.
      const inOrder = branches.toSorted((a, b) => placeOf(a) - placeOf(b));
      // Of a choice of one the options stand twice: to be pressed, and side by side.
      const options = isChoiceOfOne(node) ? optionsOf(tree, node.id) : [];
      const expected = branches.length > 0 ? [...options, ...inOrder] : [...over, ...beside];
      const sections = all(mainOf(page), 'section').filter(
        (section) => section.querySelector('.answers, .branches, .comparison') !== null,
      );
      assert.deepEqual(
        sections.flatMap(branchesIn),
        expected.map((id) => {
          const { option, when, title } = nodeOf(tree, id);
          const condition = (option ?? when)?.[locale] ?? '';
          const isSaidTwice = condition === title[locale];
          return [href(locale, nodeRoute(id)), isSaidTwice ? '' : condition, title[locale]];
        }),
        name,
      );
    }
  });

  test('says of a leaf’s siblings which it is chosen over, and never so of advice', () => {
    for (const { name, node, locale, page } of nodePages()) {
      if (childrenOf(tree, node.id).length > 0) continue;
      const { over, beside } = siblingGroups(tree, node.id);
      const t = strings(locale);
      const headings = all(mainOf(page), 'section:has(> .branches) > h2').map(words);
      const expected = [
        over.length > 0 && t('node.chosenOver'),
        beside.length > 0 && t('node.beside'),
      ];
      assert.deepEqual(headings, expected.filter(Boolean), name);
    }
  });

  test('asks in the reader’s words what its options answer, right above them', () => {
    for (const { name, node, locale, page } of nodePages()) {
      const asked = all(mainOf(page), '.ask');
      assert.deepEqual(asked.map(words), node.ask ? [node.ask[locale]] : [], name);
      for (const line of asked) {
        const section = one(mainOf(page), 'section:has(> .ask)');
        assert.equal(line, one(section, 'h2'), name);
        assert.equal(words(line.previousElementSibling), strings(locale)('node.answers'), name);
        assert.equal(branchesIn(section).length, optionsOf(tree, node.id).length, name);
      }
    }
  });

  test('says which branches apply whatever one answers', () => {
    for (const { name, node, locale, page } of nodePages()) {
      const branches = childrenOf(tree, node.id).filter((id) => !isAdvice(id));
      const given = branches.filter((id) => !isOption(tree, id));
      const heading = given.length < branches.length ? 'node.given' : 'node.branches';
      const section = mainOf(page).querySelector('section:has(> #given)');
      assert.equal(
        words(section?.querySelector('h2') ?? null),
        given[0] ? strings(locale)(heading) : '',
        name,
      );
      const titles = given.map((id) => nodeOf(tree, id).title[locale]);
      assert.deepEqual(
        section ? branchesIn(section).map(([, , title]) => title) : [],
        titles,
        name,
      );
    }
  });

  test('says how several options combine, or that all branches apply', () => {
    for (const { name, node, locale, page } of nodePages()) {
      const options = optionsOf(tree, node.id);
      const branches = childrenOf(tree, node.id).filter((id) => !isAdvice(id));
      const how =
        options.length === 0 ? 'choose.all' : isChoiceOfOne(node) ? 'choose.one' : 'choose.any';
      const isSaid = (options.length === 0 ? branches : options).length > 1;
      const t = strings(locale);
      const expected = [isSaid && t(how), node.optional && t('walk.optional')].filter(Boolean);
      const hints = all(mainOf(page), '.choose > span, p.choose:not(:has(> span, > button))').map(
        words,
      );
      assert.equal(hints.join(' '), expected.join(' '), name);
    }
  });
});
