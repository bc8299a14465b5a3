import type { Decided } from '../../lib/decision/decide.ts';
import type { DecisionModel } from '../../lib/decision/decision-file.ts';
import { nextQuestion } from '../../lib/decision/next-question.ts';
import { hasDecision } from '../../lib/site/fragment.ts';
import { find } from '../dom.ts';
import type { DecisionNow } from './decision-now.ts';

interface Place {
  /** The node of the page. */
  readonly at: string;
  /** What is to be said of the last answer. */
  readonly told: string;
}

/** Shows at the foot of the page how far the decision is; without one the bar is not there. */
export function drawBar(
  bar: HTMLElement,
  model: DecisionModel,
  { decided }: DecisionNow,
  { at, told }: Place,
): void {
  bar.hidden = !hasDecision(location.hash);
  for (const { id, is } of decided.concerns) {
    const concern = find(bar, `[data-concern="${CSS.escape(id)}"]`);
    concern.dataset['state'] = is;
    find(concern, '[data-state-words]').textContent = ` – ${model.say(`decide.state.${is}`)}`;
  }
  drawNext(bar, model, decided, at);
  const problems = find(bar, '[data-problems]');
  const [worst] = decided.findings;
  const count = decided.findings.length;
  problems.dataset['severity'] = worst?.severity ?? '';
  problems.hidden = count === 0;
  problems.textContent = model.say(count === 1 ? 'bar.problem' : 'bar.problems', { count });
  // At last, into what is there already: so it is read out.
  const status = find(bar, '[data-told]');
  if (status.textContent !== told) status.textContent = told;
}

/** Keeps the room free that the bar takes: what has the focus, or is scrolled to, stays above it. */
export function keepRoomFor(bar: HTMLElement): void {
  const { documentElement: page } = document;
  new ResizeObserver(() => {
    for (const element of [page, ...page.querySelectorAll<HTMLElement>('[data-tree]')])
      element.style.setProperty('--bar', `${bar.offsetHeight}px`);
  }).observe(bar);
}

function drawNext(bar: HTMLElement, model: DecisionModel, decided: Decided, at: string): void {
  const next = nextQuestion(model.questionnaire, decided, at);
  const link = find<HTMLAnchorElement>(bar, '[data-next]');
  const { prefix = '', decide = '' } = bar.dataset;
  link.href = next === undefined ? decide : `${prefix}${next}/`;
  link.textContent =
    next === undefined
      ? model.say(endOf(decided, at))
      : model.say(isAsked(decided, at) ? 'bar.skip' : 'bar.next', {
          title: model.node(next).title,
        });
}

/** What is to be said where no question is left to go on to. */
function endOf(
  { open }: Pick<Decided, 'open'>,
  at: string,
): 'bar.last' | 'bar.unsure' | 'bar.allAnswered' {
  if (isAsked({ open }, at)) return 'bar.last';
  return open.some(({ from }) => from === 'unsure') ? 'bar.unsure' : 'bar.allAnswered';
}

/** Whether the page has a question of its own that is still to be answered. */
const isAsked = ({ open }: Pick<Decided, 'open'>, at: string): boolean =>
  open.some((one) => one.at === at && one.from !== 'unsure');
