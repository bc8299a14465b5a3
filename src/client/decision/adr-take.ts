import type { AdrFile } from '../../lib/adr/adr-file.ts';
import { filled } from '../../lib/text/filled.ts';
import { find } from '../dom.ts';

/** What is done with a record by the button that has it as its attribute. */
const WAYS = ['data-adr-copy', 'data-adr-save', 'data-adr-print'] as const;

/** Lets the reader take along the record that is shown. */
export function onTake(part: HTMLElement, now: () => AdrFile | undefined): void {
  part.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('.take button');
    const file = now();
    if (!button || !file) return;
    const way = WAYS.find((one) => button.hasAttribute(one));
    const status = find(part, '[data-adr-status]');
    status.textContent = '';
    if (way === 'data-adr-print') {
      print(part, file);
      return;
    }
    (way === 'data-adr-copy' ? copy(file) : save(file)).then(
      () => (status.textContent = filled(button.dataset['done'] ?? '', { name: file.name })),
      (error: unknown) => {
        console.warn(error);
        status.textContent = button.dataset['failed'] ?? '';
      },
    );
  });
}

// Without a secure connection there is no clipboard at all.
const copy = async ({ text }: AdrFile): Promise<void> => navigator.clipboard.writeText(text);

async function save({ text, name }: AdrFile): Promise<void> {
  const { download } = await import('../export/download.ts');
  download(new Blob([text], { type: 'text/markdown;charset=utf-8' }), name);
}

/** Prints the record in the place of the page, which a file made of it is named after. */
function print(part: HTMLElement, { name }: AdrFile): void {
  const page = part.closest<HTMLElement>('[data-decide]');
  if (!page) return;
  const { title } = document;
  page.dataset['paper'] = 'adr';
  document.title = name.replace(/\.md$/u, '');
  const after = (): void => {
    delete page.dataset['paper'];
    document.title = title;
  };
  window.addEventListener('afterprint', after, { once: true });
  window.print();
}
