const STEPS = [0.5, 0.65, 0.8, 1, 1.25, 1.5, 2];
const NORMAL = STEPS.indexOf(1);

/** Makes the drawing larger or smaller by buttons; the wheel stays the browser's. */
export function zoomer(canvas: HTMLElement): (by: 1 | -1) => void {
  let at = NORMAL;
  return (by) => {
    at = Math.max(0, Math.min(STEPS.length - 1, at + by));
    canvas.parentElement?.style.setProperty('--zoom', String(STEPS[at]));
  };
}
