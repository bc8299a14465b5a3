/** Lets a reader choose the colours, and remembers it; `auto` follows the system. */
export function themeSwitch(page: Document): void {
  const choice = page.querySelector<HTMLSelectElement>('[data-theme-switch]');
  if (!choice) return;
  const { dataset } = page.documentElement;
  choice.value = dataset['theme'] ?? 'auto';
  choice.addEventListener('change', () => {
    const theme = choice.value;
    if (theme === 'auto') delete dataset['theme'];
    else dataset['theme'] = theme;
    try {
      if (theme === 'auto') localStorage.removeItem('theme');
      else localStorage.setItem('theme', theme);
    } catch {
      // Storage may be closed: the choice then holds for this page only.
    }
  });
}
