import type { Page } from 'playwright/test';

/**
 * What a busy machine moves, by the measure that Chromium has, when it draws a page between two of its elements that it
 * has read: the sign behind a title whose words are still to come.
 */
const A_WORD = 0.001;

/** What has moved since the page began, and how far; while the page is read, only what is more than `least`. */
export function shifts(page: Page, least = A_WORD): Promise<string[]> {
  return page.evaluate(
    (leastRead) =>
      new Promise<string[]>((resolve) => {
        interface Shift extends PerformanceEntry {
          readonly value: number;
          readonly sources: readonly {
            readonly node: Node | null;
            readonly previousRect: DOMRectReadOnly;
            readonly currentRect: DOMRectReadOnly;
          }[];
        }
        const place = ({ x, y, width, height }: DOMRectReadOnly): string =>
          `${x},${y} ${width}×${height}`;
        const told: string[] = [];
        const [arrival] = performance.getEntriesByType(
          'navigation',
        ) as PerformanceNavigationTiming[];
        const read = arrival?.domContentLoadedEventStart ?? 0;
        const isRead = (time: number): boolean => read > 0 && time > read;
        const observer = new PerformanceObserver((list) => {
          for (const { value, startTime, sources } of list.getEntries() as Shift[]) {
            if (value < leastRead && !isRead(startTime)) continue;
            const moved = sources.map(({ node, previousRect, currentRect }) => {
              const what = node instanceof Element ? node.outerHTML : node?.textContent;
              return `${what?.slice(0, 80)} from ${place(previousRect)} to ${place(currentRect)}`;
            });
            told.push(`${value} after ${Math.round(startTime)} ms: ${moved.join('; ')}`);
          }
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        // Two frames: what the first one moves is reported after it.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(told))));
      }),
    least,
  );
}

/** Elements that may move for longer than a millisecond. */
export function movable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const longest = (times: string): number =>
      Math.max(...times.split(',').map((time) => Number.parseFloat(time)));
    return [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
        const isMoving = Math.max(longest(transitionDuration), longest(animationDuration)) > 0.001;
        return isMoving || scrollBehavior === 'smooth';
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 80));
  });
}
