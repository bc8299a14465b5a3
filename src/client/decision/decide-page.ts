import { encodeAddress } from '../../lib/decision/address.ts';
import { ageOf } from '../../lib/decision/edition.ts';
import type { BackingFile } from '../../lib/decision/backing-file.ts';
import type { DecisionModel } from '../../lib/decision/decision-file.ts';
import { nextQuestion } from '../../lib/decision/next-question.ts';
import { toNotes } from '../../lib/decision/notes.ts';
import { tallyOf } from '../../lib/decision/tally.ts';
import { hasDecision } from '../../lib/site/fragment.ts';
import { filled } from '../../lib/text/filled.ts';
import { find } from '../dom.ts';
import { billItems } from './bill-items.ts';
import { turnsPart } from './turns-part.ts';
import { concernItems } from './concern-items.ts';
import { type DecisionNow, decisionNow } from './decision-now.ts';
import { dutyBoxes } from './duty-boxes.ts';
import { findingItems } from './finding-items.ts';
import { dutyItems, openItems, requirementItems } from './further-items.ts';
import { keepingIn } from './keeping.ts';
import { loadModel, loadOnce } from './load-model.ts';
import { notesPanel } from './notes-panel.ts';
import { keepingFocus, replaceChanged } from './redraw.ts';
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
  bill: billItems,
  unused: unusedItems,
  left: leftOutItems,
  aside: asideItems,
};

/** The parts that are the same whatever the reader ticks as done. */
const APART_FROM_DONE: ReadonlySet<string> = new Set([
  'concerns',
  'requirements',
  'findings',
  'open',
  'optional',
  'bill',
  'unused',
  'left',
]);

/** Shows what the address says, and again whenever it says something else. */
function decidePage(page: HTMLElement): void {
  const templates = templatesIn(page);
  const status = find(page, '[data-decide-status]');
  const { decisionFile = '', backingFile = '', ...words } = page.dataset;
  const { prefix = '', rules = '', technologies = '', joiner = '' } = words;
  const notes = toNotes(() => localStorage);
  const panel = notesPanel(page, notes, () => {
    keeping.fold();
    drawn = undefined;
    show();
  });
  const keeping = keepingIn(page, templates, notes, (isKept) => panel.tell(isKept));
  const drawChange = turnsPart(page);

  /** `empty`, `loading`, `failed` or `ready`: the styles say what is in sight. */
  const tell = (state: string): void => {
    page.dataset['decide'] = state;
  };

  /** What is in sight, apart from what is done. */
  let drawn: string | undefined;

  const list = (told?: Told): void => {
    const said = told && saidBut(told);
    const isSame = said !== undefined && said === drawn;
    drawn = said;
    for (const [name, itemsOf] of Object.entries(PARTS)) {
      if (isSame && APART_FROM_DONE.has(name)) continue;
      const items = told ? itemsOf(told) : [];
      replaceChanged(find(page, `[data-list="${name}"]`), items);
      find(page, `[data-part="${name}"]`).hidden = items.length === 0;
    }
    drawChange(told);
    replaceChanged(status, told ? [summary(told), ...age(told)] : []);
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

  const draw = (model: DecisionModel, backing: BackingFile | undefined): void => {
    const now = decisionNow(model);
    const isSaid = isSomethingSaid(now);
    const places = { prefix, rules, technologies, joiner };
    const told = toTold(model, now, templates, places, { backing, keeping });
    keepingFocus(page, () => list(isSaid || now.aside.length > 0 ? told : undefined));
    tell(isSaid ? 'ready' : 'empty');
    scrollBack();
  };

  const show = (): void => {
    if (!hasDecision(location.hash)) {
      list();
      tell('empty');
      return;
    }
    if (page.dataset['decide'] !== 'ready') tell('loading');
    load().then(
      ([model, backing]) => draw(model, backing),
      () => tell('failed'),
    );
  };

  /** What stands behind a decision may be missing: what was decided can be told without it. */
  const load = (): Promise<[DecisionModel, BackingFile | undefined]> =>
    Promise.all([
      loadModel(decisionFile),
      loadOnce(backingFile, (file: BackingFile) => file).catch((error: unknown) => {
        console.warn(error);
        return undefined;
      }),
    ]);

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
  dutyBoxes(page, () => loadModel(decisionFile));
  panel.draw();
  show();
}

/** After coming back: the browser did it before there was anything to scroll. */
function scrollBack(): void {
  const state = history.state as { readonly scrollY?: number } | null;
  if (state?.scrollY === undefined) return;
  scrollTo(0, state.scrollY);
  history.replaceState(null, '');
}

/** All that the parts apart from what is done rest on, as a text. */
const saidBut = ({ decision, backing }: Told): string => {
  const { answers, requirements } = decision;
  return `${String(backing !== undefined)} ${encodeAddress([{ answers, requirements, done: new Set() }])}`;
};

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
