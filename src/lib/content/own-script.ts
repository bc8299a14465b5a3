/** Letters of the languages that are written in more than one script, by the name of them together. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani', 'Bopo'],
  Hant: ['Hani', 'Bopo'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
};

/** Longer than this, and a text has words of its own: names of products and people are shorter. */
const MOST_OF_A_NAME = 60;

/**
 * Whether a text is too long to be a name, and has no letter of the language that it should be in.
 * @param letter of that language
 */
export function isForeign(text: string, letter: RegExp | undefined): boolean {
  return letter !== undefined && text.length > MOST_OF_A_NAME && !letter.test(text);
}

/** Finds a letter of a language; undefined where that tells nothing: Latin letters are those of many. */
export function ownLetter(language: string): RegExp | undefined {
  const { script = 'Latn' } = new Intl.Locale(language).maximize();
  if (script === 'Latn') return undefined;
  const letters = (SCRIPTS[script] ?? [script]).map((one) => `\\p{Script=${one}}`).join('');
  try {
    return new RegExp(`[${letters}]`, 'u');
  } catch {
    // A script for which there is no property.
    return undefined;
  }
}
