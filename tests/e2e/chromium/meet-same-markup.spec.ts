import type { Page } from 'playwright/test';
import { LOCALES } from '../../../src/data/content.ts';
import { childrenOf } from '../../../src/lib/tree/model.ts';
import { nodeRoute, routes } from '../../../src/lib/site/urls.ts';
import { concerns, sample, tree } from '../../support/pages.ts';
import { expect, test } from '../../support/test.ts';
import { TreePage } from '../../support/tree-page.ts';
import { en } from '../../support/languages.ts';

/**
 * The drawing as markup with sorted attributes, without the white space between elements: as it is
 * now, or as a page brings it.
 */
function markup(page: Page, url?: string): Promise<string> {
  return page.evaluate(async (from) => {
    const sent = from === undefined ? undefined : await (await fetch(from)).text();
    const source =
      sent === undefined ? document : new DOMParser().parseFromString(sent, 'text/html');
    const toText = (node: Node, depth: number): string => {
      const margin = '\n' + ' '.repeat(depth);
      if (!(node instanceof Element)) {
        const text = (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
        return text && margin + text;
      }
      const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`);
      // What has been closed is kept, and hidden.
      if (node.matches('[hidden], [hidden] + svg path, [visibility="hidden"]')) return '';
      const inner = [...node.childNodes].map((child) => toText(child, depth + 1));
      return `${margin}<${node.localName}${attributes.toSorted().join('')}>${inner.join('')}`;
    };
    const canvas = source.querySelector('[data-tree] .tree-canvas');
    return canvas ? toText(canvas, 0) : 'no drawing';
  }, url);
}

for (const locale of LOCALES) {
  test(`all opened by the script is what the page of the whole tree brings: ${locale}`, async ({
    page,
  }) => {
    const site = new TreePage(page, locale);
    await site.openNode(tree.root);
    await site.pressControl('close-all');
    await expect(site.nodes).toHaveCount(1);
    await site.pressControl('open-all');
    await expect(site.nodes).toHaveCount(tree.nodes.size);
    const whole = page.url().replace(nodeRoute(tree.root), routes.tree);
    expect(await markup(page)).toBe(await markup(page, whole));
  });

  // The script knows no language: one concern shows that Chinese is drawn as English is.
  for (const concern of locale === en ? sample(concerns.toReversed(), 3) : concerns.slice(-1)) {
    test(`stepping to a node draws what its page brings: ${concern}, ${locale}`, async ({
      page,
    }) => {
      const site = new TreePage(page, locale);
      await site.openNode(tree.root);
      const walk = async (id: string): Promise<void> => {
        await site.pressTextLink(id);
        expect(await markup(page), id).toBe(await markup(page, page.url()));
        for (const child of childrenOf(tree, id)) {
          await walk(child);
          await site.pressTextLink(id);
        }
      };
      await walk(concern);
      await site.seeSamePage();
    });
  }
}
