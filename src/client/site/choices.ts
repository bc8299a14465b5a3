/**
 * What a reader chooses for every page, such as its colours, stands at its first element and is remembered. Going
 * back to what a field says at first takes the choice back.
 */
export function choices(page: Document): void {
  for (const field of page.querySelectorAll<HTMLSelectElement>('[data-choice]'))
    choice(page.documentElement, field, field.dataset['choice'] ?? '');
}

function choice(root: HTMLElement, field: HTMLSelectElement, name: string): void {
  const first = field.value;

  const show = (value: string): void => {
    field.value = value;
    if (value === first) root.removeAttribute(`data-${name}`);
    else root.dataset[name] = value;
  };
  /** Storage may be closed: the choice then holds for this page only. */
  const remembered = (): string => {
    try {
      return localStorage.getItem(name) ?? first;
    } catch {
      return field.value;
    }
  };

  field.value = root.dataset[name] ?? first;
  field.addEventListener('change', () => {
    show(field.value);
    try {
      if (field.value === first) localStorage.removeItem(name);
      else localStorage.setItem(name, field.value);
    } catch {
      // As above.
    }
  });
  // It may have been chosen anew in another tab, or on the page that one comes back from.
  const again = (): void => {
    if ([...field.options].some(({ value }) => value === remembered())) show(remembered());
  };
  addEventListener('storage', again);
  addEventListener('pageshow', again);
}
