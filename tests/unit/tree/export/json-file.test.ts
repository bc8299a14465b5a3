import assert from 'node:assert/strict';
import { test } from 'node:test';
import { content, LOCALES, tree } from '../../../../src/data/content.ts';
import { arrivalSnapshot } from '../../../../src/data/snapshot.ts';
import { jsonFile } from '../../../../src/lib/tree/export/json-file.ts';
import { z } from 'zod';

const schema = z.strictObject({
  title: z.string().min(1),
  language: z.enum(LOCALES),
  size: z.enum(['whole', 'reading']),
  current: z.string().optional(),
  root: z.string(),
  nodes: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(['question', 'outcome', 'advice']),
      title: z.string().min(1),
      when: z.string().min(1).optional(),
      label: z.string().min(1),
      origin: z.enum(['source', 'addition']),
      mark: z.enum(['A', 'B']).optional(),
      instead: z.array(z.string()).min(1).optional(),
      children: z.array(z.string()).min(1).optional(),
      hidden: z.int().min(1).optional(),
      step: z.int().min(1).optional(),
      state: z.enum(['taken', 'rejected', 'possible', 'skipped']).optional(),
      reason: z.string().min(1).optional(),
      isUnused: z.literal(true).optional(),
    }),
  ),
});

const read = (wanted: Parameters<typeof arrivalSnapshot>[0]): z.infer<typeof schema> =>
  schema.parse(JSON.parse(jsonFile(arrivalSnapshot(wanted))));

for (const locale of LOCALES) {
  test(`the whole tree as JSON has the words and branches of the content: ${locale}`, () => {
    const { nodes } = read({ locale });
    assert.deepEqual(
      nodes.map(({ id, title, when, label, children }) => ({ id, title, when, label, children })),
      [...tree.nodes.values()].map(({ id, title, when, label, children }) => ({
        id,
        title: title[locale],
        when: when?.[locale],
        label: label[locale],
        children,
      })),
    );
  });

  test(`a node’s page names the node, and how much is hidden: ${locale}`, () => {
    const { current, nodes } = read({ locale, node: 'saga' });
    assert.equal(current, 'saga');
    for (const { id, children = [], hidden = 0 } of nodes) {
      assert.equal(children.length + hidden, tree.nodes.get(id)?.children?.length ?? 0, id);
    }
  });

  test(`examples and scenarios say the state of every node: ${locale}`, () => {
    for (const { id, steps } of content.examples) {
      const { nodes } = read({ locale, example: id });
      assert.ok(nodes.every(({ state, reason }) => state && reason));
      const numbered = nodes.filter(({ step }) => step !== undefined);
      assert.deepEqual(
        numbered.toSorted((a, b) => (a.step ?? 0) - (b.step ?? 0)).map((node) => node.id),
        steps.map(({ node }) => node),
      );
    }
    for (const scenario of content.scenarios) {
      const { nodes } = read({ locale, scenario });
      assert.ok(
        nodes.some(({ state }) => state === 'taken'),
        scenario.id,
      );
    }
  });
}
