/** A piece of an address that could not be read, and why. */
export interface PutAside {
  readonly why: 'malformed' | 'reserved' | 'twice' | 'version' | 'too-long' | 'too-many';
  readonly text: string;
}

const MOST_CHARACTERS = 8_192;
const MOST_PARTS = 400;
/** How much of what was cut off is reported. */
const REPORTED = 60;

/** What a program may have written in the place of a separator, in lower case. */
const ENCODED: Readonly<Record<string, string>> = {
  '%20': ' ',
  '%09': ' ',
  '%0a': ' ',
  '%0d': ' ',
  '%23': '#',
  '%26': '&',
  '%2c': ',',
  '%2d': '-',
  '%2e': '.',
  '%3b': ';',
  '%3d': '=',
};

/**
 * The parts of a fragment between `&`, at most 400 of the first 8,192 characters, with what mail programs, chats and
 * editors do to an address undone: `;` and `,` for the separators, encoded separators, `&amp;`, white space inside, and
 * punctuation at the end.
 */
export function addressParts(fragment: string): { parts: string[]; aside: PutAside[] } {
  const isLong = fragment.length > MOST_CHARACTERS;
  const read = isLong ? cutAtSeparator(fragment.slice(0, MOST_CHARACTERS)) : fragment;
  const parts = plainText(read)
    .split('&')
    .filter((part) => part !== '');
  const aside: PutAside[] = [];
  if (isLong) aside.push({ why: 'too-long', text: shortened(fragment.slice(read.length)) });
  if (parts.length > MOST_PARTS)
    aside.push({ why: 'too-many', text: shortened(parts.slice(MOST_PARTS).join('&')) });
  return { parts: parts.slice(0, MOST_PARTS), aside };
}

/** Without the last pair, which may be half of one. */
const cutAtSeparator = (text: string): string => text.slice(0, Math.max(0, text.lastIndexOf('&')));

const shortened = (text: string): string => text.slice(0, REPORTED);

const plainText = (text: string): string =>
  text
    .replace(/%[0-9a-f]{2}/gi, (code) => ENCODED[code.toLowerCase()] ?? code)
    .replace(/&(?:amp;)+/g, '&')
    .replace(/\s+/g, '')
    .replace(/^#+/, '')
    .replaceAll(';', '&')
    .replaceAll(',', '.')
    .replace(/[^a-z0-9]+$/i, '');
