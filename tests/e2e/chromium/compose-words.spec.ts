import { drawnIn } from '../../../src/data/drawn.ts';
import { routes } from '../../../src/lib/site/urls.ts';
import { matches } from '../../../src/lib/tree/view/matches.ts';
import { expect, test } from '../../support/test.ts';
import { TreePage } from '../../support/tree-page.ts';
import { zh } from '../../support/languages.ts';

test('while an input method composes, the filter of the tree does nothing', async ({ page }) => {
  const site = new TreePage(page, zh);
  await site.open(routes.tree);
  await site.filter.focus();
  const browser = await page.context().newCDPSession(page);
  await browser.send('Input.imeSetComposition', {
    text: 'chong',
    selectionStart: 5,
    selectionEnd: 5,
  });
  await expect(site.filter).toHaveValue('chong');
  const taken = await site.filter.evaluate((field) =>
    ['Enter', 'Escape'].filter((key) => {
      const init = { key, isComposing: true, bubbles: true, cancelable: true };
      return !field.dispatchEvent(new KeyboardEvent('keydown', init));
    }),
  );
  expect(taken).toEqual([]);
  await expect(site.status).toBeEmpty();
  expect(await site.marked('dim')).toEqual([]);
  await browser.send('Input.insertText', { text: '重试' });
  const found = matches(drawnIn(zh).tree, '重试');
  await expect.poll(() => site.marked('match')).toEqual(found.toSorted());
  await expect(site.filter).toBeFocused();
});
