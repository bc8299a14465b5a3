/** Copies the page's address. Listens on the page, because a node's text is exchanged without a page load. */
export function copyLink(page: Document): void {
  page.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('[data-copy-link]');
    if (!(button instanceof HTMLElement)) return;
    const status = button.parentElement?.querySelector('[data-copy-status]');
    const tell = (text: string | undefined): void => {
      if (status) status.textContent = text ?? '';
    };
    // Without a secure connection there is no clipboard at all.
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(location.href))
      .then(
        () => tell(button.dataset['copied']),
        () => tell(button.dataset['failed']),
      );
  });
}
