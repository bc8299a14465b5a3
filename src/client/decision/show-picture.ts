import type { ComponentFile } from '../../lib/components/component-file.ts';
import { layout } from '../../lib/components/layout.ts';
import type { Drawing, LayoutWords } from '../../lib/components/layout-types.ts';
import { type Picture, pictureOf } from '../../lib/components/picture.ts';
import { shapesOf } from '../../lib/components/shapes.ts';
import { filled } from '../../lib/text/filled.ts';
import { find } from '../dom.ts';
import { linkItems, markItems, partItems } from './picture-items.ts';
import type { Told } from './told.ts';

/** What is shown now, for a change of the window and for saving. */
interface Shown {
  readonly picture: Picture;
  readonly words: LayoutWords;
  readonly title: string;
}

let shown: Shown | undefined;
let watched: ResizeObserver | undefined;
let countWords: string | undefined;

/** Shows the picture of a decision, drawn and in words. */
export function showPicture(section: HTMLElement, told: Told, file: ComponentFile): void {
  const picture = pictureOf(file, told.decided);
  // Much that is answered changes no part.
  if (shown && JSON.stringify(picture) === JSON.stringify(shown.picture)) return;
  const words = { words: file.words, titleOf: (id: string) => told.model.node(id).title };
  shown = { picture, words, title: find(section, 'h2').textContent.trim() };
  draw(section);
  find(section, '[data-picture-parts]').replaceChildren(...partItems(told, picture));
  find(section, '[data-picture-links]').replaceChildren(...linkItems(told, picture, file));
  find(section, '[data-picture-marks]').replaceChildren(...markItems(told, picture));
  const count = find(section, '[data-picture-count]');
  countWords ??= count.textContent.trim();
  const { parts, links } = picture;
  count.textContent = filled(countWords, { parts: parts.length, links: links.length });
  if (watched) return;
  watched = new ResizeObserver(() => draw(section));
  watched.observe(find(section, '[data-picture-drawing]'));
  find(section, '[data-picture-save]').addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('[data-save]');
    if (button instanceof HTMLElement) void save(section, button);
  });
}

let drawn: { readonly shown: Shown; readonly width: number } | undefined;

/** Draws what is shown as wide as there is room; again only when something of that is other than before. */
function draw(section: HTMLElement): void {
  const figure = find(section, '[data-picture-drawing]');
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const width = Math.floor((figure.clientWidth / rem) * 16);
  if (!shown || width === 0 || (drawn?.shown === shown && drawn.width === width)) return;
  drawn = { shown, width };
  const drawing = layout(shown.picture, shown.words, width);
  figure.replaceChildren(toSvg(drawing, shown.title));
}

const SVG = 'http://www.w3.org/2000/svg';

function toSvg(drawing: Drawing, title: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${drawing.width} ${drawing.height}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', title);
  svg.style.setProperty('--w', String(drawing.width / 16));
  for (const { tag, role, attributes, text } of shapesOf(drawing)) {
    const element = document.createElementNS(SVG, tag);
    element.setAttribute('data-shape', role);
    for (const [name, value] of Object.entries(attributes))
      element.setAttribute(name, String(value));
    if (text !== undefined) element.textContent = text;
    svg.append(element);
  }
  return svg;
}

async function save(section: HTMLElement, button: HTMLElement): Promise<void> {
  const status = find(section, '[data-save-status]');
  status.textContent = '';
  if (!shown) return;
  try {
    const { savePicture } = await import('./save-picture.ts');
    const language = document.documentElement.lang;
    await savePicture(button.dataset['save'] ?? '', { ...shown, language });
    status.textContent = button.dataset['done'] ?? '';
  } catch {
    status.textContent = status.dataset['failed'] ?? '';
  }
}
