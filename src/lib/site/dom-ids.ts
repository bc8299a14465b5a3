/** Every id in the pages' markup that something refers to is formed here. */
export const domIds = {
  main: 'main',
  menu: 'menu',
  treeHeading: 'tree-heading',
  treeKeys: 'tree-keys',
  treeStatus: 'tree-status',
  /** The text that tells a node's kind. */
  nodeKind: (id: string): string => `kind-${id}`,
  /** The branches of a node, controlled by its button. */
  nodeBranches: (id: string): string => `branches-${id}`,
  /** A term of the glossary. */
  term: (id: string): string => `term-${id}`,
  /** A finding of a decision, by its id of words. */
  finding: (id: string): string => `finding-${id.replaceAll(' ', '-')}`,
  /** A step of an example, from 1 on. */
  step: (step: number): string => `step-${step}`,
  source: (key: string): string => `source-${key.toLowerCase()}`,
} as const;
