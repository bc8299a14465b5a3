import { domIds } from '../../lib/site/dom-ids.ts';
import type { LaidAnswer, LaidOver, OverlayFile } from '../../lib/tree/overlay-file.ts';
import { withExample } from '../../lib/tree/view/view.ts';
import { wayOf } from '../../lib/tree/view/drawn-decision.ts';
import { type Templates, templatesIn } from '../decision/templates.ts';
import { find } from '../dom.ts';
import { nodeLink, type Session } from './session.ts';

/**
 * Draws the example or the scenario that the address of the map names, and puts its answers beside the map. A name
 * that nothing has changes nothing.
 */
export async function layOver(session: Session): Promise<void> {
  const { widget } = session;
  const asked = new URLSearchParams(location.search);
  const kind = ['example', 'scenario'].find((one) => asked.has(one)) as
    keyof OverlayFile | undefined;
  const url = widget.querySelector<HTMLElement>('[data-overlay-file]')?.dataset['overlayFile'];
  if (kind === undefined || url === undefined) return;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`overlays not loaded: ${response.status}`);
  const file = (await response.json()) as OverlayFile;
  const laid = file[kind].find(({ id }) => id === asked.get(kind));
  if (!laid) return;
  const { examples } = await session.ready();
  const { decision, title, url: page, said, without } = laid;
  const drawn = decision
    ? { id: `scenario-${laid.id}`, title, steps: [], reached: wayOf(decision), decision }
    : examples.find(({ id }) => id === laid.id);
  if (!drawn) return;
  session.lay({ ...drawn, url: page, said, without });
  session.run(({ tree, view }) => session.show(withExample(tree, view, drawn), true));
  putBeside(widget, laid);
}

function putBeside(widget: HTMLElement, laid: LaidOver): void {
  const templates = templatesIn(widget);
  const isStepwise = laid.decision === undefined;
  const items = laid.answers.map((answer, index) => {
    if (isStepwise) linkBack(widget, answer, index + 1);
    const item = templates.copy('laid-answer', {
      title: answer.title,
      [answer.isAgainst ? 'against' : 'answer']: answer.answer,
    });
    if (isStepwise) item.id = domIds.step(index + 1);
    find<HTMLAnchorElement>(item, 'a').href = `#${domIds.nodeKind(answer.node)}`;
    return item;
  });
  const panel = templates.copy('laid-over', {
    title: laid.title,
    caution: laid.caution && true,
    sign: laid.caution && [signOf(templates, laid.caution)],
    see: laid.caution && true,
    answers: items,
    decide: true,
  });
  panel.toggleAttribute('data-stepwise', isStepwise);
  const lead = (slot: string, to: string | undefined): void =>
    panel.querySelector(`a[data-slot="${slot}"]`)?.setAttribute('href', to ?? '');
  lead('title', laid.url);
  lead('see', laid.caution?.url);
  lead('decide', laid.decide);
  find(widget, '.tree-body').prepend(panel);
}

/** The sign of a mark as at a node, with its words in sight. */
function signOf(templates: Templates, { mark, said }: NonNullable<LaidOver['caution']>): Node {
  const sign = templates.copy(`mark-${mark}`);
  const words = find(sign, 'span');
  words.className = '';
  words.textContent = ` ${said}`;
  return sign;
}

/** The number at the node of a step leads to the step; of two at one node, that of the last. */
function linkBack(widget: HTMLElement, { node, name = '' }: LaidAnswer, step: number): void {
  const link = nodeLink(widget, node);
  if (link?.nextElementSibling?.matches('.step')) link.nextElementSibling.remove();
  const back = document.createElement('a');
  back.className = 'step';
  back.href = `#${domIds.step(step)}`;
  back.textContent = String(step);
  back.setAttribute('aria-label', name);
  link?.after(back);
}
