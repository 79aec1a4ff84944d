import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signalWindow } from '../../../server/src/trainer/ops/signal-windows.ts';
import scipy from '../layers/golden/signal-windows.json' with { type: 'json' };

/** `scipy.signal.get_window` of scipy 1.17 gives these: six values of the symmetric window, five of a period. */
for (const [name, [symmetric = [], period = []]] of Object.entries(scipy))
  test(`the window ${name} is scipy's`, () => {
    for (const [wanted, periodic] of [
      [symmetric, false],
      [period, true],
    ] as const) {
      const values = signalWindow(name, wanted.length, periodic);
      assert.equal(values.length, wanted.length);
      for (const [i, value] of values.entries())
        assert.ok(Math.abs(value - (wanted[i] ?? Number.NaN)) < 1e-7, `${name} ${values}`);
    }
  });

test('a window of one value is 1, and an unknown one an error', () => {
  assert.deepEqual([...signalWindow('flattop', 1, true)], [1]);
  assert.throws(() => signalWindow('hanning', 4, false), /hanning/);
});
