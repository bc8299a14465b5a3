/** What a flowchart of Mermaid says, by the part of its grammar that we write. */
interface Flowchart {
  /** Labels by id, as a reader sees them, their lines apart. */
  readonly nodes: ReadonlyMap<string, readonly string[]>;
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly arrow: string;
    readonly label: string;
  }[];
}

const ID = String.raw`[a-z]+\d+`;
const TEXT = String.raw`"([^"]*)"`;
const SHAPE = String.raw`(?:\(\[${TEXT}\]\)|\[${TEXT}\]|>${TEXT}\])`;
const NODE = new RegExp(`^(${ID})${SHAPE}$`, 'u');
const EDGE = new RegExp(`^(${ID}) (-->|==>|-\\.->|--x)(?:\\|${TEXT}\\|)? (${ID})$`, 'u');
const LOOK = /^(?:classDef [a-z]+\d+ [\w#:,]+|class [a-z]+\d+(?:,[a-z]+\d+)* [a-z]+\d+)$/u;

/** Signs and words that a label may not hold outside entities, in quotes or out of them. */
const REFUSED = /["`|\\()[\]{}<>&]|\bend\b|#(?!(?:\d+|[a-z]+);)/u;

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
};

/** @throws on the first line that the grammar refuses */
export function readFlowchart(file: string): Flowchart {
  const [head, ...lines] = file.split('\n');
  if (head !== 'flowchart LR') throw new Error(`no flowchart: ${head}`);
  if (lines.pop() !== '') throw new Error('no end of line at the end');
  const nodes = new Map<string, readonly string[]>();
  const edges: Flowchart['edges'][number][] = [];
  for (const line of lines) {
    const [, id, ...texts] = NODE.exec(line) ?? [];
    const [, from, arrow, label, to] = EDGE.exec(line) ?? [];
    if (id !== undefined) {
      if (nodes.has(id)) throw new Error(`node twice: ${line}`);
      nodes.set(id, readLabel(texts.find((text) => text !== undefined) ?? ''));
    } else if (from !== undefined && to !== undefined) {
      for (const end of [from, to]) if (!nodes.has(end)) throw new Error(`unknown node: ${line}`);
      edges.push({ from, to, arrow: arrow ?? '', label: readLabel(label ?? '').join(' ') });
    } else if (!LOOK.test(line)) throw new Error(`not in the grammar: ${line}`);
  }
  return { nodes, edges };
}

/** The lines of a label as they are shown. */
export function readLabel(label: string): string[] {
  return label.split('<br/>').map((line) => {
    if (REFUSED.test(line)) throw new Error(`refused in a label: ${line}`);
    return line.replaceAll(/#(\d+|[a-z]+);/gu, (_, name: string) =>
      /\d/u.test(name) ? String.fromCodePoint(Number(name)) : (NAMED[name] ?? `#${name};`),
    );
  });
}
