/** The look of an element in a file that stands alone: literal colours and fonts as attributes. */
export type Look = Readonly<Record<string, string | number>>;

/** What an SVG file is written from. */
export interface SvgElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string | undefined;
  readonly children?: readonly SvgElement[] | undefined;
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

/** The fonts of most systems, by name: a generic one is another font in every program. */
export const SANS =
  "'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

export const SERIF = "Georgia, 'Times New Roman', serif";

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
    written({ tag: 'rect', attributes: { width, height, fill: background } }),
    ...elements.map(written),
    '</svg>\n',
  ].join('\n');
}

const written = ({ tag: name, attributes, text = '', children = [] }: SvgElement): string =>
  `${tag(name, attributes)}${escaped(text)}${children.map(written).join('')}</${name}>`;

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
