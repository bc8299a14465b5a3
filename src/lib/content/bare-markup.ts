import { STRINGS } from './strings.ts';

const ELEMENTS =
  'a|abbr|b|blockquote|br|button|code|del|details|div|em|h[1-6]|hr|i|iframe|img|input|ins|kbd|li|mark|ol|p|pre|q|' +
  's|samp|script|section|small|span|strong|style|sub|summary|sup|svg|table|tbody|td|th|thead|tr|u|ul|var|video';

const NAMES = [...new Set(Object.values<readonly string[]>(STRINGS).flat())].join('|');

/** Signs of a language that is not read where a text is shown as it stands. `<100 ms` and `Vec<T>` are none. */
const SIGNS: readonly RegExp[] = [
  new RegExp(`</?(?:${ELEMENTS})(?:\\s[^<>]*)?/?>`),
  /<!--|-->/,
  /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]+);/i,
  /`[^`]+`/,
  /\*\*[^*]+\*\*/,
  /\[[^\]]+\]\([^)\s]+\)/,
];

/** What a text that is shown as it stands has of HTML or Markdown; undefined when nothing. */
export function bareMarkup(text: string): string | undefined {
  return firstOf(SIGNS, text);
}

/** The same, and the `{names}` that only strings of the user interface fill. */
export function unfilledMarkup(text: string): string | undefined {
  return firstOf([...SIGNS, new RegExp(`\\{(?:${NAMES})\\}`)], text);
}

function firstOf(signs: readonly RegExp[], text: string): string | undefined {
  for (const sign of signs) {
    const [found] = sign.exec(text) ?? [];
    if (found !== undefined) return found;
  }
  return undefined;
}
