/** A part of an English text; `isChinese` where it is in Chinese characters. */
export interface LanguageRun {
  readonly text: string;
  readonly isChinese: boolean;
}

/** `languageRuns('writes 编制式.')` is `writes `, `编制式` (Chinese), `.`. */
export function languageRuns(text: string): LanguageRun[] {
  return text
    .split(/([\u3400-\u9fff\u3000-\u303f\uff00-\uffef]+)/)
    .map((part, index) => ({ text: part, isChinese: index % 2 === 1 }))
    .filter((run) => run.text !== '');
}
