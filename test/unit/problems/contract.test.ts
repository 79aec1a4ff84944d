import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ruleNames } from '../../../server/src/language/index.ts';
import { CONTRACT } from './support/contract.ts';

/**
 * What cannot happen: a value is always the end of a flow that an input begins, and every engine trains every layer of the
 * catalogue, as the recordings of Keras show on each of them.
 */
const impossible: ReadonlySet<string> = new Set(['disconnected-output', 'unsupported-by-engine']);

suite('the catalogue of rules', () => {
  test('has every name of the contract, which may be added to and never renamed', () => {
    assert.deepEqual(
      CONTRACT.filter((name) => !ruleNames.includes(name)),
      [...impossible],
    );
  });

  test('has each name once', () => {
    assert.equal(new Set(ruleNames).size, ruleNames.length);
  });
});
