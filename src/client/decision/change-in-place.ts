import type { Answer } from '../../lib/decision/answers.ts';
import type { DecisionModel } from '../../lib/decision/decision-file.ts';
import { type Change, changed, type Doing } from '../../lib/decision/changed.ts';
import { afterFrame } from './after-frame.ts';
import { fragmentWith, saidNow } from './decision-now.ts';
import { goTo, openedWith } from './opened.ts';

/** Lets a reader answer on this page: what is pressed is shown at once, what follows from it with the next frame. */
export function changeInPlace(page: HTMLElement, model: () => Promise<DecisionModel>): void {
  const say = (change: Change | Doing): void => {
    void model().then((its) => {
      afterFrame(() => {
        goTo(fragmentWith(its, changed(saidNow().decision, change)));
        tell();
      });
    });
  };

  page.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const change = changeBy(target);
    if (change) say(change);
  });
  page.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('button');
    if (!button) return;
    if ('takeBackHere' in button.dataset && button.getAttribute('aria-disabled') !== 'true')
      say({ at: placeOf(button), answer: undefined });
    if ('asOpened' in button.dataset) {
      goTo(openedWith());
      tell();
    }
  });
  // A link to another answer, as long as it is meant to be followed here.
  page.addEventListener('click', (event) => {
    const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[data-turn]');
    if (!link || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    goTo(link.hash);
    tell();
  });
}

/** What a box or a choice says when it is pressed; nothing if it is none of an answer. */
function changeBy(input: HTMLInputElement): Change | Doing | undefined {
  const { says, requirement, practice } = input.dataset;
  if (requirement !== undefined) return { requirement, isTicked: input.checked };
  if (practice !== undefined) return { practice, isDone: input.checked };
  return says === undefined ? undefined : { at: placeOf(input), answer: answerBy(input, says) };
}

const placeOf = (control: Element): string =>
  control.closest<HTMLElement>('[data-change]')?.dataset['change'] ?? '';

/** A word stands alone; of several boxes with options all that are ticked count, and none of them is no answer. */
function answerBy(input: HTMLInputElement, says: string): Answer | undefined {
  if (!input.checked) {
    const ids = tickedBeside(input);
    return ids.length === 0 ? undefined : ids;
  }
  if (isWord(says)) return says === 'none' ? [] : says;
  return input.type === 'radio' ? [says] : tickedBeside(input);
}

function tickedBeside(input: HTMLInputElement): string[] {
  const ticked = input.closest('fieldset')?.querySelectorAll<HTMLInputElement>('input:checked');
  return [...(ticked ?? [])]
    .map(({ dataset }) => dataset['says'] ?? '')
    .filter((says) => !isWord(says));
}

const isWord = (says: string): says is 'none' | 'unsure' | 'skip' =>
  ['none', 'unsure', 'skip'].includes(says);

const tell = (): boolean => window.dispatchEvent(new Event('decision'));
