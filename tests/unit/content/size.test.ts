import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkContent } from '../../../src/lib/content/check-content.ts';
import { problemReport } from '../../../src/lib/content/problems.ts';
import { PROSE_PAGES } from '../../../src/lib/site/pages.ts';
import { smallSite } from '../support/copied-site.ts';
import { withChanges } from '../support/fuzz/change.ts';

const many = (item: unknown): unknown[] => Array<unknown>(20_000).fill(item);

/** Lists that a script wrote wrongly: what takes a time that grows with the square takes minutes here. */
const CASES = [
  { name: 'empty terms', file: 'glossary.json', path: ['terms'], to: many({}) },
  { name: 'terms that are none', file: 'glossary.json', path: ['terms'], to: many(null) },
  {
    name: 'references to nothing',
    file: 'glossary.json',
    path: ['terms', 0, 'nodes'],
    to: many('nowhere'),
  },
  {
    name: 'the same language again',
    file: 'languages.json',
    path: ['languages'],
    to: many({ code: 'en', name: 'English', ogLocale: 'en', joiner: ', ' }),
  },
  {
    name: 'keys that are not known',
    file: 'related.json',
    path: ['origin'],
    to: Object.fromEntries(many(0).map((_, index) => [`key-${index}`, index])),
  },
];

describe('checkContent(files) of 20,000 mistakes', () => {
  for (const { name, ...change } of CASES) {
    test(`reports ${name} in some seconds and few lines`, () => {
      const start = performance.now();
      const files = withChanges(smallSite(), [change]);
      const { problems } = checkContent(files, { pageNames: PROSE_PAGES });
      assert.ok(problems.length > 0);
      assert.ok(problemReport(problems, 'content').length < 200_000);
      assert.ok(performance.now() - start < 60_000);
    });
  }
});
