import { LONGEST_QUERY } from '../../lib/search/limits.ts';
import { excerpt } from '../../lib/search/excerpt.ts';
import { documentsIn, type SearchFile } from '../../lib/search/search-file.ts';
import { type Found, searcher } from '../../lib/search/search-index.ts';
import { filled } from '../../lib/text/filled.ts';
import { find } from '../dom.ts';

/** More results than this help nobody. */
const MOST = 30;

interface Search {
  readonly dialog: HTMLDialogElement;
  /** Loads what is searched, unless it is there or on its way. */
  readonly load: () => void;
}

let started: Search | undefined;

/** Shows the search; its markup and words come from the page's template. */
export function showSearch(page: Document, query: string): void {
  started ??= startSearch(page);
  const { dialog, load } = started;
  load();
  if (!dialog.open) dialog.showModal();
  const field = find<HTMLInputElement>(dialog, 'input');
  if (query !== '') {
    field.value = query.slice(0, LONGEST_QUERY);
    field.dispatchEvent(new Event('input'));
  }
  field.select();
}

function startSearch(page: Document): Search {
  const template = find<HTMLTemplateElement>(page, 'template[data-search-dialog]');
  const made = find<HTMLDialogElement>(page.importNode(template.content, true), 'dialog');
  page.body.append(made);
  const field = find<HTMLInputElement>(made, 'input');
  const status = find(made, '[role="status"]');
  const list = find(made, 'ol');
  const words = made.dataset;
  let search: ((query: string) => readonly Found[]) | undefined;
  /** A failure is not kept: with the next letter, or when it is opened again, it is tried again. */
  let loading: Promise<void> | undefined;

  const show = (): void => {
    const query = field.value.trim();
    const found = search && query !== '' ? search(query) : [];
    list.replaceChildren(...found.slice(0, MOST).map((one) => resultItem(one, query, words)));
    status.textContent = statusText(query, found.length, words, search !== undefined);
  };

  const load = (): void => {
    loading ??= fetched(words['file'] ?? '').then(
      async (file) => {
        search = await searcher(documentsIn(file));
        show();
      },
      (error: unknown) => {
        console.warn(error);
        loading = undefined;
        status.textContent = words['textFailed'] ?? '';
      },
    );
  };

  field.addEventListener('input', () => {
    load();
    show();
  });
  made.addEventListener('keydown', (event) => {
    // While Chinese is being composed, the keys belong to the input method.
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      // A search field would take the first press to empty itself.
      event.preventDefault();
      made.close();
    }
    moveFocus(event, field, list);
  });
  find(made, 'form').addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  find(made, '[data-close]').addEventListener('click', () => made.close());
  // A press beside the dialog meets the dialog itself, a press in it meets what stands there.
  made.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('a');
    // A result on this very page would stay behind the dialog.
    if (target === made || (link && link.pathname === location.pathname)) made.close();
  });

  show();
  return { dialog: made, load };
}

async function fetched(url: string): Promise<SearchFile> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`search not loaded: ${response.status}`);
  return (await response.json()) as SearchFile;
}

function statusText(query: string, count: number, words: DOMStringMap, isLoaded: boolean): string {
  if (!isLoaded) return words['textLoading'] ?? '';
  if (query === '') return words['textHint'] ?? '';
  if (count === 0) return filled(words['textNone'] ?? '', { query });
  return filled((count === 1 ? words['textOne'] : words['textMany']) ?? '', { count, query });
}

function resultItem(
  { document: found, words: matched }: Found,
  query: string,
  words: DOMStringMap,
): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = found.url;
  const kind = element('span', 'result-kind', words[`kind${capital(found.kind)}`] ?? '');
  const title = element('span', 'result-title', found.title);
  const sentence = element('span', 'result-text', '');
  for (const { text, isMatch } of excerpt(found.text, query, matched)) {
    sentence.append(isMatch ? element('mark', '', text) : text);
  }
  link.append(title, ' ', kind, ' ', sentence);
  item.append(link);
  return item;
}

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Down and up lead from the field through the results and back. */
function moveFocus(event: KeyboardEvent, field: HTMLElement, list: HTMLElement): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const stops = [field, ...list.querySelectorAll('a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
