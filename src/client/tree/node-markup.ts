import { domIds } from '../../lib/site/dom-ids.ts';
import { filled } from '../../lib/text/filled.ts';
import type { VisibleNode } from '../../lib/tree/visible.ts';
import { find } from '../dom.ts';

/** Clones nodes from the page's templates, so that markup and words are written once, at build time. */
export interface NodeMarkup {
  node(shown: VisibleNode): HTMLLIElement;
  /** The link to the other branches of a passed node. */
  more(shown: VisibleNode): HTMLLIElement;
}

export function nodeMarkup(widget: HTMLElement): NodeMarkup {
  const prefix = widget.dataset['prefix'] ?? '';
  const templateOf = (name: string): HTMLTemplateElement =>
    find(widget, `template[data-template="${name}"]`);
  const copy = (template: HTMLTemplateElement): HTMLLIElement =>
    find<HTMLLIElement>(template.content, 'li').cloneNode(true) as HTMLLIElement;
  return {
    node({ node }) {
      const item = copy(templateOf(node.kind));
      item.dataset['node'] = node.id;
      item.toggleAttribute('data-leaf', !node.children);
      item.toggleAttribute('data-addition', node.isAddition);
      const kindId = domIds.nodeKind(node.id);
      find(item, '[id]').id = kindId;
      const link = find<HTMLAnchorElement>(item, 'a');
      link.href = `${prefix}${node.id}/`;
      link.setAttribute('aria-describedby', kindId);
      const when = find(item, '.when');
      if (node.when === '') when.remove();
      else when.textContent = node.when;
      const button = find(item, 'button');
      if (node.children) {
        const label = button.getAttribute('aria-label') ?? '';
        button.setAttribute('aria-label', filled(label, { title: node.title }));
      } else {
        button.remove();
        find<SVGElement>(item, 'svg').remove();
      }
      find(item, '.mark-note').remove();
      return item;
    },
    more({ node, heldBack }) {
      const template = templateOf('more');
      const item = copy(template);
      const link = find<HTMLAnchorElement>(item, 'a');
      const values = { count: heldBack, title: node.title };
      link.href = `${prefix}${node.id}/`;
      link.dataset['more'] = node.id;
      link.textContent = filled(template.dataset['text'] ?? '', values);
      link.setAttribute('aria-label', filled(template.dataset['label'] ?? '', values));
      return item;
    },
  };
}
