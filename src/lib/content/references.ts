import type { Content } from './content.ts';
import type { Cell, Example, Pattern, Scenario, Technology } from './schema.ts';
import { exampleNodes } from './examples.ts';
import { nodeOf, type Tree } from '../tree/model.ts';

export interface References {
  readonly patterns: readonly Pattern[];
  readonly technologies: readonly Technology[];
  readonly scenarios: readonly Scenario[];
  readonly examples: readonly Example[];
}

/** Everything that refers to a node, or that it refers to. */
export function referencesOf(content: Content, id: string): References {
  const node = nodeOf(content.tree, id);
  return {
    patterns: content.patterns.filter(
      (pattern) => node.patterns.includes(pattern.id) || pattern.nodes.includes(id),
    ),
    technologies: content.technologies.filter(
      (technology) => node.technologies.includes(technology.id) || technology.nodes.includes(id),
    ),
    scenarios: content.scenarios.filter(
      ({ architecture, patterns, stack, gaps }) =>
        [architecture, patterns, stack].some((cell) => cellNodes(cell, content).has(id)) ||
        gaps.some(({ node: closing }) => closing === id),
    ),
    examples: content.examples.filter((example) => exampleNodes(example).has(id)),
  };
}

/** The nodes that a table cell points at; a technology points at those that name it. */
function cellNodes(cell: Cell, { technologies }: Content): Set<string> {
  return new Set(
    cell.items.flatMap(({ node, technology }) => [
      ...(node === undefined ? [] : [node]),
      ...technologies.filter(({ id }) => id === technology).flatMap(({ nodes }) => nodes),
    ]),
  );
}

/** The nodes that name a technology, or that it is recommended at, in reading order. */
export function technologyNodes(
  tree: Tree,
  { id, nodes }: Pick<Technology, 'id' | 'nodes'>,
): string[] {
  return [...tree.nodes.values()]
    .filter((node) => nodes.includes(node.id) || node.technologies.includes(id))
    .map((node) => node.id);
}

/** The scenarios and examples that name a technology. */
export function technologyUses(
  { scenarios, examples }: Content,
  { id }: Technology,
): Pick<References, 'scenarios' | 'examples'> {
  return {
    scenarios: scenarios.filter(({ architecture, patterns, stack }) =>
      [architecture, patterns, stack].some(({ items }) =>
        items.some(({ technology }) => technology === id),
      ),
    ),
    examples: examples.filter(({ architecture }) =>
      architecture.some(({ technologies }) => technologies.includes(id)),
    ),
  };
}

/** The nodes of a pattern: those its note is about, and those that name it, in reading order. */
export function patternNodes(tree: Tree, { id, nodes }: Pick<Pattern, 'id' | 'nodes'>): string[] {
  return [...tree.nodes.values()]
    .filter((node) => nodes.includes(node.id) || node.patterns.includes(id))
    .map((node) => node.id);
}

/** The scenarios and examples that use a pattern, by itself or by one of its nodes. */
export function patternUses(
  content: Content,
  pattern: Pattern,
): Pick<References, 'scenarios' | 'examples'> {
  const nodes = patternNodes(content.tree, pattern);
  return {
    scenarios: content.scenarios.filter(({ architecture, patterns, stack }) =>
      [architecture, patterns, stack].some((cell) => {
        const named = cellNodes(cell, content);
        return nodes.some((id) => named.has(id));
      }),
    ),
    examples: content.examples.filter((example) => {
      const named = exampleNodes(example);
      return nodes.some((id) => named.has(id));
    }),
  };
}
