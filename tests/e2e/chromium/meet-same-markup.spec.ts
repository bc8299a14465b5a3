import type { Page } from 'playwright/test';
import { LOCALES } from '../../../src/data/content.ts';
import { nodeRoute, routes } from '../../../src/lib/site/urls.ts';
import { concerns, tree } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';
import { TreePage } from '../../support/tree-page.ts';

/** What stands in the boxes of nodes. */
const BOXES = '.tree-canvas .box > *';

/**
 * The drawing as markup with sorted attributes, without the white space between elements: as it is
 * now, or as a page brings it.
 */
function markup(page: Page, url?: string, only = '.tree-canvas'): Promise<string> {
  return page.evaluate(
    async ([from, selector]) => {
      const sent = from === undefined ? undefined : await (await fetch(from)).text();
      const source =
        sent === undefined ? document : new DOMParser().parseFromString(sent, 'text/html');
      const toText = (node: Node, depth: number): string => {
        const margin = '\n' + ' '.repeat(depth);
        if (!(node instanceof Element)) {
          const text = (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
          return text && margin + text;
        }
        const attributes = [...node.attributes].map(({ name, value }) => {
          const parts =
            name === 'style'
              ? value.split(';').filter((part) => !/--least|--w[wh]:/.test(part))
              : [];
          return ` ${name}="${name === 'style' ? parts.toSorted().join(';') : value}"`;
        });
        // What has been closed is kept, and hidden.
        if (node.matches('[hidden], [hidden] + svg g, [visibility="hidden"]')) return '';
        const inner = [...node.childNodes].map((child) => toText(child, depth + 1));
        return `${margin}<${node.localName}${attributes.toSorted().join('')}>${inner.join('')}`;
      };
      return [...source.querySelectorAll(`[data-tree] ${selector}`)]
        .map((one) => toText(one, 0))
        .join('');
    },
    [url, only] as const,
  );
}

for (const locale of LOCALES) {
  test(`all opened by the script is what the page of the whole tree brings: ${locale}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1100, height: 800 });
    const site = new TreePage(page, locale);
    await site.open(routes.tree);
    // Everything is drawn anew, but for the places in the size that is not shown.
    await site.pressControl('close-all');
    await expect(site.nodes).toHaveCount(1 + concerns.length);
    await site.pressControl('open-all');
    await expect(site.nodes).toHaveCount(tree.nodes.size);
    expect(await markup(page)).toBe(await markup(page, page.url()));
  });

  test(`nodes that the script makes are those that a page brings: ${locale}`, async ({ page }) => {
    const site = new TreePage(page, locale);
    await site.openNode(tree.root);
    await site.pressControl('open-all');
    await expect(site.nodes).toHaveCount(tree.nodes.size);
    const whole = page.url().replace(nodeRoute(tree.root), routes.tree);
    expect(await markup(page, undefined, BOXES)).toBe(await markup(page, whole, BOXES));
  });
}
