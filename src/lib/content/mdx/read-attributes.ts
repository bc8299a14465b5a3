import { meaningOf, type ReferenceKind } from '../meaning.ts';
import type { MdxElement } from './components-schema.ts';
import { violations } from './issue-text.ts';
import { expressionToLiteral } from './literal.ts';
import { type Report, shown } from './report.ts';
import type { MdxJsxNode } from './syntax-tree.ts';

/** What a text refers to. */
export interface MdxReference {
  readonly to: ReferenceKind;
  readonly id: string;
  readonly line: number;
  /** `<Cite key>`, or `sources` in the front matter. */
  readonly where: string;
}

export interface Attributes {
  /** As the component is given them; without those that are no data. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly references: readonly MdxReference[];
}

interface Given {
  readonly value: unknown;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** The attributes of an element, checked against its schema. Runs nothing of what they say. */
export function readAttributes(
  node: MdxJsxNode,
  { attributes: schema, isFigure = false }: MdxElement,
  source: string,
  report: Report,
): Attributes {
  const line = node.position?.start.line ?? 1;
  const name = node.name ?? '';
  const given = new Map<string, Given>();
  let isWhole = true;
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      report('bad-attribute', line, `<${name}>: {${attribute.value}} is not an attribute`);
      isWhole = false;
    } else if (!Object.hasOwn(schema.shape, attribute.name)) {
      report('bad-attribute', line, `<${name}> has no ${shown(attribute.name)}`);
    } else if (given.has(attribute.name)) {
      report('bad-attribute', line, `<${name}> has ${shown(attribute.name)} twice`);
    } else {
      const value = valueOf(attribute.value, attribute.name);
      if (value) given.set(attribute.name, value);
      else isWhole = false;
    }
  }
  const values = Object.fromEntries([...given].map(([key, { value }]) => [key, value]));
  const result = schema.safeParse(values);
  const wrong = new Set<unknown>();
  for (const { path, detail } of violations(values, result.error?.issues ?? [])) {
    const [first, ...rest] = path;
    wrong.add(first);
    const place = given.get(String(first));
    // What could not be read has been reported; it is not missing.
    if (!place && !isWhole) continue;
    const kind = isFigure && place ? 'bad-figure' : 'bad-attribute';
    report(kind, place?.lineOf(rest) ?? line, `<${name}>: ${detail}`);
  }
  return { values, references: [...references(values)] };

  function valueOf(value: MdxValue, key: string): Given | undefined {
    // `<A b>` is `<A b={true}>`.
    if (value === null || value === undefined) return { value: true, lineOf: () => line };
    if (typeof value === 'string') return { value, lineOf: () => line };
    const start = node.position?.start.offset ?? 0;
    const at = source.indexOf(value.value, source.indexOf(`${key}=`, start));
    const first = at < 0 ? line : line + (source.slice(start, at).match(/\n/g)?.length ?? 0);
    const literal = expressionToLiteral(value.value);
    if ('problem' in literal) {
      report('bad-attribute', first + literal.line, `<${name} ${key}>: ${literal.problem}`);
      return undefined;
    }
    return { value: literal.value, lineOf: (path) => first + literal.lineOf(path) };
  }

  function* references(parsed: Readonly<Record<string, unknown>>): Generator<MdxReference> {
    for (const [key, value] of Object.entries(parsed)) {
      const part = schema.shape[key];
      const meaning = part === undefined ? undefined : meaningOf(part);
      if (meaning?.is !== 'reference' || typeof value !== 'string' || wrong.has(key)) continue;
      yield { to: meaning.to, id: value, line, where: `<${name} ${key}>` };
    }
  }
}

type MdxValue = Extract<MdxJsxNode['attributes'][number], { type: 'mdxJsxAttribute' }>['value'];
