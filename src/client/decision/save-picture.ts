import { layout } from '../../lib/components/layout.ts';
import type { LayoutWords } from '../../lib/components/layout-types.ts';
import { pictureFile } from '../../lib/components/picture-file.ts';
import { pictureMermaid } from '../../lib/components/picture-mermaid.ts';
import type { Picture } from '../../lib/components/picture.ts';
import { download, toPng } from '../export/download.ts';

/** Wide, whatever the window is: a file is for a document. */
const WIDTH = 1200;

interface Saved {
  readonly picture: Picture;
  readonly words: LayoutWords;
  readonly title: string;
  readonly language: string;
}

/** Saves a picture as a file, or copies it as text. @throws when the browser refuses */
export async function savePicture(
  as: string,
  { picture, words, title, language }: Saved,
): Promise<void> {
  if (as === 'mermaid') {
    await navigator.clipboard.writeText(pictureMermaid(picture, words));
    return;
  }
  const drawing = layout(picture, words, WIDTH);
  const svg = pictureFile(drawing, { title, language });
  if (as === 'png') download(await toPng(svg, drawing), 'components.png');
  else download(new Blob([svg], { type: 'image/svg+xml' }), 'components.svg');
}
