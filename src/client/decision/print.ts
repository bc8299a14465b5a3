import { find } from '../dom.ts';

/** Writes on a printed decision where it is found again, and prints the questions in its place when asked to. */
function printing(page: HTMLElement): void {
  window.addEventListener('beforeprint', () => {
    const link = document.createElement('a');
    link.href = location.href;
    link.textContent = location.href;
    find(page, '[data-paper-address]').replaceChildren(link);
  });

  find(page, '[data-print-worksheet]').addEventListener('click', () => {
    page.dataset['paper'] = 'worksheet';
    window.addEventListener('afterprint', () => delete page.dataset['paper'], { once: true });
    window.print();
  });
}

const page = document.querySelector<HTMLElement>('[data-decide]');
if (page) printing(page);
