import { ADDRESS_WORDS, entityOf } from '../decision/address-words.ts';
import { quoted, type Problem } from './problems.ts';
import type { DataFile } from './read-files.ts';
import type { RecordKind } from './record-kinds.ts';

/** What stands in the address of a decision by its id. */
const IN_ADDRESS: ReadonlySet<RecordKind> = new Set(['node', 'requirement', 'practice']);

/** Ids that the address of a decision could not tell from its own words, or that would be read as HTML. */
export function addressProblems(data: readonly DataFile[]): Problem[] {
  const ids = data.flatMap(({ path: file, places }) =>
    places.flatMap(({ meaning, value }) =>
      meaning.is === 'id' && IN_ADDRESS.has(meaning.of) && typeof value === 'string'
        ? [{ file, of: meaning.of, id: value }]
        : [],
    ),
  );
  const nodes = new Set(ids.filter(({ of }) => of === 'node').map(({ id }) => id));
  return ids.flatMap(({ file, of, id }): Problem[] => {
    const entity = of === 'node' ? entityOf(id) : undefined;
    const faults = [
      ...(ADDRESS_WORDS.has(id) ? ['is a word of the address'] : []),
      ...(entity === undefined ? [] : [`begins with the entity "&${entity}"`]),
      ...(of === 'requirement' && nodes.has(id) ? ['is the id of a node'] : []),
    ];
    return faults.map((fault) => ({
      kind: 'reserved-id',
      file,
      node: id,
      detail: `${of} ${quoted(id)} ${fault}`,
    }));
  });
}
