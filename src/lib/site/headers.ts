import type { Route } from './urls.ts';

interface Rule {
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

const FOR_ALL = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};
const HASHED = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const ASKED_AGAIN = { 'Cache-Control': 'public, max-age=0, must-revalidate' };

/**
 * The file `_headers` for hosts that read it (Netlify, Cloudflare Pages): what a page cannot say of itself.
 * Hosts join the values that several rules give, so an address has `Cache-Control` from at most one.
 * @param base the base path, with both slashes
 * @param topLevelRoutes routes right below the home page: `/tree/`
 * @param languages prefixes of languages: `de`
 */
export function headersFile(
  base: string,
  topLevelRoutes: readonly Route[],
  languages: readonly string[],
): string {
  const folders = [...topLevelRoutes, ...languages.map((one) => `/${one}/`)];
  const pages = new Set(folders.filter((route) => route !== '/').map((route) => `${route}*`));
  return [
    '# Written by the build.',
    ruleText('/*', FOR_ALL),
    '\n# Names that carry a hash of their content.',
    ...['/_astro/*', '/data/*'].map((pattern) => ruleText(pattern, HASHED)),
    '\n# Pages: asked for again each time, so that they never name files of an older build.',
    ...['/', ...pages].map((pattern) => ruleText(pattern, ASKED_AGAIN)),
    '',
  ].join('\n');

  function ruleText(pattern: string, headers: Readonly<Record<string, string>>): string {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    return [base + pattern.slice(1), ...lines].join('\n');
  }
}

/** Reads the same form: an address pattern, below it indented `Name: value` lines. */
export function headerRules(text: string): Rule[] {
  const rules: { pattern: string; headers: [string, string][] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const colon = line.indexOf(':');
    if (!/^\s/.test(line)) rules.push({ pattern: line.trim(), headers: [] });
    else rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return rules;
}

/** The headers for an address. Values from several rules are joined, as the hosts do it. */
export function headersFor(rules: readonly Rule[], pathname: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { pattern, headers } of rules) {
    const isMatch = pattern.endsWith('*')
      ? pathname.startsWith(pattern.slice(0, -1))
      : pathname === pattern;
    if (!isMatch) continue;
    for (const [name, value] of headers) {
      const before = found.get(name);
      found.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return found;
}
