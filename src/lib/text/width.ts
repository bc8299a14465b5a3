/** Half-width forms of wide scripts are as narrow as Latin letters. */
const WIDE =
  /[[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303e\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]--[\uff61-\uffdc]]/v;

/**
 * How many columns a text takes where every letter has one and every wide one has two: `columns('用 etcd')` is 7.
 * Wide are the Chinese, Japanese and Korean scripts, their punctuation and full-width forms. Signs of ambiguous
 * width, such as “ ” and —, take one.
 */
export function columns(text: string): number {
  return [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);
}
