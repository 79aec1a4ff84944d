import assert from 'node:assert/strict';
import { it } from 'node:test';
import { SpecParser } from '../../../server/src/language/syntax/grammar/spec.ts';
import { lexer } from '../../../server/src/language/syntax/tokens.ts';

it('the grammar passes the checks that are left out in production', () => {
  assert.doesNotThrow(() => new SpecParser(true));
});

it('the lexer has no definition errors', () => {
  assert.deepEqual(lexer.lexerDefinitionErrors, []);
});
