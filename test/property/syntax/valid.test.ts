import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../../server/src/language/syntax/parse.ts';
import { show } from '../../unit/syntax/support/show.ts';
import { tries } from '../tries.ts';
import { specs } from './declarations.ts';
import { sound } from './invariants.ts';

const separator = fc.constantFrom(' ', '  ', '\n', '\n    ', '\r\n', '\t', ' # note\n', '\n## more\n');

it('any spec of the grammar, however its lines are set, is free of errors and read as it was meant', () => {
  fc.assert(
    fc.property(specs, fc.infiniteStream(separator), ({ tokens, shown }, separators) => {
      const text = tokens.map((token) => token + separators.next().value).join('');
      const parsed = parse(text);
      assert.deepEqual(
        parsed.errors.map(({ message }) => message.en),
        [],
      );
      assert.equal(show(parsed.file), shown);
      sound(parsed);
    }),
    { numRuns: tries(1500) },
  );
});
