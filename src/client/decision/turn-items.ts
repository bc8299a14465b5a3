import { type Change, changed } from '../../lib/decision/changed.ts';
import { type Finding, findingId } from '../../lib/decision/findings.ts';
import { type QuestionTurns, type Turn, turnsOf, type Turns } from '../../lib/decision/turns.ts';
import { type Difference, whatIf } from '../../lib/decision/what-if.ts';
import { fragmentWith } from './decision-now.ts';
import type { Told } from './told.ts';

/** What every other answer would bring and take away, the smallest changes first; then what changes nothing. */
export function turnItems(told: Told): HTMLElement[] {
  const { model, decision } = told;
  const { changing, idle } = turnsOf(whatIf(model.questionnaire, model.rulebook, decision));
  return [
    ...changing.map((group) => questionItem(told, group)),
    ...(idle.length > 0 ? [idleItem(told, idle)] : []),
  ];
}

function questionItem(told: Told, { at, turns }: QuestionTurns): HTMLElement {
  const now = at === undefined ? undefined : answerNow(told, at);
  const item = told.templates.copy('turns', {
    heading: headingOf(told, at),
    now: now && told.templates.words('now', { answer: now }),
    turns: turns.map((turn) => turnItem(told, turn)),
  });
  item.dataset['turnsAt'] = at ?? '';
  return item;
}

const headingOf = (told: Told, at: string | undefined): Node[] =>
  at === undefined ? [new Text(told.templates.words('requirements'))] : told.nodes([at]);

function turnItem(told: Told, { change, comes, goes }: Turn): HTMLElement {
  const item = told.templates.copy('turn', {
    link: [linkOf(told, change)],
    differences: [...differenceItems(told, 'comes', comes), ...differenceItems(told, 'goes', goes)],
  });
  item.dataset['key'] = keyOf(change);
  return item;
}

/** What tells the changes at one question apart. */
const keyOf = (change: Change): string =>
  'at' in change ? String(change.answer) : change.requirement;

/** The outcomes in one line, each finding in one of its own; of a caution the mark of its outcome tells. */
function differenceItems(
  told: Told,
  way: 'comes' | 'goes',
  { outcomes, findings }: Difference,
): HTMLElement[] {
  const isMarked = (one: Finding): boolean => one.kind === 'caution' && outcomes.includes(one.node);
  const others = findings.filter((one) => !isMarked(one));
  return [
    ...(outcomes.length > 0 ? [told.templates.copy(way, { what: told.nodes(outcomes) })] : []),
    ...others.map((finding) =>
      told.templates.copy(way, { [finding.severity]: true, what: findingText(told, finding) }),
    ),
  ];
}

function findingText(told: Told, finding: Finding): Node[] {
  const { model, templates } = told;
  if (finding.kind === 'caution')
    return [new Text(`${templates.words('caution')} · `), ...told.nodes([finding.node])];
  const given = model.rulebook.rules.find(({ id }) => id === finding.rule)?.given ?? [];
  const { kind } = model.rule(finding.rule);
  const link = templates.copy('turn-link');
  link.setAttribute('href', told.ruleUrl(finding.rule));
  link.textContent = templates.words(`title-${kind}`, {
    if: given.map((term) => model.nameOf(term)).join(told.joiner),
    with: model.nameOf(finding.term),
  });
  link.dataset['turnFinding'] = findingId(finding);
  return [link];
}

function idleItem(told: Told, idle: Turns['idle']): HTMLElement {
  const { templates, joiner } = told;
  return templates.copy('idle', {
    changes: idle.map(({ at, changes }) =>
      templates.copy('idle-question', {
        heading: headingOf(told, at),
        links: changes.flatMap((change, index) => [
          ...(index > 0 ? [joiner] : []),
          linkOf(told, change),
        ]),
      }),
    ),
  });
}

/** A link to the decision with one thing said otherwise, called by that. */
function linkOf(told: Told, change: Change): HTMLElement {
  const link = told.templates.copy('turn-link');
  link.textContent = nameOf(told, change);
  link.setAttribute('href', fragmentWith(told.model, changed(told.decision, change)));
  link.dataset['turn'] = keyOf(change);
  return link;
}

function nameOf({ model, templates, ...told }: Told, change: Change): string {
  if ('requirement' in change) {
    const option = model.nameOf({ kind: 'requirement', id: change.requirement });
    return templates.words(change.isTicked ? 'also' : 'without', { option });
  }
  const { at, answer } = change;
  if (answer === undefined) return templates.words('takenBack');
  if (typeof answer === 'string' || model.questionnaire.singles.has(at))
    return told.answerText(answer);
  // Of boxes one is ticked, or is not any more.
  const before = namedAt(told.decided, at);
  const [ticked] = answer.filter((id) => !before.includes(id));
  const [unticked] = before.filter((id) => !answer.includes(id));
  return ticked === undefined
    ? templates.words('without', { option: told.answerText([unticked ?? at]) })
    : templates.words('also', { option: told.answerText([ticked]) });
}

/** The options that hold at a question now. */
const namedAt = ({ effective }: Told['decided'], at: string): readonly string[] =>
  effective.get(at)?.named ?? [];

/** What is said at a question now, or what follows there. */
function answerNow({ decision, decided, answerText }: Told, at: string): string {
  const said = decided.statuses.get(at) === 'used' ? decision.answers.get(at) : undefined;
  return answerText(said ?? namedAt(decided, at));
}
