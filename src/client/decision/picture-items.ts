import type { ComponentFile } from '../../lib/components/component-file.ts';
import type { Picture } from '../../lib/components/picture.ts';
import { lackedBy, linkWords, partWords } from '../../lib/components/picture-words.ts';
import type { Told } from './told.ts';

/** Every part of a picture in words. */
export function partItems({ templates, nodes, joiner }: Told, picture: Picture): HTMLElement[] {
  const kindName = (kind: string): string => templates.words(`part-${kind}`);
  return partWords(picture, joiner, kindName).map(
    ({ id, name, kind, notes, nodes: because, open, inside }) => {
      const item = templates.copy('picture-part', {
        name,
        kind,
        notes,
        inside: inside === undefined ? undefined : { name: inside },
        open: open === undefined ? undefined : true,
        question: open === undefined ? undefined : nodes([open]),
        because: because.length > 0 ? true : undefined,
        nodes: because.length > 0 ? nodes(because) : undefined,
      });
      item.dataset['picturePart'] = id;
      return item;
    },
  );
}

/** Every link of a picture in words. */
export function linkItems(
  { templates, nodes }: Told,
  picture: Picture,
  { words }: ComponentFile,
): HTMLElement[] {
  return linkWords(picture, words).map(({ id, from, to, does, nodes: because }) => {
    const item = templates.copy('picture-link', {
      said: { from, to, does },
      because: because.length > 0 ? true : undefined,
      nodes: because.length > 0 ? nodes(because) : undefined,
    });
    item.dataset['pictureLink'] = id;
    return item;
  });
}

/** The practices that marked links lack. */
export function markItems(
  { model, templates, practiceUrl }: Told,
  { links }: Picture,
): HTMLElement[] {
  return lackedBy(links).map((id) => {
    const item = templates.copy('picture-mark', {
      practice: model.nameOf({ kind: 'practice', id }),
    });
    item.querySelector('a')?.setAttribute('href', practiceUrl(id));
    return item;
  });
}
