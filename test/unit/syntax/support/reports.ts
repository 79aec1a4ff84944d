import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parse } from '../../../../server/src/language/syntax/parse.ts';
import { show } from './show.ts';

/** How much of the text before an error is shown with it. */
const BEFORE = 10;

/** An error: where it is shown, after what; what it says; what it would insert there. */
interface Report {
  readonly at: string;
  readonly says: string;
  readonly insert?: string;
}

/** Expects of a broken text one error, and that all the rest of it stands in the tree. */
export const reports = (text: string, tree: string, report: Report): void => {
  it(`\`${text.replaceAll('\n', '⏎')}\``, () => {
    const { file, errors } = parse(text);
    const found = errors.map(({ range: { start, end }, message, insert }) => ({
      at: `${text.slice(0, start).slice(-BEFORE)}⟦${text.slice(start, end)}⟧`,
      says: message.en,
      ...(insert === undefined ? {} : { insert }),
    }));
    assert.deepEqual(found, [report]);
    assert.equal(show(file), tree);
    for (const { message } of errors) assert.notEqual(message.fr, message.en);
  });
};
