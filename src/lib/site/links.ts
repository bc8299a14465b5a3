/** The files of a built site, named from its folder. */
export interface BuiltFiles {
  /** Where the pages will live: `/`, `/docs/`. */
  readonly base: string;
  readonly origin: string;
  readonly files: ReadonlySet<string>;
}

/** An element's start, so that what merely looks like an attribute in a text is not one. */
const TAG = /<[a-z][\w-]*(?:\s+[^\s=>"]+(?:="[^"]*")?)*\s*\/?>/gi;
/** What a script copies; its addresses are not complete. */
const TEMPLATE = /<template\b.*?<\/template>/gs;
const HTML_ADDRESS =
  /\s(?:href|src|data-(?:tree-file|decision-file|titles|base|prefix|rules))="([^"]*)"/g;
/** An address that does not depend on the page where it stands. */
const WHOLE = /^(?:\/|https?:\/\/)/;
const CSS_ADDRESS = /url\(\s*["']?([^"')]+)/g;

/** Every link that leads to no file of the site, as `page: address`. `texts` are its HTML and CSS files. */
export function brokenLinks(
  site: BuiltFiles,
  texts: Iterable<readonly [string, string]>,
): string[] {
  const broken = new Set<string>();
  // The same from every page, and most stand on many.
  const whole = new Map<string, boolean>();
  for (const [file, text] of texts) {
    for (const address of addressesIn(file, text)) {
      const leadsNowhere = whole.get(address) ?? isBroken(site, file, address);
      if (WHOLE.test(address)) whole.set(address, leadsNowhere);
      if (leadsNowhere) broken.add(`${file}: ${address}`);
    }
  }
  return [...broken];
}

/** Each address that a file names, once. */
function addressesIn(file: string, text: string): Set<string> {
  const addresses = file.endsWith('.css')
    ? text.matchAll(CSS_ADDRESS)
    : (text.replaceAll(TEMPLATE, '').match(TAG) ?? []).join('').matchAll(HTML_ADDRESS);
  return new Set(
    Array.from(addresses, ([, address = '']) =>
      address.replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
    ),
  );
}

function isBroken(site: BuiltFiles, file: string, address: string): boolean {
  const from = new URL(site.base + file.replace(/(^|\/)index\.html$/, '$1'), site.origin);
  if (!URL.canParse(address, from)) return true;
  const { origin, pathname } = new URL(address, from);
  if (origin !== site.origin || (URL.canParse(address) && !pathname.startsWith(site.base)))
    return false;
  return fileAt(site, pathname) === undefined;
}

/** `/docs/tree/saga/` is `tree/saga/index.html`; undefined when the site has no such file. */
export function fileAt({ base, files }: BuiltFiles, pathname: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const file = decoded(pathname.slice(base.length))?.replace(/(^|\/)$/, '$1index.html');
  return file !== undefined && files.has(file) ? file : undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
