import { hasDecision } from '../../lib/site/fragment.ts';
import { find } from '../dom.ts';
import type { Walk } from './walk.ts';

const PRESSED = ':is(a, button)[data-answer], [data-go-on], [data-take-back]';

/** Lets a reader answer what a page asks. What that needs is loaded with the first answer. */
export function answers(page: Document): void {
  const bar = page.querySelector<HTMLElement>('[data-decision-bar]');
  if (!bar) return;

  let walk: Promise<Walk> | undefined;
  const ready = (): Promise<Walk> => {
    walk ??= import('./walk.ts')
      .then(({ startWalk }) => startWalk(page, bar))
      .catch((error: unknown) => {
        walk = undefined;
        throw error;
      });
    return walk;
  };
  const act = (action: (walk: Walk) => void): void => {
    ready()
      .then(action)
      .catch((error: unknown) => {
        console.warn(error);
        bar.hidden = false;
        find(bar, '[data-told]').textContent = bar.dataset['textFailed'] ?? '';
      });
  };

  page.addEventListener('click', (event) => {
    const control = event.target instanceof Element && event.target.closest(PRESSED);
    if (!(control instanceof HTMLElement) || !isPlain(event)) return;
    event.preventDefault();
    act((its) => its.press(control));
  });
  page.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset['answer'] !== undefined)
      act((its) => its.tick());
  });
  for (const name of ['pointerenter', 'focusin']) {
    page
      .querySelector('[data-asks]')
      ?.addEventListener(name, () => void ready().catch(() => undefined), { once: true });
  }

  const show = (): void => act((its) => its.show());
  window.addEventListener('decision', show);
  if (hasDecision(location.hash)) show();
}

const isPlain = ({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
  !altKey && !ctrlKey && !metaKey && !shiftKey;
