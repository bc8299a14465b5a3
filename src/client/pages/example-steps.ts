import { find } from '../dom.ts';

/*
 * The step that is read lights up, and its node in the drawing with it; so does a step or a node that is pointed at or
 * has the focus. Without script they are linked all the same.
 */

const steps = [...document.querySelectorAll<HTMLElement>('.steps > [data-step]')];
const widget = find(document, '[data-tree]');

const boxOf = (step: HTMLElement): HTMLElement =>
  find(widget, `[data-node="${CSS.escape(step.dataset['step'] ?? '')}"] > .box`);

let read = steps[0];

function light(lit: HTMLElement | undefined): void {
  for (const step of steps) step.toggleAttribute('data-lit', step === lit);
  for (const box of new Set(steps.map(boxOf)))
    box.toggleAttribute('data-lit', lit !== undefined && box === boxOf(lit));
}

/** The step that something belongs to: its own words, or its node in the drawing. */
function stepAt(target: EventTarget | null): HTMLElement | undefined {
  if (!(target instanceof Element)) return undefined;
  const box = target.closest('[data-tree] .box');
  return steps.findLast((step) => step.contains(target) || (box && boxOf(step) === box));
}

// A line across the window, a little below where a step lands that was led to: what crosses it is read.
const watcher = new IntersectionObserver(
  (entries) => {
    const entry = entries.findLast(({ isIntersecting }) => isIntersecting);
    if (!entry) return;
    read = entry.target as HTMLElement;
    light(read);
  },
  { rootMargin: '-35% 0px -64% 0px' },
);
for (const step of steps) watcher.observe(step);

document.addEventListener('pointerover', ({ target }) => light(stepAt(target) ?? read));
document.addEventListener('focusin', ({ target }) => light(stepAt(target) ?? read));

// Where the drawing stands beside the steps, nothing has to be scrolled to reach a node.
document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.defaultPrevented) return;
  const step = event.target.closest('.step-number') && stepAt(event.target);
  if (!step || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = find(boxOf(step), 'a');
  const { top, bottom } = widget.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight / 2) return;
  event.preventDefault();
  link.focus({ preventScroll: true });
  link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
});

light(read);
