import { type AnyNode, parse } from 'acorn';
import { shortened } from './report.ts';

/** The value of an expression that is plain data, with the line of each of its parts. */
export interface Literal {
  readonly value: unknown;
  /** The line of a part, from 0 at the line where the expression begins. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

export interface NotLiteral {
  /** Why it is not plain data. */
  readonly problem: string;
  readonly line: number;
}

class NotPlain extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/** Reads plain data written as an expression: strings, numbers, true, false, null, lists and objects. Runs nothing. */
export function expressionToLiteral(code: string): Literal | NotLiteral {
  try {
    const { body } = parse(`(${code}\n)`, { ecmaVersion: 'latest', locations: true });
    const [statement] = body;
    if (body.length !== 1 || statement?.type !== 'ExpressionStatement') {
      return { problem: 'more than one expression', line: 0 };
    }
    const lines = new Map<string, number>();
    const value = valueOf(statement.expression, [], { code, lines });
    return { value, lineOf: (path) => nearestLine(lines, path) };
  } catch (error) {
    if (error instanceof NotPlain) return { problem: error.message, line: error.line };
    const message = error instanceof Error ? error.message : String(error);
    const isTooDeep = message.includes('stack');
    return { problem: isTooDeep ? 'it is nested too deeply' : shortened(message), line: 0 };
  }
}

const lineOfNode = (node: AnyNode): number => (node.loc?.start.line ?? 1) - 1;
const keyOf = (path: readonly PropertyKey[]): string => path.map(String).join('\n');

function nearestLine(lines: ReadonlyMap<string, number>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const line = lines.get(keyOf(path.slice(0, length)));
    if (line !== undefined) return line;
  }
  return lines.get('') ?? 0;
}

interface Expression {
  readonly code: string;
  /** The line of each part that has been read. */
  readonly lines: Map<string, number>;
}

function valueOf(node: AnyNode, path: readonly PropertyKey[], expression: Expression): unknown {
  expression.lines.set(keyOf(path), lineOfNode(node));
  switch (node.type) {
    case 'Literal':
      if (node.regex ?? node.bigint) throw notPlain(node, 'a regular expression or big integer');
      return node.value;
    case 'UnaryExpression': {
      const { argument, operator } = node;
      if (operator === '-' && argument.type === 'Literal' && typeof argument.value === 'number') {
        return -argument.value;
      }
      throw notPlain(node, `the operator "${operator}"`);
    }
    case 'TemplateLiteral': {
      const [text] = node.quasis;
      if (node.expressions.length > 0 || !text) throw notPlain(node, 'a text with "${…}"');
      return text.value.cooked;
    }
    case 'ArrayExpression':
      return node.elements.map((element, index) => {
        if (!element) throw notPlain(node, 'a list with a gap');
        return valueOf(element, [...path, index], expression);
      });
    case 'ObjectExpression':
      return Object.fromEntries(entries(node.properties, path, expression));
    default:
      // One bracket stands before it.
      throw notPlain(node, expression.code.slice(node.start - 1, node.end - 1));
  }
}

function* entries(
  properties: readonly AnyNode[],
  path: readonly PropertyKey[],
  expression: Expression,
): Generator<readonly [string, unknown]> {
  const seen = new Set<string>();
  for (const property of properties) {
    if (property.type !== 'Property' || property.kind !== 'init' || property.computed) {
      throw notPlain(property, 'a spread, a method or a computed name');
    }
    const { key } = property;
    const name =
      key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : '';
    // In an expression this sets what the object inherits.
    if (name === '__proto__') throw notPlain(key, '"__proto__"');
    if (seen.has(name)) throw notPlain(key, `"${name}" twice`);
    seen.add(name);
    yield [name, valueOf(property.value, [...path, name], expression)];
  }
}

const notPlain = (node: AnyNode, what: string): NotPlain =>
  new NotPlain(`${shortened(what)} is not plain data`, lineOfNode(node));
