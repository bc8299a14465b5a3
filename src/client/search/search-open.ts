import { decisionIn, withDecision } from '../../lib/site/fragment.ts';

/** Opens the search by its button or Ctrl/⌘ K. Nothing of it is loaded before. */
export function searchOpen(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('[data-search-open]');
  if (!form) return;

  const open = (query = ''): void => {
    import('./search-dialog.ts').then(
      ({ showSearch }) => showSearch(page, query),
      // The index of all pages needs no script.
      () => location.assign(withDecision(form.action, decisionIn(location.hash))),
    );
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    open();
  });
  page.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (key.toLowerCase() !== 'k' || ctrlKey === metaKey || altKey || shiftKey) return;
    event.preventDefault();
    open();
  });

  const query = new URLSearchParams(location.search).get('q');
  if (query && location.pathname === new URL(form.action).pathname) open(query);
}
