import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LOCALES } from '../../src/data/content.ts';
import { documentsIn, type SearchFile } from '../../src/lib/search/search-file.ts';
import { searcher } from '../../src/lib/search/search-index.ts';
import { tokens } from '../../src/lib/search/tokens.ts';
import { searchFileRoute } from '../../src/lib/site/urls.ts';
import { bytes, site } from './support/site.ts';

for (const locale of LOCALES) {
  describe(`the search: ${locale}`, async () => {
    const file = JSON.parse(bytes(site, searchFileRoute(locale).slice(1)).toString()) as SearchFile;
    const documents = documentsIn(file);
    const search = await searcher(documents);

    test('puts first what is called exactly as one asks, for every title', () => {
      const titles = new Set(documents.map(({ title }) => title));
      assert.ok(titles.size > 200, `${titles.size} titles`);
      const others = [...titles].filter((title) => {
        const [first] = search(title);
        return !first || tokens(first.document.title).join() !== tokens(title).join();
      });
      assert.deepEqual(others, []);
    });
  });
}
