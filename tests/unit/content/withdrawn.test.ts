import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFolder } from '../../../src/data/read-folder.ts';

interface Withdrawn {
  /** What was said, and misled. */
  readonly claim: string;
  readonly phrases: readonly RegExp[];
  /** The same as it once stood here. */
  readonly once: readonly string[];
}

/** Statements that a review found to mislead a decision. None of them comes back, in any language. */
const WITHDRAWN: readonly Withdrawn[] = [
  {
    claim: 'Kafka loses nothing by default, other than RabbitMQ',
    phrases: [
      /kafka (?:is|delivers) at[- ]least[- ]once by default|kafka does by default/i,
      /kafka 默认(?:就是|为|是)?(?:至少一次|。|，| ?<Cite)/i,
    ],
    once: [
      'Kafka does by default. <Cite',
      'Kafka delivers at least once by default',
      'Kafka is at least once by default',
      'Kafka is at-least-once by default',
      'Kafka 默认就是至少一次',
      'Kafka 默认为至少一次',
      'Kafka 默认至少一次，并提供幂等生产者',
    ],
  },
  {
    claim: 'a message that always fails is delivered for ever, whatever the queue',
    phrases: [/a message that always fails is delivered for ever/i, /永远失败的消息会不停地投递/],
    once: ['A message that always fails is delivered for ever', '永远失败的消息会不停地投递，占住'],
  },
  {
    claim: 'Kafka share groups acknowledge single messages as RabbitMQ does, without a limit',
    phrases: [
      /(?:or|which) kafka share groups[^;]{0,40}(?:where each message|offer too)/i,
      /或 ?Kafka 的共享组（|Kafka 的共享组也能提供/,
    ],
    once: [
      'quorum queues, or Kafka share groups (production-ready since 4.2), where each message needs',
      'the last of which Kafka share groups (production-ready since 4.2) offer too',
      '选 RabbitMQ 的仲裁队列或 Kafka 的共享组（4.2 起可用于生产）',
      '逐条确认 Kafka 的共享组也能提供',
    ],
  },
  {
    claim: 'every timeout speaks against the dependency, also where the caller was in a hurry',
    phrases: [/(?:each|every) timeout counts as a failure/i, /每次超时都?算一次失败/],
    once: ['each timeout counts as a failure', '每次超时都算一次失败', '每次超时算一次失败'],
  },
  {
    claim: 'an answer to one concern settles no other',
    phrases: [
      /concerns are independent|they are independent, so an answer/i,
      /关注点彼此独立|它们彼此独立，一个方面/,
    ],
    once: [
      'The concerns are independent of each other',
      'They are independent, so an answer to one does not settle another',
      '各关注点彼此独立',
      '它们彼此独立，一个方面有了结论',
    ],
  },
];

const files = [...readFolder('content').files].filter(([file]) => /\.(?:json|mdx)$/.test(file));

describe('what was withdrawn', () => {
  for (const { claim, phrases, once } of WITHDRAWN) {
    test(`stays away: ${claim}`, () => {
      const found = files.flatMap(([file, text = '']) =>
        phrases.flatMap((phrase) =>
          phrase.exec(text) ? [`${file}: ${phrase.exec(text)?.[0]}`] : [],
        ),
      );
      assert.deepEqual(found, []);
    });

    test(`would be seen: ${claim}`, () => {
      for (const words of once)
        assert.ok(
          phrases.some((phrase) => phrase.test(words)),
          words,
        );
    });
  }
});
