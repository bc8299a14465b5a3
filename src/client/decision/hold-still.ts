/**
 * Draws the page anew so that what has the focus keeps it and stays where it is in the window. When it went away with
 * its row, the focus goes to where the same question can be changed now, else to what is said of the decision.
 */
export function holdStill(page: HTMLElement, draw: () => void): void {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !page.contains(focused)) {
    draw();
    return;
  }
  const { top } = focused.getBoundingClientRect();
  const turnsAt = focused.closest<HTMLElement>('[data-turns-at]')?.dataset['turnsAt'];
  draw();
  if (!focused.isConnected) {
    const at = focused.closest<HTMLElement>('[data-change]')?.dataset['change'] ?? '';
    const places =
      turnsAt === undefined
        ? [`[data-change="${CSS.escape(at)}"] > summary`]
        : [`[data-turns-at="${CSS.escape(turnsAt)}"] h3 a`, '[data-turns] > summary'];
    const next = [...places, '[role="status"]']
      .map((one) => page.querySelector<HTMLElement>(one))
      .find((one) => one !== null);
    next?.focus();
    return;
  }
  if (document.activeElement !== focused) focused.focus({ preventScroll: true });
  scrollBy({ top: focused.getBoundingClientRect().top - top, behavior: 'instant' });
}
