import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide } from '../../../src/lib/decision/decide.ts';
import { type QuestionView, questionView } from '../../../src/lib/decision/question-view.ts';
import { decisionAt, questionnaire, rulebook } from '../support/decisions.ts';

function viewOf(address: string, at: string): QuestionView {
  const decision = decisionAt(address);
  const decided = decide(questionnaire, rulebook, decision);
  return questionView(questionnaire, rulebook, decision, decided, at);
}

test('questionView(): what was said', () => {
  const { said, status, from, chosen, impliedAt } = viewOf('saga=saga-orchestration', 'saga');
  assert.deepEqual(said, ['saga-orchestration']);
  assert.deepEqual([status, from, impliedAt], ['used', 'said', undefined]);
  assert.deepEqual([...chosen], ['saga-orchestration']);
});

test('questionView(): what follows from an answer below', () => {
  const view = viewOf('saga=saga-orchestration', 'strong-consistency');
  assert.equal(view.said, undefined);
  assert.deepEqual([...view.chosen], ['eventual-consistency']);
  assert.equal(view.impliedAt, 'saga');
});

test('questionView(): an answer that is not used', () => {
  const view = viewOf('saga=saga-orchestration&strong-consistency=atomic-commit', 'saga');
  assert.equal(view.status, 'not-used');
  assert.deepEqual(view.state, { is: 'rejected', at: 'strong-consistency' });
});

test('questionView(): what would clash, and with what', () => {
  const view = viewOf('atomic-commit=two-phase-commit', 'communication');
  assert.deepEqual(view.remarks.get('synchronous-request-response'), []);
  const { remarks } = viewOf('atomic-commit=two-phase-commit', 'asynchronous-messaging');
  assert.deepEqual(remarks.get('publish-subscribe'), [
    {
      kind: 'ahead',
      rule: 'commit-and-broker',
      because: [{ kind: 'node', id: 'two-phase-commit', setBy: [] }],
    },
  ]);
});

test('questionView(): what is needed, and because of what', () => {
  const address = 'cqrs=event-sourcing&read-write-separation=cqrs';
  const remarks = viewOf(address, 'read-model-diversity').remarks.get('materialized-views');
  assert.deepEqual(remarks, [
    {
      kind: 'pending',
      rule: 'event-sourcing-views',
      because: [{ kind: 'node', id: 'event-sourcing', setBy: [] }],
    },
  ]);
});

test('questionView(): what was chosen and clashes', () => {
  const address = 'asynchronous-messaging=publish-subscribe&atomic-commit=two-phase-commit';
  const { remarks } = viewOf(address, 'asynchronous-messaging');
  const because = [{ kind: 'node', id: 'two-phase-commit', setBy: [] }];
  assert.deepEqual(remarks.get('publish-subscribe'), [
    { kind: 'clash', rule: 'commit-and-broker', because },
  ]);
});
