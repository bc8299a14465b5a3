import type { ComponentFile } from '../../lib/components/component-file.ts';
import { doesOf, MARK_SIGN } from '../../lib/components/connectors.ts';
import type { Picture } from '../../lib/components/picture.ts';
import type { Told } from './told.ts';

/** Every part of a picture in words. */
export function partItems({ templates, nodes, joiner }: Told, { parts }: Picture): HTMLElement[] {
  const names = namesOf(parts);
  return parts.map(({ id, kind, name, notes, nodes: because, open, inside }) => {
    const item = templates.copy('picture-part', {
      name,
      kind: isSaidBy(name, templates.words(`part-${kind}`))
        ? undefined
        : templates.words(`part-${kind}`),
      notes: notes.length > 0 ? notes.join(joiner) : undefined,
      inside: inside === undefined ? undefined : { name: names.get(inside) ?? '' },
      open: open === undefined ? undefined : true,
      question: open === undefined ? undefined : nodes([open]),
      because: because.length > 0 ? true : undefined,
      nodes: because.length > 0 ? nodes(because) : undefined,
    });
    item.dataset['picturePart'] = id;
    return item;
  });
}

/** Every link of a picture in words. */
export function linkItems(
  { templates, nodes, joiner }: Told,
  { parts, links }: Picture,
  { words }: ComponentFile,
): HTMLElement[] {
  const names = namesOf(parts);
  return links.map((link) => {
    const said = [doesOf(link, parts, words), ...link.guards].join(joiner);
    const item = templates.copy('picture-link', {
      said: {
        from: names.get(link.from) ?? '',
        to: names.get(link.to) ?? '',
        does: link.mark === undefined ? said : `${MARK_SIGN}${said}`,
      },
      because: link.nodes.length > 0 ? true : undefined,
      nodes: link.nodes.length > 0 ? nodes(link.nodes) : undefined,
    });
    item.dataset['pictureLink'] = `${link.from} ${link.link} ${link.to}`;
    return item;
  });
}

/** The practices that marked links lack. */
export function markItems(
  { model, templates, practiceUrl }: Told,
  { links }: Picture,
): HTMLElement[] {
  const practices = new Set(links.flatMap(({ mark }) => (mark === undefined ? [] : [mark])));
  return [...practices].map((id) => {
    const item = templates.copy('picture-mark', {
      practice: model.nameOf({ kind: 'practice', id }),
    });
    item.querySelector('a')?.setAttribute('href', practiceUrl(id));
    return item;
  });
}

const namesOf = (parts: Picture['parts']): ReadonlyMap<string, string> =>
  new Map(parts.map(({ id, name }) => [id, name]));

/** Whether a name says already what kind of part it is. */
const isSaidBy = (name: string, kind: string): boolean =>
  name.toLowerCase().includes(kind.toLowerCase());
