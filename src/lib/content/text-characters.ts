/** A character that no text of the site may have. */
export interface TextProblem {
  /** The line of the text, from 1. */
  readonly line: number;
  /** `U+202E, which turns the direction of what follows` */
  readonly detail: string;
}

/** What is wrong with a character, by what it is. Joiners and direction marks are letters of some scripts. */
const FORBIDDEN: readonly { readonly is: RegExp; readonly why: string }[] = [
  { is: /\uFFFD/u, why: 'which stands for a letter that was lost' },
  { is: /[\u202A-\u202E\u2066-\u2069]/u, why: 'which turns the direction of what follows' },
  { is: /[\u2028\u2029]/u, why: 'a line break that is not seen' },
  { is: /\uFEFF/u, why: 'a byte order mark, which is not seen' },
  { is: /[\u{E0000}-\u{E007F}]/u, why: 'a tag, which is not seen' },
  { is: /\p{Surrogate}/u, why: 'half of a character' },
  { is: /\p{Noncharacter_Code_Point}/u, why: 'which is no character' },
  { is: /\p{Private_Use}/u, why: 'which every font draws differently' },
  { is: /[^\P{Control}\n\t]/u, why: 'a control character' },
];

const SUSPECT = new RegExp(FORBIDDEN.map(({ is }) => is.source).join('|'), 'gu');

/** Every character of a text that must not stand in one, each once a line; line breaks and tabs may. */
export function textProblems(text: string): TextProblem[] {
  return text.split(/\r?\n/).flatMap((content, index) =>
    [...new Set(content.match(SUSPECT))].map((character) => ({
      line: index + 1,
      detail: `${codePoint(character)}, ${why(character)}`,
    })),
  );
}

function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

const why = (character: string): string =>
  FORBIDDEN.find(({ is }) => is.test(character))?.why ?? 'which must not stand in a text';

/** Whether nothing of a text is seen: spaces of any width, joiners and soft hyphens only. */
export const isBlank = (text: string): boolean =>
  /^[\s\u00AD\u200B-\u200F\u2060\u3164]*$/u.test(text);
