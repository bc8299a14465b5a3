import { decisionIn, withDecision } from '../../lib/site/fragment.ts';
import { find } from '../dom.ts';

/** Opens the search by its button or Ctrl/⌘ K. Nothing of it is loaded before. */
export function searchOpen(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('[data-search-open]');
  if (!form) return;

  const status = find(form, '[role="status"]');
  const open = (query = ''): void => {
    status.textContent = '';
    import('./search-dialog.ts').then(
      ({ showSearch }) => showSearch(page, query),
      () => {
        // The index of all pages needs no script. Without a network it would take this page away.
        if (navigator.onLine) location.assign(withDecision(form.action, decisionIn(location.hash)));
        else status.textContent = form.dataset['textOffline'] ?? '';
      },
    );
  };
  if (/mac|iphone|ipad/i.test(navigator.platform)) find(form, 'kbd').textContent = '⌘ K';

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    open();
  });
  page.addEventListener('keydown', (event) => {
    const { ctrlKey, metaKey, altKey, shiftKey } = event;
    if (!isK(event) || ctrlKey === metaKey || altKey || shiftKey) return;
    event.preventDefault();
    open();
  });

  const query = new URLSearchParams(location.search).get('q');
  if (query && location.pathname === new URL(form.action).pathname) open(query);
}

/** The key with a K, also where it writes a letter of another script. */
const isK = ({ key, code }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'k' || (code === 'KeyK' && !/^[a-z]$/i.test(key));
