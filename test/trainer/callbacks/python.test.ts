import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { type Field, fillIn, formatted, repr } from '../../../server/src/trainer/callbacks/python.ts';
import { Failure } from '../../../server/src/trainer/failure.ts';

interface Recorded {
  readonly repr: readonly (readonly [number, string])[];
  readonly format: readonly (readonly [number, boolean, string, string])[];
}

const recorded: Recorded = JSON.parse(readFileSync(path.join(import.meta.dirname, 'golden', 'python.json'), 'utf8'));

test('a number is written as Python writes it', () => {
  assert.ok(recorded.repr.length > 200);
  for (const [value, text] of recorded.repr) assert.equal(repr(value), text);
  assert.deepEqual([Number.NaN, 1 / 0, -1 / 0, -0].map(repr), ['nan', 'inf', '-inf', '-0.0']);
});

test('a format says what it says in Python', () => {
  for (const [value, whole, spec, text] of recorded.format)
    assert.equal(formatted({ value, whole }, spec), text, `${value}:${spec}`);
});

const fields: ReadonlyMap<string, Field> = new Map([
  ['epoch', { value: 3, whole: true }],
  ['val_loss', { value: 0.4567, whole: false }],
]);

test('a template is filled in with epoch and logs', () => {
  assert.equal(fillIn('{epoch:02d}-{val_loss:.2f}.keras', fields, 0), '03-0.46.keras');
  assert.equal(fillIn('{{x}}/{epoch}', fields, 0), '{x}/3');
});

for (const template of ['{accuracy:.2f}', '{val_loss:d}', '{val_loss:zz}', '{}', '{epoch', 'epoch}'])
  test(`\`${template}\` is refused, with the names that are known`, () => {
    assert.throws(
      () => fillIn(template, fields, 7),
      (error) => error instanceof Failure && error.line === 7 && /`\{val_loss\}`/.test(error.hint.fr),
    );
  });
