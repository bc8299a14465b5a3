import { domIds } from '../../lib/site/dom-ids.ts';
import { filled } from '../../lib/text/filled.ts';
import type { DrawnNode } from '../../lib/tree/drawn-node.ts';
import { leafKind } from '../../lib/tree/layout/written.ts';
import { find } from '../dom.ts';

/** Clones nodes from the page's templates, so that markup and words are written once, at build time. */
export interface NodeMarkup {
  /** @param hue the number of its colour, where it is a concern */
  node(node: DrawnNode, hue: number | undefined): HTMLLIElement;
  /** The kind of a node, and what a decision makes of it, as it is read out. */
  kindWords(kind: string, state: string | undefined): string;
  /** The link to the branches that a node keeps back. */
  more(node: DrawnNode, count: number): HTMLAnchorElement;
}

export function nodeMarkup(widget: HTMLElement): NodeMarkup {
  const prefix = widget.dataset['prefix'] ?? '';
  const templateOf = (name: string): HTMLTemplateElement =>
    find(widget, `template[data-template="${name}"]`);

  const sign = ({ mark, instead }: DrawnNode): Node | undefined => {
    if (mark === undefined) return undefined;
    const template = templateOf(`mark-${mark}`);
    const copy = copyOf(template);
    if (instead) {
      const words = find(copy, 'span');
      const { instead: text = '', joiner } = template.dataset;
      const titles = instead.join(joiner);
      words.textContent = filled(text, { mark: words.textContent.trim(), titles });
    }
    return copy;
  };

  return {
    node(node, hue) {
      const item = copyOf(templateOf(node.kind)) as HTMLLIElement;
      item.dataset['node'] = node.id;
      if (hue !== undefined) item.dataset['hue'] = String(hue);
      if (node.mark !== undefined) item.dataset['caution'] = node.mark;
      const leaf = leafKind(node, widget.dataset['page'] !== 'map');
      if (leaf !== undefined) item.dataset['leaf'] = leaf;
      item.toggleAttribute('data-addition', node.isAddition);
      const kindId = domIds.nodeKind(node.id);
      find(item, '[id]').id = kindId;
      const link = find<HTMLAnchorElement>(item, 'a');
      link.href = `${prefix}${node.id}/`;
      link.textContent = node.title;
      link.setAttribute('aria-describedby', kindId);
      link.after(sign(node) ?? '');
      const when = find(item, '.when');
      when.textContent = node.when;
      when.toggleAttribute('data-long', !!node.isHinted);
      if (node.when === '') when.remove();
      const button = find(item, 'button');
      const label = button.getAttribute('aria-label') ?? '';
      button.setAttribute('aria-label', filled(label, { title: node.title }));
      if (!node.children) {
        button.remove();
        find<SVGElement>(item, ':scope > svg').remove();
      }
      return item;
    },
    kindWords(kind, state) {
      const title = find(templateOf(kind).content, '.node-kind').textContent.trim();
      const { textState = '' } = widget.dataset;
      return state === undefined ? title : filled(textState, { title, state });
    },
    more(node, count) {
      const template = templateOf('more');
      const link = copyOf(template) as HTMLAnchorElement;
      const { text = '', label = '' } = template.dataset;
      link.href = `${prefix}${node.id}/`;
      link.dataset['more'] = node.id;
      link.textContent = filled(text, { count });
      link.setAttribute('aria-label', filled(label, { count, title: node.title }));
      return link;
    },
  };
}

function copyOf({ content }: HTMLTemplateElement): HTMLElement {
  return find(content, '*').cloneNode(true) as HTMLElement;
}
