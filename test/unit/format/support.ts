import assert from 'node:assert/strict';
import { formatText } from '../../../server/src/language/format/format.ts';
import { parse } from '../../../server/src/language/syntax/parse.ts';

export const format = (text: string): string => formatText(parse(text));

/** A text is set so, and set so it stays. */
export const sets = (text: string, wanted: string): void => {
  assert.deepEqual(
    parse(text).errors.map(({ message }) => message.en),
    [],
  );
  assert.equal(format(text), wanted);
  assert.equal(format(wanted), wanted);
};

export const stays = (text: string): void => sets(text, text);
