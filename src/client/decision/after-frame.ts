/** Does something when what was changed so far is in sight. */
export function afterFrame(action: () => void): void {
  requestAnimationFrame(() => setTimeout(action));
}
