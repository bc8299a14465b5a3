export type HeaderPairs = readonly (readonly [name: string, value: string])[];

interface HeaderRule {
  readonly pattern: string;
  readonly headers: HeaderPairs;
}

/** Reads the format of `public/_headers`: an address pattern, below it indented `Name: value` lines. */
export function headerRules(text: string): HeaderRule[] {
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
export function headersFor(rules: readonly HeaderRule[], pathname: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of rules.filter(matches(pathname)).flatMap(({ headers }) => headers)) {
    const before = found.get(name);
    found.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return found;
}

const matches =
  (pathname: string) =>
  ({ pattern }: HeaderRule): boolean =>
    pattern.endsWith('*') ? pathname.startsWith(pattern.slice(0, -1)) : pathname === pattern;
