/** A text in double quotes as Mermaid reads it: signs and words that mean something to it are written as entities. */
export function mermaidText(lines: readonly string[]): string {
  return `"${lines.map(escaped).join('<br/>')}"`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '"': '#quot;',
  '#': '#35;',
  '&': '#amp;',
  '<': '#lt;',
  '>': '#gt;',
};

/** What is refused outside quotes as well, so that a text may be taken out of them. */
const SIGNS = /["#&<>`|\\()[\]{}]/g;

const escaped = (text: string): string =>
  text
    .replaceAll(SIGNS, (sign) => ENTITIES[sign] ?? `#${sign.charCodeAt(0)};`)
    .replaceAll(/\bend\b/g, '#101;nd')
    .replaceAll(/\s+/g, ' ');
