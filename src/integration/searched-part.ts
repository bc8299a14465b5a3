/** A tag with its attributes as they are built: what looks like a tag in a value of one is not matched. */
const TAG = /<(\/?)([a-z][\w-]*)(?:"[^"]*"|[^">])*>/g;

/** Whole elements in which nothing is searched and that hold most of a page, above all the drawing. */
const LEFT_OUT = new Set(['nav', 'svg', 'template']);

/**
 * The `main` of a built page without what is never searched; empty when it has none. Reading a page into a
 * document takes far longer than this, and in proportion to what is read.
 *
 * `searchedPart('<p></p><main>a<nav>b<nav></nav></nav>c</main>')` is `<main>ac</main>`.
 */
export function searchedPart(html: string): string {
  let kept = '';
  let from: number | undefined;
  let depth = 0;
  for (const { 0: tag, 1: slash, 2: name = '', index } of html.matchAll(TAG)) {
    if (name === 'main') {
      if (slash === '') from = index;
      else return kept + html.slice(from, index + tag.length);
    }
    if (from === undefined || !LEFT_OUT.has(name) || tag.endsWith('/>')) continue;
    if (slash === '' && depth++ === 0) kept += html.slice(from, index);
    if (slash !== '' && --depth === 0) from = index + tag.length;
  }
  return '';
}
