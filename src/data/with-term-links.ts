import { parseHTML } from 'linkedom';

/** A form of a term as it stands in a text, with the address that explains it. */
export interface LinkedForm {
  readonly form: string;
  /** Forms of one term share it: a term is linked once. */
  readonly term: string;
  readonly url: string;
}

/** What is inside these is left as it is. */
const CLOSED = new Set([
  'script',
  'style',
  'template',
  'a',
  'code',
  'pre',
  'svg',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'th',
  'dt',
  'button',
  'summary',
]);

/**
 * Makes the first use of every term in a piece of HTML a link to its explanation.
 *
 * `withTermLinks('<p>A word, a word.</p>', [{ form: 'word', term: 'x', url: '/g/#x' }])` is
 * `<p>A <a class="term" href="/g/#x">word</a>, a word.</p>`.
 */
export function withTermLinks(html: string, forms: readonly LinkedForm[]): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const left = forms.toSorted((a, b) => b.form.length - a.form.length);
  const linked = new Set<string>();
  const visit = (parent: Element): void => {
    for (const child of [...parent.childNodes]) {
      if (child.nodeType === 3) {
        const parts = linkedParts(child.textContent ?? '', left, linked);
        if (parts.length > 1) child.replaceWith(...parts.map(toNode));
      } else if (child.nodeType === 1 && !CLOSED.has((child as Element).localName)) {
        visit(child as Element);
      }
    }
  };
  const toNode = (part: string | TermLink): string | Element => {
    if (typeof part === 'string') return part;
    const link = document.createElement('a');
    link.setAttribute('href', part.url);
    link.className = 'term';
    link.textContent = part.text;
    return link;
  };
  visit(document.body);
  return document.body.innerHTML;
}

interface TermLink {
  readonly text: string;
  readonly url: string;
}

/** A text in parts; a text in which nothing is linked is one part. */
function linkedParts(
  text: string,
  forms: readonly LinkedForm[],
  linked: Set<string>,
): (string | TermLink)[] {
  if (text.trim() === '') return [text];
  for (const { form, term, url } of forms) {
    if (linked.has(term)) continue;
    const at = place(text, form);
    if (at < 0) continue;
    linked.add(term);
    const end = at + form.length;
    return [
      ...linkedParts(text.slice(0, at), forms, linked),
      { text: text.slice(at, end), url },
      ...linkedParts(text.slice(end), forms, linked),
    ];
  }
  return [text];
}

/** Latin forms are whole words; Chinese has no word boundaries. */
function place(text: string, form: string): number {
  const low = text.toLowerCase();
  const wanted = form.toLowerCase();
  const isWordPart = (character: string | undefined): boolean =>
    character !== undefined && /[a-z0-9-]/.test(character);
  for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, at + 1)) {
    const isInner =
      (isWordPart(wanted[0]) && isWordPart(low[at - 1])) ||
      (isWordPart(wanted.at(-1)) && isWordPart(low[at + wanted.length]));
    if (!isInner) return at;
  }
  return -1;
}
