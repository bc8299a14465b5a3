import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { toTree } from '../../src/lib/tree/model.ts';
import { buildSite, generatedSite } from '../support/generated-site.ts';

const COUNT = 125;

describe(`the site of a generated tree of ${COUNT} nodes`, () => {
  const site = generatedSite(COUNT);
  after(() => {
    site.remove();
    assert.ok(!existsSync(site.content) && !existsSync(site.out));
  });
  const { status, stderr } = buildSite(site);

  test('is built', () => assert.equal(status, 0, stderr));

  for (const prefix of ['', 'zh/']) {
    test(`has a page for every node below /${prefix}`, () => {
      const pages = globSync(`${prefix}tree/*/index.html`, { cwd: site.out });
      assert.equal(pages.length, COUNT);
    });
  }

  for (const locale of ['en', 'zh']) {
    const read = (file: string): unknown => JSON.parse(readFileSync(join(site.out, file), 'utf8'));

    test(`finds every node in the search of ${locale}`, () => {
      const { kind } = read(`search/${locale}.json`) as { kind: string[] };
      assert.equal(kind.filter((one) => one === 'node').length, COUNT);
    });

    test(`has the whole tree in the file of ${locale} that the script fetches`, () => {
      const [file = ''] = globSync(`data/tree.${locale}.*.json`, { cwd: site.out });
      const { root, nodes } = read(file) as { root: string; nodes: { id: string }[] };
      assert.equal(toTree(root, nodes).nodes.size, COUNT);
    });
  }
});
