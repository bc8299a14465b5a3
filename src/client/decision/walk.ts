import type { Answer } from '../../lib/decision/answers.ts';
import { changed } from '../../lib/decision/changed.ts';
import type { DecisionModel } from '../../lib/decision/decision-file.ts';
import { nextQuestion } from '../../lib/decision/next-question.ts';
import type { Status } from '../../lib/decision/statuses.ts';
import { hasDecision } from '../../lib/site/fragment.ts';
import { afterFrame } from './after-frame.ts';
import { decisionNow, writeDecision } from './decision-now.ts';
import { drawAnswers } from './draw-answers.ts';
import { drawBar, keepRoomFor } from './draw-bar.ts';
import { loadModel } from './load-model.ts';
import { lastAnswer } from './last-answer.ts';

/** A walk through the questions, on one of their pages. What was said stands in the address; all else follows. */
export interface Walk {
  /** Does what a link or a button is for: says an answer, takes it back, or goes on. */
  press(control: HTMLElement): void;
  /** Says which boxes are ticked now. */
  tick(): void;
  /** Shows what the address holds. */
  show(): void;
}

export async function startWalk(page: Document, bar: HTMLElement): Promise<Walk> {
  const model = await loadModel(bar.dataset['decisionFile'] ?? '');
  const at = bar.dataset['at'] ?? '';
  let told = toldOnArrival(model, bar);
  keepRoomFor(bar);

  const show = (): void => {
    const now = decisionNow(model);
    drawAnswers(page, model, now, { at, prefix: bar.dataset['prefix'] ?? '' });
    drawBar(bar, model, now, { at, told });
  };

  const say = (answer: Answer | undefined): void => {
    writeDecision(model, changed(decisionNow(model).decision, { at, answer }));
    told = lastAnswer(model, decisionNow(model), at);
    show();
    // When this is drawn, others draw it as well.
    afterFrame(() => window.dispatchEvent(new Event('decision')));
  };

  const goOn = (): void => {
    const next = nextQuestion(model.questionnaire, decisionNow(model).decided, at);
    const { prefix = '', decide = '' } = bar.dataset;
    const address = next === undefined ? decide : `${prefix}${next}/`;
    afterFrame(() => location.assign(address + location.hash));
  };

  return {
    show,
    tick() {
      const boxes = page.querySelectorAll<HTMLInputElement>('input[data-answer]:checked');
      const ids = [...boxes].flatMap(({ dataset }) => dataset['answer'] ?? []);
      say(ids.length === 0 ? undefined : ids);
    },
    press(control) {
      if ('goOn' in control.dataset) {
        goOn();
        return;
      }
      const isTakenBack =
        'takeBack' in control.dataset || control.getAttribute('aria-pressed') === 'true';
      say(isTakenBack ? undefined : answerOf(control.dataset['answer'] ?? ''));
      // What does not count now is said where it was said.
      const isKeptOnly = decisionNow(model).decided.statuses.get(at) === 'not-used';
      if (!isTakenBack && !isKeptOnly) goOn();
      // The button is not there any more; what it is about takes its place.
      if (!control.matches(':enabled')) page.querySelector<HTMLElement>('[data-answer]')?.focus();
    },
  };
}

const VALID: ReadonlySet<Status> = new Set(['used', 'waiting', 'not-used']);

function answerOf(text: string): Answer {
  if (text === 'unsure' || text === 'skip') return text;
  return text === 'none' ? [] : [text];
}

/** That something was not understood, else what the answer on the page before came to, where one was given there. */
function toldOnArrival(model: DecisionModel, { dataset }: HTMLElement): string {
  const { aside, decided } = decisionNow(model);
  const isInvalid = [...decided.statuses.values()].some((status) => !VALID.has(status));
  if (aside.length > 0 || isInvalid) return model.say('walk.notUnderstood');
  const from = 'navigation' in window ? window.navigation.activation?.from?.url : undefined;
  if (!from || !URL.canParse(from) || !hasDecision(location.hash)) return '';
  const { pathname } = new URL(from);
  const prefix = dataset['prefix'] ?? '';
  if (!pathname.startsWith(prefix)) return '';
  return lastAnswer(model, decisionNow(model), pathname.slice(prefix.length, -1));
}
