import { decisionModel } from '../src/data/decision-file.ts';
import { strings } from '../src/data/strings.ts';
import type { Locale } from '../src/lib/content/language.ts';
import type { Told } from '../src/lib/decision/state-reason.ts';
import { leftOut } from '../src/lib/decision/left-out.ts';
import { tallyOf } from '../src/lib/decision/tally.ts';
import { toldAnswers } from '../src/lib/decision/told-answers.ts';
import type { DecisionJson } from '../src/lib/decision/decision-schema.ts';
import { stateReason } from '../src/lib/decision/state-reason.ts';
import type { Answer } from '../src/lib/decision/answers.ts';

/** A decision for a terminal: what the page says, with the same headings. */
export function decisionText(json: DecisionJson, told: Told, locale: Locale): string {
  const t = strings(locale);
  const model = decisionModel(locale);
  const { decided, decision } = told;
  const part = (heading: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', heading, ...lines];
  const marks = { done: t('decide.state.done'), begun: t('decide.state.begun') };
  const states = { ...marks, open: t('decide.state.open'), skipped: t('decide.state.skipped') };
  const kinds = {
    clash: t('decide.clash'),
    missing: t('decide.missing'),
    caution: t('decide.caution'),
  };
  const musts = {
    error: t('decide.duty.error'),
    warning: t('decide.duty.warning'),
    info: t('decide.duty.info'),
  };
  const said = (answer: Answer): string => {
    if (answer === 'skip') return t('walk.skip');
    if (answer === 'unsure') return t('walk.unsure');
    if (answer.length === 0) return t('walk.none');
    return model.list(answer.map((id) => model.node(id).option ?? model.node(id).title));
  };
  const answers = toldAnswers(model.questionnaire, decision.answers, decided);
  const concernOf = (id: string): string => model.questionnaire.concerns.get(id) ?? id;
  const required = json.open.filter(({ optional }) => !optional);

  return [
    tallyText(tallyOf(decided), locale),
    ...part(
      t('decide.concerns'),
      json.concerns.flatMap(({ id, title, state }) => [
        `  ${title}: ${states[state]}`,
        ...json.outcomes
          .filter(({ concern }) => concern === id)
          .map((one) => {
            const left = one.complete ? '' : ` (${t('decide.kindOpen')})`;
            return `    ${'  '.repeat(one.level)}→ ${one.title}${left}`;
          }),
        ...answers
          .filter(({ at }) => concernOf(at) === id)
          .map(({ at, answer, from }) => {
            const mark = from.length > 0 ? '~' : '=';
            return `    ${mark} ${model.node(at).title}: ${said(answer)}`;
          }),
      ]),
    ),
    ...part(
      t('decide.requirements'),
      [...decided.requirements].flatMap((id) => {
        const isKnown = model.rulebook.requirements.some((one) => one.id === id);
        return isKnown ? [`  ${model.nameOf({ kind: 'requirement', id })}`] : [];
      }),
    ),
    ...part(
      t('decide.findings'),
      json.findings.flatMap(({ kind, severity, title, reason, remedy, kept }) => [
        `  ${severity === 'error' ? '✗' : '!'} ${kinds[kind]}: ${title}`,
        `      ${reason}`,
        ...(remedy === undefined ? [] : [`      ${remedy}`]),
        ...(kept === undefined ? [] : [`      ${t('decide.kept', { reason: kept })}`]),
      ]),
    ),
    ...part(
      t('decide.duties'),
      json.duties.map(({ title, severity, done, coveredBy }) => {
        const names = model.list(coveredBy.map((id) => model.node(id).title));
        const covered = names === '' ? '' : ` (${t('decide.covered')} ${names})`;
        return `  [${done ? 'x' : ' '}] ${musts[severity]}: ${title}${covered}`;
      }),
    ),
    ...part(
      t('decide.open'),
      required.map(({ title, ask }) => `  ? ${title}: ${ask}`),
    ),
    ...part(
      t('decide.left'),
      leftOut(model.questionnaire, decided.states).flatMap(({ branches }) =>
        branches.map(({ id }) => `  - ${model.node(id).title}: ${stateReason(model, told, id)}`),
      ),
    ),
    '',
    json.link,
    '',
  ].join('\n');
}

function tallyText(
  { settled, concerns, clashes, missing, cautions, open, todo }: ReturnType<typeof tallyOf>,
  locale: Locale,
): string {
  const t = strings(locale);
  const counted = {
    clashes: clashes === 0 ? t('decide.clashes.none') : count('clashes', clashes),
    questions: open === 0 ? t('decide.questions.none') : count('questions', open),
  };
  function count(
    name: 'clashes' | 'questions' | 'missing' | 'cautions' | 'todo',
    number: number,
  ): string {
    return number === 1 ? t(`decide.${name}.one`) : t(`decide.${name}.many`, { count: number });
  }
  const besides = (
    [
      ['missing', missing],
      ['cautions', cautions],
      ['todo', todo],
    ] as const
  )
    .filter(([, number]) => number > 0)
    .map(([name, number]) => count(name, number));
  const summary = t('decide.summary', {
    settled: t('decide.settled', { settled, concerns }),
    ...counted,
  });
  if (besides.length === 0) return summary;
  const parts = besides.join(decisionModel(locale).list(['', '']));
  return `${summary} ${t('decide.besides', { parts })}`;
}
