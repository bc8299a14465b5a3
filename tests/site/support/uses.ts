import { content } from './real.ts';

/** What refers to a node, or it to them, found by hand: independent of the links that the site makes. */
export interface Uses {
  readonly patterns: readonly string[];
  readonly technologies: readonly string[];
  readonly scenarios: readonly string[];
  readonly examples: readonly string[];
}

export function usesOf(id: string): Uses {
  const node = content.tree.nodes.get(id);
  const naming = content.technologies.filter(({ nodes }) => nodes.includes(id));
  return {
    patterns: idsOf(content.patterns, (one) => {
      return node?.patterns.includes(one.id) === true || one.nodes.includes(id);
    }),
    technologies: idsOf(content.technologies, (one) => {
      return node?.technologies.includes(one.id) === true || one.nodes.includes(id);
    }),
    scenarios: idsOf(content.scenarios, ({ architecture, patterns, stack, differences }) =>
      [
        ...[architecture, patterns, stack].flatMap(({ items }) => items),
        ...differences.map(({ node }) => ({ node, technology: undefined })),
      ].some((item) => item.node === id || naming.some((one) => one.id === item.technology)),
    ),
    examples: idsOf(content.examples, ({ steps, recommendation, architecture, differences }) =>
      [
        ...steps.flatMap((step) => [step.node, step.to]),
        ...recommendation.items.map((item) => item.node),
        ...architecture.flatMap(({ nodes }) => nodes),
        ...differences.map(({ node }) => node),
      ].includes(id),
    ),
  };
}

/** The nodes, scenarios and examples that name a technology. */
export function usesOfTechnology(id: string): Omit<Uses, 'patterns' | 'technologies'> & {
  readonly nodes: readonly string[];
} {
  const named = content.technologies.find((one) => one.id === id)?.nodes ?? [];
  return {
    nodes: idsOf([...content.tree.nodes.values()], (node) => {
      return node.technologies.includes(id) || named.includes(node.id);
    }),
    scenarios: idsOf(content.scenarios, ({ architecture, patterns, stack }) =>
      [architecture, patterns, stack].some(({ items }) =>
        items.some((one) => one.technology === id),
      ),
    ),
    examples: idsOf(content.examples, ({ architecture }) =>
      architecture.some(({ technologies }) => technologies.includes(id)),
    ),
  };
}

function idsOf<Item extends { readonly id: string }>(
  items: readonly Item[],
  isUse: (item: Item) => boolean,
): string[] {
  return items.filter(isUse).map(({ id }) => id);
}
