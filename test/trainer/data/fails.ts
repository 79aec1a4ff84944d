import assert from 'node:assert/strict';
import { DataError, type Place } from '../../../server/src/trainer/data/error.ts';

/** Checks that loading fails at a place, with words and a hint in both languages. */
export async function fails(loading: Promise<unknown>, place: Place, message: RegExp, hint: RegExp): Promise<void> {
  const error = await loading.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  assert.ok(error instanceof DataError, `${error}`);
  assert.deepEqual(error.place, place);
  assert.match(error.in('en').message, message);
  assert.match(error.in('en').hint, hint);
  const french = error.in('fr');
  assert.ok(french.message.startsWith(`\`${place.file}\``) && french.message !== error.in('en').message);
  assert.ok(french.hint.length > 10 && french.hint !== error.in('en').hint);
}
