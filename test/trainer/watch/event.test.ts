import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readSpec } from '../../../server/src/language/index.ts';
import type { RunRule } from '../../../server/src/protocol/index.ts';
import { problemEvent } from '../../../server/src/trainer/watch/event.ts';

const SPEC = `network {
  Dense(1, input_shape=[2])
}

data {
  source = csv("numbers.csv")
  target = "y"
}

train {
  optimizer        = SGD(0.1)
  loss             = mse
  validation_split = 0.2
}
`;

/** The line on which data are blamed by a rule. */
const lineOf = (rule: RunRule, text: string): string | undefined => {
  const spec = readSpec(text);
  const plan = spec.plan({});
  assert.ok('network' in plan);
  const finding = { rule, guilty: { kind: 'data' }, message: { en: 'it is so', fr: 'c’est ainsi' }, epoch: 0 } as const;
  const event = problemEvent(finding, { plan, lang: 'fr', watching: spec.watching() });
  assert.equal(event?.message, 'c’est ainsi');
  return text.split('\n')[event.line];
};

suite('data that a run blames', () => {
  test('stand in their block when what they hold is wrong', () => {
    assert.equal(lineOf('loss-not-finite', SPEC), 'data {');
  });

  test('stand where they are split when the parts are', () => {
    assert.equal(lineOf('suspicious-validation', SPEC), '  validation_split = 0.2');
    assert.equal(lineOf('suspicious-validation', SPEC.replace('  validation_split = 0.2\n', '')), 'data {');
  });
});
