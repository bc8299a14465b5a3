/** A part of a source file, between `// region: NAME` and `// endregion: NAME`. */
export interface Region {
  readonly name: string;
  /** Where it begins. */
  readonly line: number;
  /** The lines between the marks, set back to the left margin. */
  readonly code: string;
}

export interface RegionProblem {
  readonly line: number;
  readonly detail: string;
}

export interface Regions {
  readonly regions: readonly Region[];
  readonly problems: readonly RegionProblem[];
}

/** What is meant as a mark, however it is written. */
const MEANT = /^\/[/*]+!?\s*(?:end\s*)?region\b(?=\s*(?::|$))/i;
/** Nothing but a name behind a word: `// regoin: x`, `// region x`. */
const LIKE_A_MARK = /^\/\/\s*#?(?:end[\s_-]*)?([a-z]+)\s*(:?)\s*[a-z0-9-]+$/i;
const MARK = /^\/\/ (end)?region: ([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** All regions of a source file in their order, with everything that is wrong with their marks. */
export function regionsOf(source: string): Regions {
  const lines = source.split(/\r?\n/);
  const regions: Region[] = [];
  const problems: RegionProblem[] = [];
  let open: { readonly name: string; readonly line: number } | undefined;
  for (const [index, content] of lines.entries()) {
    const line = index + 1;
    const text = content.trim();
    if (!MEANT.test(text) && !isMisspelt(text)) continue;
    const [, end, name] = MARK.exec(text) ?? [];
    if (name === undefined) {
      problems.push({ line, detail: `"${text.slice(0, 60)}" is not "// region: NAME"` });
    } else if (end !== undefined) {
      if (open?.name !== name) {
        problems.push({ line, detail: `"${name}" ends where it has not begun` });
        continue;
      }
      const code = cut(lines.slice(open.line, index));
      if (regions.some((region) => region.name === name)) {
        problems.push({ line: open.line, detail: `"${name}" stands twice in the file` });
      } else {
        regions.push({ ...open, code });
      }
      if (code === '') problems.push({ line: open.line, detail: `"${name}" is empty` });
      open = undefined;
    } else {
      // What is shown is cut out, marks and all, so one region cannot hold another.
      if (open) problems.push({ line, detail: `"${name}" begins before "${open.name}" has ended` });
      open ??= { name, line };
    }
  }
  if (open) problems.push({ line: open.line, detail: `"${open.name}" is never closed` });
  return { regions, problems };
}

function isMisspelt(text: string): boolean {
  const [, word = '', colon] = LIKE_A_MARK.exec(text) ?? [];
  const written = word.toLowerCase().replace(/^end(?=r)/, '');
  return written === 'region' || (colon === ':' && isOneSlipFrom('region', written));
}

/** One letter too many, too few or wrong, or two that have changed places. */
function isOneSlipFrom(word: string, written: string): boolean {
  let from = 0;
  while (from < word.length && word[from] === written[from]) from++;
  const rest = word.slice(from);
  const slip = written.slice(from);
  return (
    rest === slip.slice(1) ||
    rest.slice(1) === slip ||
    rest.slice(1) === slip.slice(1) ||
    `${rest[1]}${rest[0]}${rest.slice(2)}` === slip
  );
}

/** Cuts a named region out of a source file; undefined when the file has no whole region of that name. */
export function region(source: string, name: string): string | undefined {
  return regionsOf(source).regions.find((one) => one.name === name)?.code;
}

function cut(body: readonly string[]): string {
  const margin = body
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length)
    .reduce((least, one) => Math.min(least, one), Infinity);
  return body
    .map((line) => line.slice(margin))
    .join('\n')
    .replace(/^\n+|\s+$/g, '');
}
