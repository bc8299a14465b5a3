import { visit } from 'jsonc-parser';
import { quoted, type Problem } from './problems.ts';
import { textProblems } from './text-characters.ts';

/** The value in a text, if it is JSON, with what is wrong with the text. */
export interface ReadJson {
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

/**
 * Reads JSON as an author wrote it: a byte order mark, an error of syntax, a key given twice and characters
 * that no text may have are named.
 */
export function readJson(file: string, text: string): ReadJson {
  const problem = (kind: Problem['kind'], detail: string, line?: number): Problem => ({
    kind,
    file,
    node: null,
    detail,
    ...(line !== undefined && { line }),
  });
  if (text.startsWith('\uFEFF')) {
    return { value: undefined, problems: [problem('byte-order-mark', 'U+FEFF', 1)] };
  }
  const deep = deepLine(text);
  if (deep !== undefined) {
    return { value: undefined, problems: [problem('too-much', TOO_DEEP, deep)] };
  }
  try {
    const value = JSON.parse(text) as unknown;
    return {
      value,
      problems: wrongParts(text).map(({ kind, detail, line }) => problem(kind, detail, line)),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { value: undefined, problems: [problem('not-json', message, lineOfError(text))] };
  }
}

const MAX_DEPTH = 50;
const TOO_DEEP = `more than ${MAX_DEPTH} lists and objects within one another`;

/** The line where values are nested so deeply that whoever goes through them would break down. */
function deepLine(text: string): number | undefined {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (isInString && sign === '\\') at++;
    else if (sign === '"') isInString = !isInString;
    else if (!isInString && (sign === '[' || sign === '{')) depth++;
    else if (!isInString && (sign === ']' || sign === '}')) depth--;
    if (depth > MAX_DEPTH) return text.slice(0, at).split('\n').length;
  }
  return undefined;
}

type WrongPart = Required<Pick<Problem, 'kind' | 'detail' | 'line'>>;

/**
 * What JSON.parse lets pass: keys that an object has twice, of which the last would win, the key that would
 * be no key of its own, and characters that must not stand in a text, escaped or not.
 */
function wrongParts(text: string): WrongPart[] {
  const open: Set<string>[] = [];
  const found: WrongPart[] = [];
  const readText = (value: string, line: number): void => {
    for (const { detail } of textProblems(value)) {
      found.push({ kind: 'bad-character', detail: `${detail}: ${quoted(value)}`, line });
    }
  };
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty(key, _offset, _length, startLine) {
      const line = startLine + 1;
      const keys = open.at(-1);
      if (keys?.has(key)) found.push({ kind: 'repeated-key', detail: quoted(key), line });
      if (key === '__proto__') found.push({ kind: 'unknown-key', detail: quoted(key), line });
      keys?.add(key);
      readText(key, line);
    },
    onLiteralValue(value: unknown, _offset, _length, startLine) {
      if (typeof value === 'string') readText(value, startLine + 1);
    },
  });
  return found;
}

/** The line where a text stops being JSON; the last where something is missing at its end. */
function lineOfError(text: string): number {
  const lines: number[] = [];
  const onError = (_code: unknown, _offset: number, _length: number, line: number): number =>
    lines.push(line + 1);
  visit(text, { onError }, { disallowComments: true });
  return lines[0] ?? text.split('\n').length;
}
