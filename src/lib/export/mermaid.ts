/** A text in double quotes as Mermaid reads it: signs that mean something to it are written as entities. */
export function mermaidText(lines: readonly string[]): string {
  return `"${lines.map(escaped).join('<br/>')}"`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '"': '#quot;',
  '#': '#35;',
  '<': '#lt;',
  '>': '#gt;',
  '`': '#96;',
  '|': '#124;',
  '\\': '#92;',
};

const escaped = (text: string): string =>
  text.replaceAll(/["#<>`|\\]/g, (sign) => ENTITIES[sign] ?? sign).replaceAll(/\s+/g, ' ');
