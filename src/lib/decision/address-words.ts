/** Words that have a meaning of their own in the address of a decision. */
export const ADDRESS_WORDS: ReadonlySet<string> = new Set([
  'req',
  'have',
  'at',
  'v',
  'vs',
  'none',
  'skip',
  'unsure',
]);

/**
 * The named characters of HTML in lower case that count without a semicolon: in `…&copy-of-it=…` a program that
 * reads the address as HTML would see ©.
 */
const ENTITIES = [
  'aacute acirc acute aelig agrave amp aring atilde auml brvbar ccedil cedil cent copy curren deg divide eacute',
  'ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot',
  'nbsp not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy',
  'sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml yacute yen yuml',
].flatMap((line) => line.split(' '));

/** The named character that an id begins with: `entityOf('copy-of-it')` is `copy`. */
export const entityOf = (id: string): string | undefined =>
  ENTITIES.find((name) => id.startsWith(name));
