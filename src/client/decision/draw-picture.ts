import type { ComponentFile } from '../../lib/components/component-file.ts';
import { find } from '../dom.ts';
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
      load(section.dataset['picture'] ?? ''),
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

let loading: Promise<ComponentFile> | undefined;

/** Once for a page; a failure may be tried again. */
function load(url: string): Promise<ComponentFile> {
  loading ??= fetched(url);
  loading.catch(() => (loading = undefined));
  return loading;
}

async function fetched(url: string): Promise<ComponentFile> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`parts not loaded: ${response.status}`);
  return (await response.json()) as ComponentFile;
}
