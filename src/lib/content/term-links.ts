/** A form of a term as it stands in a text, with the address that explains it. */
export interface LinkedForm {
  readonly form: string;
  /** Forms of one term share it: a term is linked once. */
  readonly term: string;
  readonly url: string;
}

/** What is inside these is left as it is. */
const CLOSED = new Set([
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

const TAG = /<(\/?)([a-z][a-z0-9-]*)\b[^>]*?(\/?)>/gi;

/**
 * Makes the first use of every term in a piece of HTML a link to its explanation.
 *
 * `withTermLinks('<p>A saga, a saga.</p>', [{ form: 'saga', term: 'saga', url: '/g/#saga' }])` is
 * `<p>A <a class="term" href="/g/#saga">saga</a>, a saga.</p>`.
 */
export function withTermLinks(html: string, forms: readonly LinkedForm[]): string {
  const left = forms.toSorted((a, b) => b.form.length - a.form.length);
  const linked = new Set<string>();
  let depth = 0;
  let at = 0;
  let result = '';
  const take = (text: string): string => (depth > 0 ? text : linkedText(text, left, linked));
  for (const match of html.matchAll(TAG)) {
    const [tag, slash = '', name = '', selfClosing] = match;
    result += take(html.slice(at, match.index)) + tag;
    at = match.index + tag.length;
    if (!CLOSED.has(name.toLowerCase()) || selfClosing === '/') continue;
    depth += slash === '/' ? -1 : 1;
  }
  return result + take(html.slice(at));
}

function linkedText(text: string, forms: readonly LinkedForm[], linked: Set<string>): string {
  if (text.trim() === '') return text;
  for (const { form, term, url } of forms) {
    if (linked.has(term)) continue;
    const at = place(text, form);
    if (at < 0) continue;
    linked.add(term);
    const end = at + form.length;
    return (
      linkedText(text.slice(0, at), forms, linked) +
      `<a class="term" href="${url}">${text.slice(at, end)}</a>` +
      linkedText(text.slice(end), forms, linked)
    );
  }
  return text;
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
