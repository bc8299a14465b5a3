import {
  exampleMarks,
  type Marks,
  markNotes,
  trailMarks,
} from '../../../src/lib/content/examples.ts';
import { recordRoute } from '../../../src/lib/site/pages.ts';
import type { Locale } from '../../../src/lib/content/language.ts';
import { drawnTree } from '../../../src/lib/tree/drawn-tree.ts';
import { allOpen, alongPath, arrival, type Expansion } from '../../../src/lib/tree/expansion.ts';
import { type VisibleNode, visibleTree } from '../../../src/lib/tree/visible.ts';
import { nodeRoute, type Route, routes } from '../../../src/lib/site/urls.ts';
import { all, attribute, one } from './elements.ts';
import { content, LOCALES, strings, tree } from './real.ts';
import { type Page, pageAt } from './site.ts';

/** A tree on a page with the state that it must show. */
export interface Drawing {
  readonly name: string;
  readonly locale: Locale;
  readonly page: Page;
  readonly nav: Element;
  readonly current: string | undefined;
  readonly marks: Marks;
  readonly top: VisibleNode;
}

/** Every page with a tree: nodes, whole tree, examples, in every language. */
export function drawings(): Drawing[] {
  return LOCALES.flatMap((locale) => [
    drawing(locale, routes.tree, allOpen(tree), trailMarks(tree, tree.root), tree.root),
    ...[...tree.nodes.keys()].map((id) =>
      drawing(locale, nodeRoute(id), arrival(tree, id), trailMarks(tree, id), id),
    ),
    ...content.examples.map((example) => {
      const marks = exampleMarks(tree, example, locale);
      const ids = [...marks.path, ...marks.outside, ...marks.skipped.keys()];
      return drawing(locale, recordRoute('example', example.id), alongPath(tree, ids), marks);
    }),
  ]);
}

function drawing(
  locale: Locale,
  route: Route,
  expansion: Expansion,
  marks: Marks,
  current?: string,
): Drawing {
  const page = pageAt(locale, route);
  const t = strings(locale);
  const notes = markNotes(marks, {
    skipped: (reason) => t('tree.skipped', { reason }),
    outside: t('tree.outside'),
  });
  return {
    name: `${locale} ${route}`,
    locale,
    page,
    nav: one(page.document, '[data-tree]'),
    current,
    marks,
    top: visibleTree(drawnTree(tree, locale), expansion, notes),
  };
}

/** Visible nodes in reading order. */
export function flat(top: VisibleNode): VisibleNode[] {
  return [top, ...top.branches.flatMap(flat)];
}

/** The list items of a tree's nodes, in the order of the markup. */
export function items(nav: Element): Element[] {
  return all(nav, 'li[data-node]');
}

export function idOf(item: Element | null | undefined): string {
  return attribute(item, 'data-node');
}

/** The elements in a list item that belong to no nested one. */
export function own(item: Element, selector: string): Element[] {
  return all(item, selector).filter((element) => element.closest('li') === item);
}
