import { drawnIn } from '../../../src/data/drawn.ts';
import { drawnExample } from '../../../src/data/drawn-example.ts';
import { recordRoute } from '../../../src/lib/site/pages.ts';
import type { Locale } from '../../../src/lib/content/language.ts';
import { drawing, type Drawing } from '../../../src/lib/tree/layout/drawing.ts';
import type { Size } from '../../../src/lib/tree/layout/style.ts';
import type { DrawnExample } from '../../../src/lib/tree/tree-file.ts';
import { type Marking, marking } from '../../../src/lib/tree/view/marking.ts';
import { arrival, shownIn, type Subject, withExample } from '../../../src/lib/tree/view/view.ts';
import { type VisibleNode, visibleTree } from '../../../src/lib/tree/view/visible.ts';
import { nodeRoute, type Route, routes } from '../../../src/lib/site/urls.ts';
import { all, attribute, one } from './elements.ts';
import { content, LOCALES, tree } from './real.ts';
import { type Page, pageAt } from './site.ts';

/** A tree on a page with what it must show. */
export interface DrawnPage {
  readonly name: string;
  readonly locale: Locale;
  readonly page: Page;
  readonly nav: Element;
  readonly marks: Marking;
  readonly top: VisibleNode;
  readonly drawings: readonly (readonly [size: Size, drawing: Drawing])[];
}

let drawn: readonly DrawnPage[] | undefined;

/** Every page with a tree: whole tree, nodes, examples, in every language. */
export function drawnPages(): readonly DrawnPage[] {
  return (drawn ??= LOCALES.flatMap((locale) => [
    drawnPage(locale, routes.tree, { page: 'map' }),
    ...[...tree.nodes.keys()].map((id) =>
      drawnPage(locale, nodeRoute(id), { page: 'node', current: id }),
    ),
    ...content.examples.map(({ id }) => {
      const example = drawnExample(locale, id);
      const subject: Subject = { page: 'example', reached: example.reached };
      return drawnPage(locale, recordRoute('example', id), subject, example);
    }),
  ]));
}

function drawnPage(
  locale: Locale,
  route: Route,
  subject: Subject,
  example?: DrawnExample,
): DrawnPage {
  const page = pageAt(locale, route);
  const { tree: own, columns } = drawnIn(locale);
  const start = arrival(own, subject);
  const view = example ? withExample(own, start, example) : start;
  const sizes: readonly Size[] = subject.page === 'map' ? ['whole', 'reading'] : ['reading'];
  return {
    name: `${locale} ${route}`,
    locale,
    page,
    nav: one(page.document, '[data-tree]'),
    marks: marking(own, view, example),
    top: visibleTree(own, shownIn(own, view, 'reading')),
    drawings: sizes.map((size) => {
      const shown = visibleTree(own, shownIn(own, view, size));
      const isMap = subject.page === 'map';
      const picture = isMap
        ? ({ kind: 'map', size, columns } as const)
        : ({ kind: 'focus', columns } as const);
      return [size, drawing(shown, picture)];
    }),
  };
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
