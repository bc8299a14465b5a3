import type { NodeRecord } from '../../../src/lib/content/node-schema.ts';
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
