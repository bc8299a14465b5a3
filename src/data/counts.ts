import { childrenOf } from '../lib/tree/model.ts';
import { content } from './content.ts';

const { tree } = content;
const nodes = [...tree.nodes.values()];

/** What texts may count, by the `{name}` that stands for it in a description. */
export const counts = {
  nodes: nodes.length,
  sourceNodes: nodes.filter(({ origin }) => origin === 'source').length,
  additions: nodes.filter(({ origin }) => origin === 'addition').length,
  concerns: childrenOf(tree, tree.root).length,
  scenarios: content.scenarios.length,
  examples: content.examples.length,
  patterns: content.patterns.length,
  technologies: content.technologies.length,
} as const;
