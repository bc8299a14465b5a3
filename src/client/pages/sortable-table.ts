import { filled } from '../../lib/text/filled.ts';

/** Lets a table be sorted by its headings and filtered by a field; without this it is whole. */
function sortableTable(table: HTMLTableElement, tools: HTMLElement): void {
  const body = table.tBodies[0];
  const field = tools.querySelector('input');
  const status = tools.querySelector('[data-count]');
  if (!body || !field) return;
  const rows = [...body.rows];
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const text = (row: HTMLTableRowElement, column: number): string =>
    row.cells[column]?.textContent.trim() ?? '';

  const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
  heads.forEach((head, column) => {
    head.querySelector('button')?.addEventListener('click', () => {
      const isDown = head.ariaSort === 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
      rows.sort((a, b) => order.compare(text(a, column), text(b, column)) * (isDown ? -1 : 1));
      body.append(...rows);
    });
  });

  field.addEventListener('input', () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const row of rows) {
      const all = row.textContent.toLowerCase();
      row.hidden = !words.every((word) => all.includes(word));
    }
    const count = rows.filter(({ hidden }) => !hidden).length;
    const template = (count === 1 ? tools.dataset['textOne'] : tools.dataset['textMany']) ?? '';
    if (status) status.textContent = filled(template, { count, all: rows.length });
  });
}

const table = document.querySelector<HTMLTableElement>('[data-sortable]');
const tools = document.querySelector<HTMLElement>('[data-table-tools]');
if (table && tools) sortableTable(table, tools);
