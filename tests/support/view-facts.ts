import type { Page } from 'playwright/test';

/** What a reader would recognise of a page with a tree when they come back to it. */
export interface ViewFacts {
  readonly path: string;
  readonly h1: string;
  readonly size: string;
  readonly query: string;
  readonly status: string;
  /** Nodes that are shown, those whose branches are, and those that are found. */
  readonly shown: readonly string[];
  readonly open: readonly string[];
  readonly found: readonly string[];
  /** Scroll positions of the window and of the drawing, in px. */
  readonly scroll: readonly number[];
}

const NONE: ViewFacts = {
  ...{ path: '', h1: '', size: '', query: '', status: '' },
  ...{ shown: [], open: [], found: [], scroll: [] },
};

/** A page that is still on its way has no facts yet. */
export async function viewFacts(page: Page): Promise<ViewFacts> {
  try {
    return await readFacts(page);
  } catch {
    return NONE;
  }
}

function readFacts(page: Page): Promise<ViewFacts> {
  return page.evaluate(() => {
    const widget = document.querySelector<HTMLElement>('[data-tree]');
    const viewport = widget?.querySelector('.tree-viewport');
    if (!widget || !viewport) throw new Error('page without a drawing');
    const items = [...widget.querySelectorAll<HTMLElement>('[data-node]')].filter((item) =>
      item.querySelector(':scope > .box')?.checkVisibility(),
    );
    const ids = (all: readonly HTMLElement[]): string[] =>
      all.map(({ dataset }) => dataset['node'] ?? '');
    const isOpen = (item: HTMLElement): boolean =>
      item.querySelector(':scope > .box button')?.getAttribute('aria-expanded') === 'true';
    return {
      path: location.pathname,
      h1: document.querySelector('h1')?.textContent.trim() ?? '',
      size: widget.dataset['size'] ?? '',
      query: widget.querySelector<HTMLInputElement>('[data-filter]')?.value ?? '',
      status: widget.querySelector('[role="status"]')?.textContent.trim() ?? '',
      shown: ids(items),
      open: ids(items.filter(isOpen)),
      found: ids(items.filter((item) => 'match' in item.dataset)),
      scroll: [scrollX, scrollY, viewport.scrollLeft, viewport.scrollTop].map(Math.round),
    };
  });
}
