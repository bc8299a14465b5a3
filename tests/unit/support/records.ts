import type { Caution, NodeRecord } from '../../../src/lib/content/node-schema.ts';
import { inBoth } from '../../support/languages.ts';

/** A valid node; its texts are made from its id. */
export function record(id: string, more: Partial<NodeRecord> = {}): NodeRecord {
  const text = inBoth(id, `${id} 节点`);
  return {
    id,
    origin: 'source',
    kind: 'outcome',
    label: text,
    title: text,
    summary: text,
    patterns: [],
    technologies: [],
    cautions: [],
    reviewed: '2026-11-22',
    ...(more.children ? { choose: 'one' as const } : {}),
    ...more,
  };
}

/** A valid caution. */
export function caution(more: Partial<Caution> = {}): Caution {
  return {
    row: 1,
    severity: 'A',
    scope: 'condition',
    text: inBoth('Mind this.', '注意。'),
    sources: ['AZ-SAGA'],
    reviewed: '2026-11-22',
    ...more,
  };
}
