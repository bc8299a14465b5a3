/** Lets a reader choose the colours, and remembers it; `auto` follows the system. */
export function themeSwitch(page: Document): void {
  const choice = page.querySelector<HTMLSelectElement>('[data-theme-switch]');
  if (!choice) return;
  const { dataset } = page.documentElement;

  const show = (theme: string): void => {
    if (theme === 'auto') delete dataset['theme'];
    else dataset['theme'] = theme;
    choice.value = theme;
  };
  /** Storage may be closed: the choice then holds for this page only. */
  const remembered = (): string => {
    try {
      return localStorage.getItem('theme') ?? 'auto';
    } catch {
      return dataset['theme'] ?? 'auto';
    }
  };

  choice.addEventListener('change', () => {
    const theme = choice.value;
    show(theme);
    try {
      if (theme === 'auto') localStorage.removeItem('theme');
      else localStorage.setItem('theme', theme);
    } catch {
      // As above.
    }
  });
  // It may have been chosen anew in another tab, or on the page that one comes back from.
  addEventListener('storage', () => show(remembered()));
  addEventListener('pageshow', () => show(remembered()));
}
