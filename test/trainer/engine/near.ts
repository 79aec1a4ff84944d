import assert from 'node:assert/strict';

/** Numbers that agree to a tolerance, taken absolutely. */
export function near(actual: readonly number[], expected: readonly number[], tolerance: number): void {
  assert.equal(actual.length, expected.length);
  const worst = Math.max(...actual.map((value, i) => Math.abs(value - (expected[i] ?? Number.NaN))));
  assert.ok(worst <= tolerance, `differs by ${worst}: ${actual.slice(0, 8)} and ${expected.slice(0, 8)}`);
}
