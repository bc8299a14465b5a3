import type { Block, Document, Line, Part } from './document.ts';
import { isAddress, plainLine, plainPart } from './plain-text.ts';

/** A document as Markdown. Whatever its texts are, they are text there: none begins a heading, a list, a link or HTML. */
export function toMarkdown({ front, blocks }: Document): string {
  const head =
    front.length === 0
      ? ''
      : `---\n${front.map(([key, value]) => `${key}: ${yamlValue(value)}\n`).join('')}---\n`;
  return `${head}${blocks.map(blockText).join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${headingText(block.text)}`;
    case 'paragraph':
      return lineText(block.line);
    case 'list':
      return block.items.map((item) => `* ${lineText(item)}`).join('\n');
  }
}

/** Behind the marks of a heading only its end means something: that may be taken for its closing. */
const headingText = (text: string): string =>
  inlineText([text]).replace(/(?<=^|\s)#+$/u, String.raw`\$&`);

const lineText = (line: Line): string => escapedStart(inlineText(line));

const inlineText = (line: Line): string =>
  line
    .map((part, index) => partText(part, line[index + 1]))
    .join('')
    .trim();

function partText(part: Part, next: Part | undefined): string {
  if (typeof part === 'string') {
    const text = withAddresses(plainPart(part));
    // Before a link it would make it a picture.
    return typeof next === 'object' ? text.replace(/!$/u, String.raw`\!`) : text;
  }
  const [text, url] = [plainLine(part.text), plainLine(part.url)];
  if (!isAddress(url)) return escaped(text);
  return text === url ? `<${encoded(url)}>` : `[${linkText(text)}](${encoded(url)})`;
}

/** What many programs make a link of by themselves, the punctuation behind it left out. */
const ADDRESS =
  /https?:\/\/[^\s<>"“”（）]*[^\s<>"“”（）.,;:!?'’)\]。，；：！？、]|[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}/giu;

/** A text in which addresses are links to themselves. */
function withAddresses(text: string): string {
  let from = 0;
  let written = '';
  for (const found of text.matchAll(ADDRESS)) {
    written += `${escaped(text.slice(from, found.index))}<${encoded(found[0])}>`;
    from = found.index + found[0].length;
  }
  return written + escaped(text.slice(from));
}

/** There are no links inside of a link. */
const linkText = (text: string): string => escaped(text).replace(/:(?=\/\/)|@/gu, String.raw`\$&`);

/** An address without what would end it in Markdown, or begin a character by its name. */
const encoded = (url: string): string => url.replace(/[\s<>()[\]"\\^`{|}]|&(?=#?\w+;)/gu, percent);

const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** What means something wherever it stands, for the programs that records are read with. */
const INLINE = new RegExp(
  [
    String.raw`[\\${'`'}[\]{|]`,
    // Between spaces, and inside of a word, these are themselves.
    String.raw`(?<!\s)[*~]|[*~](?!\s)|^[*~]`,
    String.raw`(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])`,
    String.raw`<(?=[a-z/!?])`,
    String.raw`&(?=#?[a-z\d]+;)`,
    String.raw`\$(?=\S)`,
    String.raw`(?<=\bwww)\.`,
  ].join('|'),
  'giu',
);

const escaped = (text: string): string => text.replace(INLINE, String.raw`\$&`);

/** What means something at the beginning of a line. */
const escapedStart = (text: string): string =>
  text
    .replace(/^(?:#{1,6}(?=\s|$)|[-+*](?=\s|$)|--|[=>:]|!(?=!))/u, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, String.raw`$1\$2`);

const IS_DATE = /^\d{4}-\d{2}-\d{2}$/u;
/** No word of YAML, no number, and no sign that means something there. */
const IS_PLAIN = /^(?!(?:true|false|yes|no|on|off|null|y|n)$)\p{L}[\p{L}\p{N} ,.()/_-]*$/iu;

function yamlValue(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = plainLine(value);
  return IS_DATE.test(text) || IS_PLAIN.test(text) ? text : JSON.stringify(text);
}
