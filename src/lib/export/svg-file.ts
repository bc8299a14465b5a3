/** The look of an element in a file that stands alone: literal colours and fonts as attributes. */
export type Look = Readonly<Record<string, string | number>>;

/** What an SVG file is written from. */
export interface SvgElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
}

export interface SvgFile {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly language: string;
  readonly background: string;
  readonly fontFamily: string;
  readonly elements: readonly SvgElement[];
}

/** An SVG that needs nothing else: no style sheet, no variables, no font file. */
export function svgFile(file: SvgFile): string {
  const { width, height, title, language, background, fontFamily, elements } = file;
  const open = tag('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'xml:lang': language,
    'font-family': fontFamily,
  });
  return [
    `${open}<title>${escaped(title)}</title>`,
    `${tag('rect', { width, height, fill: background })}</rect>`,
    ...elements.map(
      (one) => `${tag(one.tag, one.attributes)}${escaped(one.text ?? '')}</${one.tag}>`,
    ),
    '</svg>\n',
  ].join('\n');
}

const tag = (name: string, attributes: SvgElement['attributes']): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(String(rounded(value)))}"`)
    .join('')}>`;

const rounded = (value: string | number): string | number =>
  typeof value === 'number' ? Math.round(value * 100) / 100 : value;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
