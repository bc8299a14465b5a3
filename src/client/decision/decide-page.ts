import { ageOf } from '../../lib/decision/edition.ts';
import type { DecisionModel } from '../../lib/decision/decision-file.ts';
import { nextQuestion } from '../../lib/decision/next-question.ts';
import { tallyOf } from '../../lib/decision/tally.ts';
import { hasDecision } from '../../lib/site/fragment.ts';
import { filled } from '../../lib/text/filled.ts';
import { find } from '../dom.ts';
import { concernItems } from './concern-items.ts';
import { type DecisionNow, decisionNow } from './decision-now.ts';
import { findingItems } from './finding-items.ts';
import { dutyItems, openItems, requirementItems } from './further-items.ts';
import { loadModel } from './load-model.ts';
import { drawPicture } from './draw-picture.ts';
import { templatesIn } from './templates.ts';
import { type Told, toTold } from './told.ts';
import { asideItems, leftOutItems, unusedItems } from './unused-items.ts';

/** What each part of the page lists, by its name. */
const PARTS: Readonly<Record<string, (told: Told) => readonly HTMLElement[]>> = {
  concerns: concernItems,
  requirements: requirementItems,
  findings: findingItems,
  duties: dutyItems,
  open: (told) => openItems(told, false),
  optional: (told) => openItems(told, true),
  unused: unusedItems,
  left: leftOutItems,
  aside: asideItems,
};

/** Shows what the address says, and again whenever it says something else. */
function decidePage(page: HTMLElement): void {
  const templates = templatesIn(page);
  const status = find(page, '[data-decide-status]');
  const { decisionFile = '', prefix = '', rules = '', joiner = '' } = page.dataset;

  /** `empty`, `loading`, `failed` or `ready`: the styles say what is in sight. */
  const tell = (state: string): void => {
    page.dataset['decide'] = state;
  };

  const list = (told?: Told): void => {
    for (const [name, itemsOf] of Object.entries(PARTS)) {
      const items = told ? itemsOf(told) : [];
      find(page, `[data-list="${name}"]`).replaceChildren(...items);
      find(page, `[data-part="${name}"]`).hidden = items.length === 0;
    }
    status.replaceChildren(...(told ? [summary(told), ...age(told)] : []));
    find(page, '[data-go-on-from]').hidden = !told;
    find(page, '[data-to-findings]').hidden = !told || told.decided.findings.length === 0;
    if (told) drawNext(told);
  };

  const next = find<HTMLAnchorElement>(page, '[data-next]');
  const nextText = next.textContent.trim();
  const drawNext = ({ model, decided }: Told): void => {
    const { questionnaire } = model;
    const id = nextQuestion(questionnaire, decided, questionnaire.tree.root);
    next.hidden = id === undefined;
    if (id === undefined) return;
    next.href = `${prefix}${id}/`;
    next.textContent = filled(nextText, { title: model.node(id).title });
  };

  const draw = (model: DecisionModel): void => {
    const now = decisionNow(model);
    const isSaid = isSomethingSaid(now);
    const told = toTold(model, now, templates, { prefix, rules, joiner });
    list(isSaid || now.aside.length > 0 ? told : undefined);
    tell(isSaid ? 'ready' : 'empty');
    void drawPicture(page, isSaid ? told : undefined);
    scrollBack();
  };

  const show = (): void => {
    if (!hasDecision(location.hash)) {
      list();
      void drawPicture(page);
      tell('empty');
      return;
    }
    if (page.dataset['decide'] !== 'ready') tell('loading');
    loadModel(decisionFile).then(draw, () => tell('failed'));
  };

  window.addEventListener('hashchange', show);
  window.addEventListener('decision', show);
  find(page, '[data-retry]').addEventListener('click', show);
  // Going back brings the answers back.
  find(page, '[data-start-over]').addEventListener('click', () => {
    history.pushState(null, '', location.pathname + location.search);
    window.dispatchEvent(new Event('decision'));
  });
  window.addEventListener('popstate', show);
  window.addEventListener('pagehide', () => history.replaceState({ scrollY }, ''));
  show();
}

/** After coming back: the browser did it before there was anything to scroll. */
function scrollBack(): void {
  const state = history.state as { readonly scrollY?: number } | null;
  if (state?.scrollY === undefined) return;
  scrollTo(0, state.scrollY);
  history.replaceState(null, '');
}

const isSomethingSaid = ({ decision }: DecisionNow): boolean =>
  decision.answers.size + decision.requirements.size + decision.done.size > 0;

/** The decision in one sentence; a second one where more was found than clashes. */
function summary({ decided, templates, joiner }: Told): HTMLElement {
  const { settled, concerns, clashes, missing, cautions, open } = tallyOf(decided);
  const counted = (name: string, count: number): string =>
    templates.words(`${name}-${['none', 'one'][count] ?? 'many'}`, { count });
  const besides = [
    ...(missing > 0 ? [counted('missing', missing)] : []),
    ...(cautions > 0 ? [counted('cautions', cautions)] : []),
  ];
  return templates.copy('summary', {
    said: {
      settled: templates.words('settled', { settled, concerns }),
      clashes: counted('clashes', clashes),
      questions: counted('questions', open),
    },
    besides: besides.length > 0 ? { parts: besides.join(joiner) } : undefined,
  });
}

/** That the decision was made with another edition of the tree, if it was. */
function age({ model, decision, templates }: Told): HTMLElement[] {
  const { version = model.version } = decision;
  const is = ageOf(version, model.version);
  return is === 'same' ? [] : [templates.copy(is, { text: { version, today: model.version } })];
}

const page = document.querySelector<HTMLElement>('[data-decide]');
if (page) decidePage(page);
