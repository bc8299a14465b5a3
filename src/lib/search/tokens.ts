/**
 * Words for the search index. Chinese has no spaces, so a run of Chinese characters becomes every pair of
 * neighbours in it. A piece of two characters or more is then found, wherever in a word it stands.
 */
const PIECES = /[\u3400-\u9fff\uf900-\ufaff]+|[\p{L}\p{N}]+/gu;
const CHINESE = /^[\u3400-\u9fff\uf900-\ufaff]/;

/** `tokens('Saga 编排式')` is `['saga', '编排', '排式']`; a single Chinese character stands alone. */
export function tokens(text: string): string[] {
  return (withoutAccents(text).match(PIECES) ?? []).flatMap((piece) =>
    isChinese(piece) ? pairs(piece) : split(piece),
  );
}

export function isChinese(token: string): boolean {
  return CHINESE.test(token);
}

/** The pieces of a query as they are marked in a sentence: words, and whole runs of Chinese. */
export function queryPieces(query: string): string[] {
  return (withoutAccents(query).match(PIECES) ?? []).flatMap((piece) =>
    isChinese(piece) ? [piece] : split(piece),
  );
}

/** Letters and Chinese characters may touch, as in `Saga编排`: the pattern above keeps them together. */
function split(piece: string): string[] {
  return (
    piece.match(/[\u3400-\u9fff\uf900-\ufaff]+|[^\u3400-\u9fff\uf900-\ufaff]+/g) ?? []
  ).flatMap((part) => (isChinese(part) ? pairs(part) : [part]));
}

function pairs(run: string): string[] {
  if (run.length === 1) return [run];
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}

function withoutAccents(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
