import type { Reference, Referrer } from './links.ts';
import type { DataFile } from './read-files.ts';
import { RECORD_KINDS } from './record-kinds.ts';

/** What the references come from, in the order of the site: kinds of records, then pages. */
const ORDER: readonly Referrer['kind'][] = [...RECORD_KINDS, 'page'];

/**
 * Every reference of the content, in the order of the site.
 * @param inTexts those that stand in MDX files
 * @param nodeIds of the tree, in reading order
 */
export function toReferences(
  data: readonly DataFile[],
  inTexts: readonly Reference[],
  nodeIds: readonly string[],
): Reference[] {
  const records = data.flatMap(({ places }) =>
    places.flatMap(({ meaning, record }) => (meaning.is === 'id' && record ? [record] : [])),
  );
  const nodes = nodeIds.map((id) => ({ kind: 'node', id }) as const);
  const inOrder = [...nodes, ...records.filter(({ kind }) => kind !== 'node')];
  const order = new Map(inOrder.map(({ kind, id }, index) => [`${kind} ${id}`, index]));
  const place = ({ kind, id }: Referrer): number => order.get(`${kind} ${id}`) ?? 0;
  const inData = data.flatMap(({ places }) =>
    places.flatMap(({ meaning, value, record }): Reference[] =>
      meaning.is === 'reference' && record && typeof value === 'string'
        ? [{ from: record, to: { kind: meaning.to, id: value }, isBack: meaning.isBack }]
        : [],
    ),
  );
  return [...inData, ...inTexts].toSorted(
    ({ from: a }, { from: b }) =>
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || place(a) - place(b),
  );
}
