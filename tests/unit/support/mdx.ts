import { readdirSync, readFileSync } from 'node:fs';
import { en, zh } from '../../support/languages.ts';

export interface MdxFile {
  readonly file: string;
  readonly locale: string;
  readonly text: string;
}

/** The notes or pages in both languages. */
export function mdxFiles(room: 'patterns' | 'pages'): MdxFile[] {
  return [en, zh].flatMap((locale) => {
    const folder = new URL(`../../../content/${room}/${locale}/`, import.meta.url);
    return readdirSync(folder).map((name) => ({
      file: `content/${room}/${locale}/${name}`,
      locale,
      text: readFileSync(new URL(name, folder), 'utf8'),
    }));
  });
}
