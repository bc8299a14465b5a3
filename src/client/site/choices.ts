/**
 * What a reader chooses for every page, such as its colours, stands at its first element and is remembered. Going
 * back to what a field says at first takes the choice back.
 */
export function choices(page: Document): void {
  const root = page.documentElement;
  for (const field of page.querySelectorAll<HTMLSelectElement>('[data-choice]')) {
    const name = field.dataset['choice'] ?? '';
    const first = field.value;
    field.value = root.dataset[name] ?? first;
    field.addEventListener('change', () => {
      const { value } = field;
      if (value === first) root.removeAttribute(`data-${name}`);
      else root.dataset[name] = value;
      try {
        localStorage.setItem(name, value);
      } catch {
        // Storage may be closed: the choice then holds for this page only.
      }
    });
  }
}
