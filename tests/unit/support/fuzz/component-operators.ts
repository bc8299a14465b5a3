import type { Components } from '../../../../src/lib/content/component-schema.ts';
import type { ContentFiles } from '../../../../src/lib/content/files.ts';
import { parsed, withChanges } from './change.ts';
import type { WrongOperator } from './operator.ts';

const FILE = 'components.json';

const name = { en: 'A new name', zh: '新的名称' };

const componentsIn = (files: ContentFiles): Components => parsed(files, FILE) as Components;

/** An entry more at the end of a list. */
const added = (
  what: string,
  list: keyof Components,
  to: (components: Components) => unknown,
  names: string,
): WrongOperator => ({
  name: what,
  mutate(files) {
    const components = componentsIn(files);
    const path = [list, components[list].length];
    return {
      files: withChanges(files, [{ file: FILE, path, to: to(components) }]),
      file: FILE,
      kinds: ['bad-picture'],
      names,
    };
  },
});

const partOf = ({ parts }: Components): string => parts[0]?.id ?? '';
const nodeOf = ({ effects }: Components): string => effects[0]?.node ?? '';

/** The picture of the parts, wrong in one place. */
export const COMPONENT_OPERATORS: readonly WrongOperator[] = [
  added(
    'a part that nothing adds',
    'parts',
    () => ({ id: 'new-part', kind: 'store', name }),
    'nothing adds',
  ),
  added(
    'a node with two entries',
    'effects',
    (components) => ({ node: nodeOf(components), guard: name }),
    'a second entry',
  ),
  added(
    'an entry that says nothing',
    'effects',
    (components) => ({ node: nodeOf(components) }),
    'says nothing',
  ),
  added(
    'a part inside itself',
    'effects',
    (components) => ({
      node: nodeOf(components),
      inside: [{ part: partOf(components), of: partOf(components) }],
    }),
    'inside itself',
  ),
  added(
    'a part in its own place',
    'effects',
    (components) => ({
      node: nodeOf(components),
      replace: [{ part: partOf(components), by: partOf(components) }],
    }),
    'in its own place',
  ),
  added(
    'a part folded into itself',
    'folds',
    (components) => ({ into: partOf(components), parts: [partOf(components)] }),
    'folded into itself',
  ),
];
