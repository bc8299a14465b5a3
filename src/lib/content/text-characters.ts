import { quoted } from './problems.ts';

/** A character that no text of the site may have. */
export interface TextProblem {
  /** The line of the text, from 1. */
  readonly line: number;
  /** `U+202E, which turns the direction of what follows` */
  readonly detail: string;
}

const JOINED_SCRIPTS =
  'Arabic Syriac Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala';

/** A letter of a script whose letters join: there a joiner that is not seen changes what is read. */
const JOINED = `[${JOINED_SCRIPTS.split(' ')
  .map((script) => `\\p{Script=${script}}`)
  .join('')}]`;

const PICTURE = '\\p{Extended_Pictographic}';

/** Joiners between letters that join, and what makes one picture of several signs. */
const NEEDED = new RegExp(
  `(?<=${JOINED})[\\u200C\\u200D](?=${JOINED})` +
    `|(?<=${PICTURE}\\uFE0F?|\\p{Emoji_Modifier})\\u200D(?=${PICTURE})` +
    `|(?<=${PICTURE})[\\uFE0E\\uFE0F]`,
  'gu',
);

/** What is wrong with a character, by what it is. */
const FORBIDDEN: readonly { readonly is: RegExp; readonly why: string }[] = [
  { is: /[\uFFFC\uFFFD]/u, why: 'which stands for something that was lost' },
  {
    is: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u,
    why: 'which turns the direction of what follows',
  },
  { is: /[\u2028\u2029]/u, why: 'a line break that is not seen' },
  { is: /\uFEFF/u, why: 'a byte order mark, which is not seen' },
  { is: /[\u{E0000}-\u{E007F}]/u, why: 'a tag, which is not seen' },
  { is: /\p{Surrogate}/u, why: 'half of a character' },
  { is: /\p{Noncharacter_Code_Point}/u, why: 'which is no character' },
  { is: /\p{Private_Use}/u, why: 'which every font draws differently' },
  { is: /[^\P{Control}\n\t]/u, why: 'a control character' },
  { is: /[\p{Default_Ignorable_Code_Point}\p{Format}\u2800]/u, why: 'which is not seen' },
  { is: /\p{Unassigned}/u, why: 'which is no character yet' },
  { is: /\p{Mark}{4,}/u, why: 'the first of a pile of marks that no letter has' },
  { is: /(?<=^|\s)\p{Mark}/u, why: 'a mark without a letter' },
];

const SUSPECT = new RegExp(FORBIDDEN.map(({ is }) => is.source).join('|'), 'gu');

/** Most texts, and they have no character that must not stand in one: to look for each of them takes time. */
const PRINTABLE_ASCII = /^[\t\n -~]*$/;

/** Every character of a text that must not stand in one, each once a line; line breaks and tabs may. */
export function textProblems(text: string): TextProblem[] {
  if (PRINTABLE_ASCII.test(text)) return [];
  return text
    .split(/\r?\n/)
    .flatMap((content, index) =>
      [
        ...[...new Set(content.replaceAll(NEEDED, '').match(SUSPECT))].map(
          (character) => `${codePoint(character)}, ${why(character)}`,
        ),
        ...lookAlikes(content),
      ].map((detail) => ({ line: index + 1, detail })),
    );
}

/** Scripts with letters that cannot be told from Latin ones. */
const ALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/** A Greek letter that looks like no Latin one, before them, is a quantity: `μs`, `Δt`. */
const QUANTITY = /^[βγδεζηθλμπσφψωΓΔΘΛΞΠΣΦΨΩ](?=\p{Script=Latin})/u;

/** Words in which letters of another script stand among Latin ones, each once. */
function lookAlikes(content: string): string[] {
  if (!ALIKE.test(content)) return [];
  const words = new Set(content.match(/[\p{Letter}\p{Mark}]+/gu));
  return [...words].flatMap((word) => {
    const [letter] = ALIKE.exec(word.replace(QUANTITY, '')) ?? [];
    if (letter === undefined || !/\p{Script=Latin}/u.test(word)) return [];
    return [`${codePoint(letter)}, which looks like a Latin letter in ${quoted(word)}`];
  });
}

function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

const why = (character: string): string =>
  FORBIDDEN.find(({ is }) => is.test(character))?.why ?? 'which must not stand in a text';

/** Whether nothing of a text is seen: spaces of any width, and characters or marks that show nothing alone. */
export const isBlank = (text: string): boolean =>
  /^[\s\p{Other}\p{Mark}\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(text);
