import { decisionIn, withDecision } from '../../lib/site/fragment.ts';

/** Copies the page's address, alone or, while there are any, with the reader's answers. */
export function copyLink(page: Document): void {
  const { navigation } = window as Partial<Pick<Window, 'navigation'>>;
  const whole = page.querySelector<HTMLElement>('[data-copy-link="answers"]');
  const offer = (): void => {
    if (whole) whole.hidden = decisionIn(location.hash) === '';
  };
  offer();
  addEventListener('decision', offer);
  navigation?.addEventListener('currententrychange', offer);

  page.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('[data-copy-link]');
    if (!(button instanceof HTMLElement)) return;
    const status = button.parentElement?.querySelector('[data-copy-status]');
    const tell = (text: string | undefined): void => {
      if (status) status.textContent = text ?? '';
    };
    const { href } = location;
    const address = button === whole ? withAnswersOnly(href) : withDecision(href, '');
    // Without a secure connection there is no clipboard at all.
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(address))
      .then(
        () => tell(button.dataset['copied']),
        () => tell(button.dataset['failed']),
      );
  });
}

const withAnswersOnly = (address: string): string =>
  `${address.split('#', 1).join('')}#${decisionIn(address)}`;
