import type { ComponentFile } from '../../lib/components/component-file.ts';
import { find } from '../dom.ts';
import { loadOnce } from './load-model.ts';
import type { Told } from './told.ts';

/** What is drawn last counts, whatever arrives first. */
let wanted: Told | undefined;

/** Draws the parts that a decision comes to, or takes the picture away. What drawing needs is fetched only then. */
export async function drawPicture(page: HTMLElement, told?: Told): Promise<void> {
  const section = find(page, '[data-picture]');
  wanted = told;
  section.hidden = !told;
  if (!told) return;
  try {
    const [{ showPicture }, file] = await Promise.all([
      import('./show-picture.ts'),
      loadOnce(section.dataset['picture'] ?? '', (file: ComponentFile) => file),
    ]);
    if (wanted === told) showPicture(section, told, file);
    tellFailure(section, false);
  } catch {
    tellFailure(section, true);
  }
}

function tellFailure(section: HTMLElement, isFailed: boolean): void {
  find(section, '[data-picture-failed]').hidden = !isFailed;
  section.toggleAttribute('data-failed', isFailed);
}
