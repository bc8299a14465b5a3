import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { content } from '../../../src/data/content.ts';
import { readFolder } from '../../../src/data/read-folder.ts';

/** Of the citations of a note, at most so many may name pages of one publisher's catalogue. */
const MOST = 1 / 3;
/** The site of that catalogue, which once carried half of all citations. */
const CATALOGUE = 'learn.microsoft.com';

const hosts = new Map(content.sources.map(({ key, url }) => [key, new URL(url).hostname]));

describe('the citations of a note', () => {
  const notes = [...readFolder('content').files].filter(([file]) =>
    /^patterns\/\w+\/.*\.mdx$/.test(file),
  );

  test('are found', () => assert.ok(notes.length > 40));

  for (const [file, text = ''] of notes) {
    test(`rest on the catalogue of one publisher for a third at most: ${file}`, () => {
      const cited = [...text.matchAll(/<Cite key="([^"]+)"/g)].map(([, key = '']) =>
        hosts.get(key),
      );
      assert.ok(cited.length > 0 && !cited.includes(undefined));
      const share = cited.filter((host) => host === CATALOGUE).length / cited.length;
      assert.ok(share <= MOST, `${Math.round(share * 100)} %`);
    });
  }
});
