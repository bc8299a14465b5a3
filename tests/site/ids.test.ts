import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CONTENT_FOLDER } from '../../src/data/content-folder.ts';
import { readFolder } from '../../src/data/read-folder.ts';
import { type MdxFolder, mdxPath } from '../../src/lib/content/files.ts';
import { readMdx } from '../../src/lib/content/mdx/read-mdx.ts';
import { OWN_PARTS, ownerOf } from '../../src/lib/site/own-ids.ts';
import { PAGES, PROSE_PAGES, recordRoute } from '../../src/lib/site/pages.ts';
import { content, LOCALES } from './support/real.ts';
import { pageAt } from './support/site.ts';

const { files } = readFolder(CONTENT_FOLDER);

/** The ids of records that are ids on pages as they are. */
const RECORDS = new Set(
  [
    ...content.tree.nodes.values(),
    ...content.scenarios,
    ...content.related.documents,
    ...content.rules,
  ].map(({ id }) => id),
);

/** The texts, each with the page that it becomes. */
const TEXTS = LOCALES.flatMap((locale) => [
  ...PROSE_PAGES.map((name) => ({
    file: mdxPath({ folder: 'pages' satisfies MdxFolder, language: locale, name }),
    page: pageAt(locale, PAGES[name].route),
  })),
  ...content.patterns.map(({ id }) => ({
    file: mdxPath({ folder: 'patterns' satisfies MdxFolder, language: locale, name: id }),
    page: pageAt(locale, recordRoute('pattern', id)),
  })),
]);

describe('every page with a text', () => {
  test('has only ids of its headings and records besides those that it forms itself', () => {
    for (const { file, page } of TEXTS) {
      const kind = file.startsWith('pages/') ? 'page' : 'pattern';
      const { anchors } = readMdx(kind, file, files.get(file) ?? '');
      const headings = new Set(anchors.map(({ anchor }) => anchor));
      // With those in templates.
      const ids = [...page.html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
      const others = ids.filter(
        (id) =>
          !headings.has(id) &&
          !RECORDS.has(id) &&
          // The arrowheads of figures: no heading can have an anchor with a dot.
          !id.startsWith('head.') &&
          ownerOf(id, OWN_PARTS) === undefined,
      );
      assert.deepEqual(others, [], `${page.file}: name it in own-ids.ts`);
    }
  });

  test('has every anchor that the check knows of', () => {
    for (const { file, page } of TEXTS) {
      const kind = file.startsWith('pages/') ? 'page' : 'pattern';
      for (const { anchor } of readMdx(kind, file, files.get(file) ?? '').anchors) {
        assert.ok(page.document.getElementById(anchor), `${page.file}: ${anchor}`);
      }
    }
  });
});
