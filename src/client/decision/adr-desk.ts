import { type AdrFile, adrFile, type AdrForm } from '../../lib/adr/adr-file.ts';
import type { AdrWordsFile } from '../../lib/adr/adr-words.ts';
import { decidedConcerns } from '../../lib/adr/subject.ts';
import type { AdrSources } from '../../lib/adr/tell.ts';
import { encodeAddress } from '../../lib/decision/address.ts';
import type { BackingFile } from '../../lib/decision/backing-file.ts';
import { findingId } from '../../lib/decision/findings.ts';
import type { Notes } from '../../lib/decision/notes.ts';
import { find } from '../dom.ts';
import { adrFields, type AdrFields } from './adr-fields.ts';
import { onTake } from './adr-take.ts';
import { afterFrame } from './after-frame.ts';
import { documentNodes } from './document-nodes.ts';
import { loadModel, loadOnce } from './load-model.ts';
import type { NotesPanel } from './notes-panel.ts';
import type { Told } from './told.ts';

interface Own {
  readonly notes: Notes;
  readonly panel: NotesPanel;
}

/** The files of a language, as the markup names them. */
type Files = Readonly<Record<'decision' | 'backing' | 'adr' | 'page', string>>;

let fields: AdrFields | undefined;
let latest: Told | undefined;
let written: AdrFile | undefined;
/** What is wanted last counts, whatever arrives first. */
let turns = 0;

/** Shows the record of a decision, and again whenever the reader wants another one. */
export function drawAdr(part: HTMLElement, told: Told, own: Own): void {
  latest = told;
  fields ??= started(part, own);
  fields.draw();
  drawConcerns(part, told);
  write(part, fields);
}

function started(part: HTMLElement, { notes, panel }: Own): AdrFields {
  const its = adrFields(part, notes, (isKept) => panel.tell(isKept));
  // Reasons for what is kept stand in the record too, wherever they are typed or taken back.
  window.addEventListener('notes', () => {
    if (find<HTMLDetailsElement>(part, 'details').open) write(part, its);
  });
  part.addEventListener('change', ({ target }) => {
    if (target instanceof Element && target.matches('select, [data-adr-form]')) write(part, its);
  });
  part.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('[data-adr-view]');
    if (!button) return;
    part.toggleAttribute('data-adr-plain', button.getAttribute('data-adr-view') === 'text');
    for (const one of part.querySelectorAll('[data-adr-view]'))
      one.setAttribute('aria-pressed', String(one === button));
  });
  onTake(part, () => written);
  return its;
}

/** Of what is not decided there is no record, and that is said. */
function drawConcerns(part: HTMLElement, told: Told): void {
  const select = find<HTMLSelectElement>(part, '[data-adr-for]');
  const decided = decidedConcerns(told);
  const skipped = told.decided.concerns.filter(({ is }) => is === 'skipped').map(({ id }) => id);
  for (const option of select.options) {
    const { title, undecided, skipped: notNeeded } = option.dataset;
    if (title === undefined) continue;
    option.disabled = !decided.includes(option.value);
    const why = skipped.includes(option.value) ? notNeeded : undecided;
    option.textContent = (option.disabled ? why : undefined) ?? title;
  }
  if (select.selectedOptions[0]?.disabled ?? false) select.value = '';
}

/** Writes the record after what was pressed is in sight; of several wishes only the last one. */
function write(part: HTMLElement, from: AdrFields): void {
  const turn = ++turns;
  const [first = '', second] = (
    find<HTMLSelectElement>(part, '[data-adr-lang]').selectedOptions[0]?.dataset['locales'] ?? ''
  ).split(' ');
  const files = JSON.parse(part.dataset['files'] ?? '{}') as Readonly<Record<string, Files>>;
  const sourcesOf = (locale: string | undefined): Promise<AdrSources> | undefined => {
    const its = files[locale ?? ''];
    return its && sourcesIn(its);
  };
  afterFrame(() => {
    Promise.all([sourcesOf(first), sourcesOf(second)]).then(
      ([one, other]) => {
        if (turn !== turns || !one || !latest) return;
        written = adrFile([one, other], latest, {
          ...from.values(),
          ...chosenIn(part),
          kept: keptIn(latest),
          link: linkOf(latest, files[first]?.page ?? ''),
        });
        show(part, first);
      },
      (error: unknown) => {
        console.warn(error);
        // Another language may be there.
        if (turn === turns) part.dataset['adr'] = 'stuck';
      },
    );
  });
}

const sourcesIn = async ({ decision, backing, adr }: Files): Promise<AdrSources> => {
  const [model, its, file] = await Promise.all([
    loadModel(decision),
    loadOnce(backing, (one: BackingFile) => one),
    loadOnce(adr, (one: AdrWordsFile) => one),
  ]);
  return { model, backing: its, file };
};

function chosenIn(part: HTMLElement): { form: AdrForm; concern: string | undefined } {
  return {
    form: find<HTMLInputElement>(part, '[data-adr-form]:checked').value as AdrForm,
    concern: find<HTMLSelectElement>(part, '[data-adr-for]').value || undefined,
  };
}

const keptIn = ({ decided, keeping }: Told): Map<string, string> =>
  new Map(decided.findings.map(findingId).map((id) => [id, keeping.reason(id)]));

/** Without the place on the page, so that the record of a decision always has the same link. */
const linkOf = ({ decision, model }: Told, page: string): string =>
  new URL(page, location.href).href +
  encodeAddress([{ ...decision, at: undefined, version: decision.version ?? model.version }]);

function show(part: HTMLElement, language: string): void {
  part.dataset['adr'] = written ? 'ready' : 'nothing';
  if (!written) return;
  const { name, title, document, text } = written;
  find(part, '[data-adr-name]').textContent = name;
  find(part, '[data-adr-status]').textContent = '';
  const preview = find(part, '[data-adr-preview]');
  const plain = find(part, '[data-adr-text]');
  preview.lang = plain.lang = language;
  preview.replaceChildren(...documentNodes(document));
  plain.textContent = text;
  // The title that is proposed shows in the empty field.
  const field = find<HTMLTextAreaElement>(part, '[data-adr-title]');
  if (field.value.trim() === '') field.placeholder = title;
}
