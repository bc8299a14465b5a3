import { routes } from '../../src/lib/site/urls.ts';
import { expect, test } from '../support/test.ts';
import { TreePage } from '../support/tree-page.ts';

/** What moves at this moment, each as `property ms`. */
function moving(site: TreePage): Promise<string[]> {
  return site.page.evaluate(() => {
    const found = document.getAnimations().map((animation) => {
      const { duration } = animation.effect?.getTiming() ?? {};
      const name = animation instanceof CSSTransition ? animation.transitionProperty : 'animation';
      return `${name} ${String(duration)}`;
    });
    return [...new Set(found)];
  });
}

test('branches and concerns move by their place alone, for a moment; sizes do not', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const site = new TreePage(page);
  await site.open(routes.tree);
  for (const act of [
    () => site.pressButton('transactional-consistency'),
    () => site.pressButton('data-storage'),
    async () => {
      await site.pressSize('reading');
      // Another size is another drawing: it is there at once.
      const glides = (await moving(site)).filter((one) => one.startsWith('translate'));
      expect(glides).toEqual([]);
      await site.pressButton('fault-tolerance');
    },
  ]) {
    // Held, so that a slow machine sees them too.
    await page.evaluate(() => {
      const hold = (): void => {
        const tree = document.querySelector('[data-tree]');
        const all = tree?.getAnimations({ subtree: true }) ?? [];
        for (const animation of all) animation.pause();
        if (all.length === 0) requestAnimationFrame(hold);
      };
      requestAnimationFrame(hold);
    });
    await act();
    await expect.poll(() => moving(site)).not.toEqual([]);
    for (const one of await moving(site)) {
      const [property = '', ms = ''] = one.split(' ');
      // Colours of what the pointer is over change at once or as they like.
      if (/color|border|background|outline|decoration/.test(property)) continue;
      expect(['translate', 'transform', 'opacity']).toContain(property);
      expect(Number(ms)).toBeGreaterThanOrEqual(150);
      expect(Number(ms)).toBeLessThanOrEqual(200);
    }
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
  }
});
