import type { Page } from 'playwright/test';

/** What a node's page says of itself, apart from the tree. */
export interface NodeFacts {
  readonly path: string;
  readonly title: string;
  readonly h1: string;
  readonly trail: readonly string[];
  readonly head: string;
  readonly more: string;
  readonly cautions: number;
  readonly languageSwitch: string;
  readonly reviewed: string;
  /** Canonical, alternate and Open Graph addresses, description and title. */
  readonly links: readonly string[];
}

/** Reads a node's page: on the screen, or as the server sends it when `url` is given. */
export function nodeFacts(page: Page, url?: string): Promise<NodeFacts> {
  return page.evaluate(async (from) => {
    const sent = from === undefined ? undefined : await (await fetch(from)).text();
    const shown =
      sent === undefined ? document : new DOMParser().parseFromString(sent, 'text/html');
    const text = (selector: string): string => shown.querySelector(selector)?.textContent ?? '';
    const all = (selector: string): Element[] => [...shown.querySelectorAll(selector)];
    return {
      path: from ?? location.pathname,
      title: shown.title,
      h1: text('h1'),
      trail: all('.trail li').map((item) => item.textContent),
      head: text('.node-head'),
      more: text('.node-more'),
      cautions: all('.cautions > li').length,
      languageSwitch: shown.querySelector('[data-language-switch]')?.getAttribute('href') ?? '',
      reviewed: text('[data-reviewed]'),
      links: all('link[rel="canonical"], link[rel="alternate"], meta[property], meta[name]').map(
        (element) => element.outerHTML,
      ),
    };
  }, url);
}
