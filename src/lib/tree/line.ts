import type { Locale, Text } from '../content/language.ts';

/** `{ when: 'Yes', label: 'CQRS pattern' }` is the source's line `Yes → CQRS pattern`. */
export function lineOf(
  node: { readonly when?: Text | undefined; readonly label: Text },
  locale: Locale,
): string {
  return node.when ? `${node.when[locale]} → ${node.label[locale]}` : node.label[locale];
}
