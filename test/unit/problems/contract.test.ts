import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ruleNames } from '../../../server/src/language/index.ts';
import { CONTRACT } from './support/contract.ts';

/** Cannot happen in this language: a value is always the end of a flow that an input begins. */
const impossible: ReadonlySet<string> = new Set(['disconnected-output']);

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
