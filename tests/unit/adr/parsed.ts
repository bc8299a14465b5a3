import { Parser } from 'commonmark';
import MarkdownIt from 'markdown-it';
import { parse as parseYaml } from 'yaml';

/** What a reader sees of a document, as a parser of others has it. */
export interface Parsed {
  /** Each block with its kind and its text: `h2`, `p`, `li`. Whatever else there is has the name of its kind. */
  readonly blocks: readonly (readonly [kind: string, text: string])[];
  /** Text and address. */
  readonly links: readonly (readonly [text: string, url: string])[];
}

/** The front matter as YAML, and what stands below it. */
export function split(text: string): { front: Record<string, unknown>; body: string } {
  const found = /^---\n([^]*?\n)---\n/u.exec(text);
  if (!found) return { front: {}, body: text };
  const front: unknown = parseYaml(found[1] ?? '');
  return { front: front as Record<string, unknown>, body: text.slice(found[0].length) };
}

export function byCommonmark(body: string): Parsed {
  const blocks: [string, string][] = [];
  const links: [string, string][] = [];
  const kinds: string[] = [];
  const walker = new Parser().parse(body).walker();
  for (let event = walker.next(); event; event = walker.next()) {
    const { entering, node } = event;
    const last = blocks.at(-1);
    switch (node.type) {
      case 'document':
      case 'list':
        break;
      case 'item':
        if (entering) kinds.push('li');
        else kinds.pop();
        break;
      case 'paragraph':
        if (entering) blocks.push([kinds.at(-1) ?? 'p', '']);
        break;
      case 'heading':
        if (entering) blocks.push([`h${node.level}`, '']);
        break;
      case 'link':
        if (entering) links.push(['', node.destination ?? '']);
        else links.splice(-1, 1, [textBelow(node.firstChild?.literal), links.at(-1)?.[1] ?? '']);
        break;
      case 'text':
        if (last) last[1] += node.literal ?? '';
        break;
      default:
        if (entering) blocks.push([node.type, node.literal ?? '']);
    }
  }
  return { blocks, links };
}

const textBelow = (literal: string | null | undefined): string => literal ?? '';

/** With tables, strikethrough, and with HTML as a page would have it. */
export function byMarkdownIt(body: string): Parsed {
  const blocks: [string, string][] = [];
  const links: [string, string][] = [];
  let items = 0;
  for (const token of new MarkdownIt({ html: true }).parse(body, {})) {
    if (token.type === 'list_item_open') items += 1;
    else if (token.type === 'list_item_close') items -= 1;
    else if (token.type === 'heading_open') blocks.push([token.tag, '']);
    else if (token.type === 'paragraph_open') blocks.push([items > 0 ? 'li' : 'p', '']);
    else if (token.type === 'inline') {
      const last = blocks.at(-1);
      for (const part of token.children ?? []) {
        if (part.type === 'text' || part.type === 'text_special') {
          if (last) last[1] += part.content;
        } else if (part.type === 'link_open') links.push(['', part.attrGet('href') ?? '']);
        else if (part.type !== 'link_close') blocks.push([part.type, part.content]);
      }
    } else if (!/^(?:bullet_list|heading|paragraph)_/u.test(token.type))
      blocks.push([token.type, token.content]);
  }
  return { blocks, links };
}
