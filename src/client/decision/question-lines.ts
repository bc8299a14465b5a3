import type { DecisionModel } from '../../lib/decision/decision-file.ts';
import type { QuestionView, Remark } from '../../lib/decision/question-view.ts';

/** That the answer was given here, or below. */
export const saidOf = (model: DecisionModel, { impliedAt }: QuestionView): string =>
  impliedAt === undefined
    ? model.say('walk.said')
    : model.say('walk.implied', { title: model.node(impliedAt).title });

/** What a rule says about an option. */
export function remarkLine(model: DecisionModel, { kind, rule, because }: Remark): HTMLElement {
  const line = document.createElement('p');
  line.dataset['remark'] = kind;
  const titles = model.list(because.map((term) => model.nameOf(term)));
  line.textContent = model.say(`walk.${kind}`, { titles, reason: model.rule(rule).reason });
  return line;
}

/** Why a question does not count now, or what is wrong with what was said below it. */
export function standingOf(model: DecisionModel, { state, status, from }: QuestionView): string {
  const title = state.at === undefined ? '' : model.node(state.at).title;
  const isSkippedHere = status === 'used' && state.is === 'skipped';
  const why =
    state.is === 'rejected'
      ? model.say('walk.leftOut', { title })
      : state.is === 'skipped' && !isSkippedHere
        ? model.say('walk.skipped', { title })
        : state.is === 'possible'
          ? model.say('walk.waiting', { title })
          : '';
  const kept = status === 'not-used' || status === 'waiting' ? model.say('walk.kept') : '';
  const contradicted = from === 'two' && why === '' ? model.say('walk.contradicted') : '';
  return [why, kept, contradicted].filter((part) => part !== '').join(' ');
}
