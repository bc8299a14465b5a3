import { Converter } from 'opencc-js/cn2t';

/** Traditional Chinese as it is written in general, in Taiwan and in Hong Kong. */
const WAYS = (['t', 'tw', 'hk'] as const).map((to) => Converter({ from: 'cn', to }));

const IS_HAN = /\p{sc=Han}/u;

/** For every traditional character that these texts would have, the one that stands there: `補` for `补`. */
export function traditionalForms(texts: Iterable<string>): Record<string, string> {
  const forms: Record<string, string> = {};
  for (const text of texts) {
    if (!IS_HAN.test(text)) continue;
    const simple = [...text];
    for (const convert of WAYS) {
      const traditional = [...convert(text)];
      // Where a word has another length, its characters do not answer each other.
      if (traditional.length !== simple.length) continue;
      traditional.forEach((form, index) => {
        const own = simple[index] ?? '';
        if (form !== own && IS_HAN.test(own)) forms[form] ??= own;
      });
    }
  }
  return forms;
}
