import type { Text } from '../../src/lib/content/language.ts';
import type { Caution, NodeRecord } from '../../src/lib/content/node-schema.ts';
import { nameKey } from '../../src/lib/content/repeated.ts';
import { columns } from '../../src/lib/text/width.ts';
import {
  type Branch,
  childrenOf,
  nodeOf,
  type Tree,
  toTree,
  trailOf,
} from '../../src/lib/tree/model.ts';
import { type Random, randomFrom } from '../unit/support/fuzz/random.ts';
import { generatedShape } from './generated-shape.ts';

const SEED = 20_261_122;

/** As many columns as the check lets a title have. */
const MAX_COLUMNS = 26;

/**
 * A tree of so many nodes with the words, kinds and cautions of a real one, the same in every run. Its root and
 * its concerns are copies of the real ones; every other node is a copy of some real node, and a number in its
 * title tells it from the others. It cites the sources of the real content and refers to nothing else.
 */
export function generatedTree(count: number, real: Tree): Tree {
  const random = randomFrom(SEED);
  const shape = toTree('0', generatedShape(count, random));
  const models = chosenModels(shape, real, random);
  const model = (key: string): NodeRecord => models.get(key) ?? nodeOf(real, real.root);
  const idOf = (key: string): string => `${model(key).id}-${key}`;
  const records = [...shape.nodes.values()].map(({ id: key, children = [] }): NodeRecord => {
    const own = { ...model(key), title: numbered(model(key).title, key) };
    const { cautions, ...rest } = own;
    const instead = idOf(concernBeside(shape, key));
    const parent = shape.parents.get(key);
    return {
      ...rest,
      ...asBranch(own, parent === undefined ? undefined : model(parent)),
      ...asQuestion(own, children.map(model)),
      id: idOf(key),
      patterns: [],
      technologies: [],
      cautions: cautions.map((caution) => withOthers(caution, instead)),
      ...(children.length > 0 && { children: children.map(idOf) }),
    };
  });
  return toTree(idOf(shape.root), records);
}

/** What a copy has to say as a branch of another node than its model is a branch of. */
function asBranch(
  { kind, title, gains, costs }: NodeRecord,
  parent: NodeRecord | undefined,
): Pick<NodeRecord, 'asked' | 'option' | 'gains' | 'costs'> {
  const isOption = parent !== undefined && parent.choose !== 'all' && kind !== 'advice';
  const isWeighed = isOption || kind === 'outcome';
  const own = [{ text: title, sources: [], judgement: true as const }];
  return {
    asked: undefined,
    option: isOption ? title : undefined,
    gains: isWeighed ? (gains ?? own) : undefined,
    costs: isWeighed ? (costs ?? own) : undefined,
  };
}

/** What a copy has to say of the branches that it has in the place of those of its model. */
function asQuestion(
  { choose, title, ask }: NodeRecord,
  branches: readonly NodeRecord[],
): Pick<NodeRecord, 'ask' | 'exclusive' | 'optional' | 'needs' | 'replaces'> {
  const isAsked = choose !== 'all' && branches.some(({ kind }) => kind !== 'advice');
  return {
    ask: isAsked ? (ask ?? title) : undefined,
    exclusive: undefined,
    optional: undefined,
    needs: undefined,
    replaces: undefined,
  };
}

/** The concern after that of a node; it stands neither at the node nor below it. */
function concernBeside(shape: Tree<Branch>, key: string): string {
  const concerns = childrenOf(shape, shape.root);
  const [, own = ''] = trailOf(shape, key);
  return concerns[(concerns.indexOf(own) + 1) % concerns.length] ?? '';
}

/**
 * For every node of a shape the real node that it is a copy of: with branches if it has some, and beside its
 * siblings told apart by its condition.
 */
function chosenModels(shape: Tree<Branch>, real: Tree, random: Random): Map<string, NodeRecord> {
  const all = [...real.nodes.values()].filter(({ id }) => id !== real.root);
  const leaves = all.filter(({ children }) => children === undefined);
  // Below an addition only additions may stand.
  const inner = all.filter(({ children, origin }) => children !== undefined && origin === 'source');
  const models = new Map([[shape.root, nodeOf(real, real.root)]]);
  childrenOf(shape, shape.root).forEach((key, index) => {
    models.set(key, nodeOf(real, childrenOf(real, real.root)[index] ?? ''));
  });
  for (const { children = [] } of [...shape.nodes.values()].slice(1)) {
    const taken = new Set<string>();
    for (const key of children) {
      const fit = (childrenOf(shape, key).length > 0 ? inner : leaves).filter((model) =>
        conditionsOf(model).every((condition) => !taken.has(condition)),
      );
      const model = random.of(fit);
      models.set(key, model);
      for (const condition of conditionsOf(model)) taken.add(condition);
    }
  }
  return models;
}

const conditionsOf = ({ when }: NodeRecord): string[] =>
  Object.entries(when ?? {}).map(([locale, text]) => `${locale} ${nameKey(text)}`);

/** `numbered({ en: 'A title of more than 26 columns' }, '12')` is `{ en: 'A title of more than 26 12' }`. */
function numbered(title: Text, number: string): Text {
  const most = MAX_COLUMNS - columns(` ${number}`);
  const texts = Object.entries(title).map(([locale, text]) => {
    let kept = [...text];
    while (columns(kept.join('')) > most) kept = kept.slice(0, -1);
    return [locale, `${kept.join('').trimEnd()} ${number}`];
  });
  return Object.fromEntries(texts) as Text;
}

/** A caution that names no rule, and this node where it named any instead. */
const withOthers = (caution: Caution, id: string): Caution => ({
  ...caution,
  saidBy: undefined,
  instead: caution.instead && [id],
});
