import Slugger from 'github-slugger';
import { defineHastPlugin, type Features, type MdastNode, mdxToJs, mdxToMdast } from 'satteri';
import { overLimit } from './limits.ts';
import type { Report } from './report.ts';

export type MdxNode = MdastNode;
export type NodeOf<Type extends MdxNode['type']> = Extract<MdxNode, { type: Type }>;
export type MdxJsxNode = NodeOf<'mdxJsxFlowElement'> | NodeOf<'mdxJsxTextElement'>;

export interface SyntaxTree {
  readonly root: NodeOf<'root'>;
  /** What was parsed; positions of nodes are places in it. */
  readonly source: string;
  /** The anchors of the headings, in their order. */
  readonly anchors: readonly string[];
}

/** What Astro sets when the site does not say otherwise. */
const FEATURES: Features = { gfm: true, smartPunctuation: true };

/**
 * Parses MDX by the compiler that builds the site, and compiles it, since some mistakes show only then.
 * @returns undefined when it cannot be compiled; the report says why
 */
export function parseMdx(source: string, report: Report): SyntaxTree | undefined {
  const over = overLimit(source);
  if (over) {
    report('too-much', over.line, over.detail);
    return undefined;
  }
  try {
    const root = mdxToMdast(source, { position: true, features: FEATURES });
    if (root.type !== 'root') throw new Error('no text');
    const buried = deepNode(root);
    if (buried) {
      report('too-much', lineOfNode(buried), `more than ${MAX_DEPTH} parts within one another`);
      return undefined;
    }
    return { root, source, anchors: compiledAnchors(source) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', rest = message] = /^(\d+):\d+: ([\s\S]*)$/.exec(message) ?? [];
    report('bad-syntax', Number(line), rest.replace(/ \([a-z-]+:[a-z-]+\)$/, ''));
    return undefined;
  }
}

const MAX_DEPTH = 40;

/** Looks level by level, so that no depth is too much for it. */
function deepNode(root: MdxNode): MdxNode | undefined {
  let level: readonly MdxNode[] = [root];
  for (let depth = 0; depth < MAX_DEPTH; depth++) level = level.flatMap(childrenOf);
  return level[0];
}

/** Astro makes anchors the same way: from the words of a heading as the compiler has them at last. */
function compiledAnchors(source: string): string[] {
  const slugger = new Slugger();
  const anchors: string[] = [];
  const result = mdxToJs(source, {
    features: FEATURES,
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
    hastPlugins: [
      defineHastPlugin({
        name: 'anchors',
        element: {
          filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
          visit: (node, context) => {
            anchors.push(slugger.slug(context.textContent(node)));
          },
        },
      }),
    ],
  });
  if (result instanceof Promise) throw new Error('the compiler took its time');
  return anchors;
}

export const childrenOf = (node: MdxNode): readonly MdxNode[] =>
  'children' in node ? node.children : [];

export const lineOfNode = (node: MdxNode): number => node.position?.start.line ?? 1;

/** What the author wrote for a node. */
export const sourceOf = (source: string, { position }: MdxNode): string =>
  source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);

/** A node and all that it holds, in the order of the text. */
export function* nodesIn(node: MdxNode): Generator<MdxNode> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesIn(child);
}

export const isJsx = (node: MdxNode): node is MdxJsxNode =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
