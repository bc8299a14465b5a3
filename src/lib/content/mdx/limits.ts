/** Of a whole text: more than twice the longest that there is. */
const MAX_SIGNS = 30_000;
/** Of what stands between two braces. */
const MAX_EXPRESSION = 8000;
const MAX_BRACKETS = 100;

/** Where a text goes beyond what the compiler bears: it would break down without a word, or never end. */
export function overLimit(source: string): { line: number; detail: string } | undefined {
  const over = (at: number, detail: string) => ({
    line: source.slice(0, at).split('\n').length,
    detail,
  });
  if (source.length > MAX_SIGNS) return over(MAX_SIGNS, `more than ${MAX_SIGNS} characters`);
  let depth = 0;
  let braces = 0;
  let start = 0;
  for (const { 0: sign, index } of source.matchAll(/[[\](){}]|[!~]{100}/g)) {
    depth = '[({'.includes(sign) ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MAX_BRACKETS || sign.length > 1) {
      return over(index, `more than ${MAX_BRACKETS} brackets or signs within one another`);
    }
    if (sign === '{' && braces++ === 0) start = index;
    if (sign === '}' && braces > 0 && --braces === 0 && index - start > MAX_EXPRESSION) {
      return over(start, `an expression of more than ${MAX_EXPRESSION} characters`);
    }
  }
  return undefined;
}
