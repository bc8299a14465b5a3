/**
 * A text on one line, without what nobody sees: controls, marks of direction, characters of no width, halves of
 * characters.
 */
export const plainLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** The same for a part of a line, which may begin or end with the space that parts it from the others. */
export const plainPart = (part: string): string =>
  `${/^\s/u.test(part) ? ' ' : ''}${plainLine(part)}${/\S\s+$/u.test(part) ? ' ' : ''}`;

/** Whether a link may lead there. */
export const isAddress = (url: string): boolean => /^https?:\/\/[^\s/]/iu.test(url);

/** The paragraphs of a text that somebody has typed: blank lines part them. */
export const typedParagraphs = (text: string): string[] =>
  text
    .replace(/\r\n?/gu, '\n')
    .split(/\n[^\S\n]*\n/u)
    .map(plainLine)
    .filter((one) => one !== '');
