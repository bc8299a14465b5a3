import { ageOf } from '../../lib/decision/edition.ts';
import type { BackingFile } from '../../lib/decision/backing-file.ts';
import type { DecisionModel } from '../../lib/decision/decision-file.ts';
import { nextQuestion } from '../../lib/decision/next-question.ts';
import { toNotes } from '../../lib/decision/notes.ts';
import { tallyOf } from '../../lib/decision/tally.ts';
import { hasDecision } from '../../lib/site/fragment.ts';
import { filled } from '../../lib/text/filled.ts';
import { find } from '../dom.ts';
import { adrPart } from './adr-part.ts';
import { billItems } from './bill-items.ts';
import { changeInPlace } from './change-in-place.ts';
import { changeItems } from './change-items.ts';
import { concernItems } from './concern-items.ts';
import { decisionNow, isSomethingSaid } from './decision-now.ts';
import { drawPicture } from './draw-picture.ts';
import { alertItems, findingItems } from './finding-items.ts';
import { dutyItems, openItems } from './further-items.ts';
import { holdStill } from './hold-still.ts';
import { keepingIn } from './keeping.ts';
import { loadModel, loadOnce } from './load-model.ts';
import { notesPanel } from './notes-panel.ts';
import { changesSinceOpened } from './opened.ts';
import { redraw } from './redraw.ts';
import { drawRequirements } from './requirements.ts';
import { templatesIn } from './templates.ts';
import { type Told, toTold } from './told.ts';
import { drawUnfolded, onFold, placesIn } from './unfolded.ts';
import { turnsPart } from './turns-part.ts';
import { asideItems, leftOutItems, unusedItems } from './unused-items.ts';

/** What each part of the page lists, by its name. */
const PARTS: Readonly<Record<string, (told: Told) => readonly HTMLElement[]>> = {
  changes: changeItems,
  alerts: alertItems,
  concerns: concernItems,
  findings: findingItems,
  duties: dutyItems,
  open: (told) => openItems(told, 'open'),
  optional: (told) => openItems(told, 'optional'),
  bill: billItems,
  unused: unusedItems,
  left: leftOutItems,
  aside: asideItems,
};

/** Shows what the address says, and again whenever it says something else. */
function decidePage(page: HTMLElement): void {
  const templates = templatesIn(page);
  const status = find(page, '[data-decide-status]');
  const presets = find<HTMLDetailsElement>(page, '[data-presets]');
  const { decisionFile = '', backingFile = '', ...words } = page.dataset;
  const { prefix = '', rules = '', technologies = '', joiner = '' } = words;
  const notes = toNotes(() => localStorage);
  const onNotes = (): void => {
    keeping.fold();
    show();
  };
  const panel = notesPanel(page, notes, onNotes);
  const keeping = keepingIn(page, templates, notes, (isKept) => panel.tell(isKept));
  const drawTurns = turnsPart(page);
  const drawAdr = adrPart(page, notes, (part) => notesPanel(part, notes, onNotes));

  /** `empty`, `loading`, `failed` or `ready`: the styles say what is in sight. */
  const tell = (state: string): void => {
    // The page was sent before anyone knew whether its address holds answers.
    document.documentElement.toggleAttribute('data-decision', state !== 'empty');
    if (page.dataset['decide'] === state) return;
    page.dataset['decide'] = state;
    presets.open = state === 'empty';
  };

  /** Fills every part with what is told; where nothing is said, only that with what was not understood. */
  const list = (said: Told | undefined, told = said): void => {
    for (const [name, itemsOf] of Object.entries(PARTS)) {
      const its = name === 'aside' ? told : said;
      const items = its ? itemsOf(its) : [];
      redraw(find(page, `[data-list="${name}"]`), items);
      find(page, `[data-part="${name}"]`).hidden = items.length === 0;
    }
    drawRequirements(find(page, '[data-part="requirements"]'), said);
    drawTurns(said);
    drawAdr(said);
    void drawUnfolded(page, said);
    redraw(status, said ? [summary(said), ...age(said)] : []);
    find(page, '[data-go-on-from]').hidden = !said;
    if (said) drawNext(said);
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
    const changes = changesSinceOpened(model, now.decision);
    // Who has taken back all that the link said can still go on from there, or back to it.
    const isSaid = isSomethingSaid(now.decision) || changes !== undefined;
    const shown = { ...now, changes, unfolded: (name: string) => placesIn(page, name) };
    const places = { prefix, rules, technologies, joiner };
    const told = toTold(model, shown, templates, places, { backing, keeping });
    holdStill(page, () => list(isSaid ? told : undefined, told));
    tell(isSaid ? 'ready' : 'empty');
    void drawPicture(page, isSaid ? told : undefined);
    scrollBack();
  };

  const show = (): void => {
    if (!hasDecision(location.hash)) {
      list(undefined);
      void drawPicture(page);
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
  window.addEventListener('pagehide', () => {
    history.replaceState({ ...(history.state as object | null), scrollY }, '');
  });
  changeInPlace(page, () => loadModel(decisionFile));
  onFold(page, show);
  panel.draw();
  show();
}

/** After coming back: the browser did it before there was anything to scroll. */
function scrollBack(): void {
  const { scrollY, ...others } = (history.state ?? {}) as { readonly scrollY?: number };
  if (scrollY === undefined) return;
  scrollTo(0, scrollY);
  history.replaceState(others, '');
}

/** The decision in one sentence; a second one where more was found than clashes. */
function summary({ decided, templates, joiner }: Told): HTMLElement {
  const { settled, concerns, clashes, missing, cautions, open, todo } = tallyOf(decided);
  const counted = (name: string, count: number): string =>
    templates.words(`${name}-${['none', 'one'][count] ?? 'many'}`, { count });
  const besides = [
    ...(missing > 0 ? [counted('missing', missing)] : []),
    ...(cautions > 0 ? [counted('cautions', cautions)] : []),
    ...(todo > 0 ? [counted('todo', todo)] : []),
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
