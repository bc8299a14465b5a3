import { visit } from 'jsonc-parser';
import { quoted, type Problem } from './problems.ts';

/** The value in a text, if it is JSON, with what is wrong with the text. */
export interface ReadJson {
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

/** Reads JSON as an author wrote it: a byte order mark, an error of syntax and a key given twice are named. */
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
  try {
    const value = JSON.parse(text) as unknown;
    const repeated = repeatedKeys(text).map(({ key, line }) =>
      problem('repeated-key', quoted(key), line),
    );
    return { value, problems: repeated };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = /line (\d+)/.exec(message)?.[1];
    return { value: undefined, problems: [problem('not-json', message, line ? Number(line) : 1)] };
  }
}

/** The keys that an object has twice: of these JSON.parse silently keeps the last. */
function repeatedKeys(text: string): { key: string; line: number }[] {
  const open: Set<string>[] = [];
  const repeated: { key: string; line: number }[] = [];
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty(key, _offset, _length, line) {
      const keys = open.at(-1);
      if (keys?.has(key)) repeated.push({ key, line: line + 1 });
      keys?.add(key);
    },
  });
  return repeated;
}
