/** Letters of the languages that are written in more than one script, by the name of them together. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani', 'Bopo'],
  Hant: ['Hani', 'Bopo'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
};

/** Longer than this, and a text has words of its own: names of products and people are shorter. */
const MOST_OF_A_NAME = 60;

/** Whether a text is too long to be a name, and has no letter of the language that it should be in. */
export function isForeign(text: string, language: string): boolean {
  return text.length > MOST_OF_A_NAME && !isInOwnScript(text, language);
}

/** Whether a text has a letter of its language; languages in Latin letters cannot be told apart. */
export function isInOwnScript(text: string, language: string): boolean {
  const { script = 'Latn' } = new Intl.Locale(language).maximize();
  if (script === 'Latn') return true;
  const letters = (SCRIPTS[script] ?? [script]).map((one) => `\\p{Script=${one}}`).join('');
  try {
    return new RegExp(`[${letters}]`, 'u').test(text);
  } catch {
    // A script for which there is no property.
    return true;
  }
}
