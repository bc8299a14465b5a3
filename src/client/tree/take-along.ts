import { filled } from '../../lib/text/filled.ts';
import type { Theme } from '../../lib/export/palette.ts';
import { exportFile, fileName, type Format } from '../../lib/tree/export/export-file.ts';
import { type Snapshot, snapshot } from '../../lib/tree/export/snapshot.ts';
import { treePicture } from '../../lib/tree/export/tree-picture.ts';
import { find } from '../dom.ts';
import { download, toPng } from '../export/download.ts';
import type { Session } from './session.ts';

let isStarted = false;

/** Closes the menu as an overlay is closed, and takes back what it said. */
export function startMenu(menu: HTMLDetailsElement): void {
  if (isStarted) return;
  isStarted = true;
  menu.addEventListener('toggle', () => tell(menu, ''));
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    menu.open = false;
    find(menu, 'summary').focus();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
}

/** Does what a button of the menu says, and tells how it went. */
export function takeAlong(session: Session, menu: HTMLElement, format: string): void {
  tell(menu, '');
  const { takeCopied = '', takeFailed = '' } = find(menu, '[role="status"]').dataset;
  const { takeSaved = '' } = menu.dataset;
  take(session, format as Format).then(
    (saved) => tell(menu, saved === undefined ? takeCopied : filled(takeSaved, { name: saved })),
    (error: unknown) => {
      console.warn(error);
      tell(menu, takeFailed);
    },
  );
}

const tell = (menu: HTMLElement, words: string): void => {
  find(menu, '[role="status"]').textContent = words;
};

/** Takes along what is drawn. @returns the name of the file; nothing where it was copied */
async function take(session: Session, format: Format): Promise<string | undefined> {
  const snap = await drawnNow(session);
  const theme = themeNow();
  const name = fileName(snap, format);
  if (format === 'png') {
    const picture = treePicture(snap, theme);
    download(await toPng(picture.svg, picture), name);
    return name;
  }
  const file = exportFile(snap, format, theme);
  if (format === 'mermaid' || format === 'text') {
    await navigator.clipboard.writeText(file);
    return undefined;
  }
  download(new Blob([file], { type: TYPES[format] }), name);
  return name;
}

const TYPES = { svg: 'image/svg+xml', json: 'application/json' };

async function drawnNow(session: Session): Promise<Snapshot> {
  const { tree, words, view, subject, size, overlay } = await session.ready();
  return snapshot({ tree, page: subject.page, view, size, overlay, words });
}

function themeNow(): Theme {
  const { colorScheme } = getComputedStyle(document.documentElement);
  const isDark =
    colorScheme === 'light dark'
      ? matchMedia('(prefers-color-scheme: dark)').matches
      : colorScheme === 'dark';
  return isDark ? 'dark' : 'light';
}
