/** Punctuation that brings its own space: `：` is as wide as two letters. */
const WITH_SPACE = '，。：；？！、）】》”’';

const AFTER = new RegExp(`([${WITH_SPACE}])\\s+(?=<)`, 'gu');

/** What stands between a text and the one behind it. */
export const gapAfter = (text: string): string =>
  WITH_SPACE.includes(text.at(-1) ?? ' ') ? '' : ' ';

/** Blocks whose spaces are what they say. */
const VERBATIM = /(<pre\b[^]*?<\/pre>)/u;

/**
 * A page without the spaces that markup leaves between full-width punctuation and the element behind it:
 * `组件： <a>` becomes `组件：<a>`.
 */
export const closedUp = (html: string): string =>
  html
    .split(VERBATIM)
    .map((part) => (VERBATIM.test(part) ? part : part.replaceAll(AFTER, '$1')))
    .join('');
