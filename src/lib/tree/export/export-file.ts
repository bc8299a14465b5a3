import type { Theme } from '../../export/palette.ts';
import { jsonFile } from './json-file.ts';
import { mermaidFile } from './mermaid-file.ts';
import type { Snapshot } from './snapshot.ts';
import { textFile } from './text-file.ts';
import { treePicture } from './tree-picture.ts';

/** PNG is made of the SVG, by who has pixels. */
export const FORMATS = ['svg', 'png', 'mermaid', 'text', 'json'] as const;

export type Format = (typeof FORMATS)[number];

const ENDINGS: Readonly<Record<Format, string>> = {
  svg: 'svg',
  png: 'png',
  mermaid: 'mmd',
  text: 'txt',
  json: 'json',
};

/** `saga-en.svg` */
export const fileName = ({ name }: Snapshot, format: Format): string =>
  `${name}.${ENDINGS[format]}`;

/** What is drawn in one of the formats that are text; the page and the command write the same. */
export function exportFile(snap: Snapshot, format: Exclude<Format, 'png'>, theme: Theme): string {
  switch (format) {
    case 'svg':
      return treePicture(snap, theme).svg;
    case 'mermaid':
      return mermaidFile(snap);
    case 'text':
      return textFile(snap);
    case 'json':
      return jsonFile(snap);
  }
}
