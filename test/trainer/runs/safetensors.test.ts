import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { Failure } from '../../../server/src/trainer/failure.ts';
import { decodeSafetensors, encodeSafetensors } from '../../../server/src/trainer/runs/safetensors.ts';

const fixture = (name: string): Buffer => readFileSync(path.join(import.meta.dirname, 'fixtures', name));

const weights = [
  { path: 'dense/bias', shape: [2], values: Float32Array.of(1.5, -2) },
  { path: 'dense/kernel', shape: [3, 2], values: Float32Array.of(0, 1, 2, 3, 4, 5) },
  { path: 'scale', shape: [], values: Float32Array.of(7) },
];

test('what is written is byte for byte what the safetensors package writes', () => {
  assert.deepEqual(
    Buffer.from(encodeSafetensors({ tensors: weights, metadata: { epoch: '3' } })),
    fixture('weights.safetensors'),
  );
});

test('a file of the safetensors package is read', () => {
  assert.deepEqual(decodeSafetensors(fixture('weights.safetensors'), 'w'), { tensors: weights, metadata: { epoch: '3' } });
});

test('every element type that holds weights is read as float32', () => {
  const expected = JSON.parse(fixture('mixed.json').toString()) as Record<string, { shape: number[]; values: number[] }>;
  const { tensors } = decodeSafetensors(fixture('mixed.safetensors'), 'mixed');
  assert.deepEqual(tensors.map(({ path: name }) => name).toSorted(), Object.keys(expected).toSorted());
  for (const { path: name, shape, values } of tensors) assert.deepEqual({ shape, values: [...values] }, expected[name]);
});

test('a bfloat16 is the upper half of a float32', () => {
  const bytes = encodeSafetensors({ tensors: [{ path: 'w', shape: [1], values: Float32Array.of(-3.5) }], metadata: {} });
  const header = '{"w":{"dtype":"BF16","shape":[1],"data_offsets":[0,2]}}';
  const file = Buffer.concat([Buffer.alloc(8), Buffer.from(header), bytes.subarray(-2)]);
  file.writeBigUInt64LE(BigInt(header.length));
  assert.deepEqual([...(decodeSafetensors(file, 'w').tensors[0]?.values ?? [])], [-3.5]);
});

test('what is written is read back, whatever it is', () => {
  const tensor = fc.record({
    path: fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => !['__metadata__', '__proto__'].includes(name)),
    values: fc.float32Array({ maxLength: 20 }),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(tensor, { selector: ({ path: name }) => name, maxLength: 5 }),
      fc.dictionary(fc.string(), fc.string()),
      (list, metadata) => {
        const tensors = list.map(({ path: name, values }) => ({ path: name, shape: [values.length], values }));
        const read = decodeSafetensors(encodeSafetensors({ tensors, metadata }), 'f');
        assert.deepEqual(new Map(read.tensors.map((one) => [one.path, one])), new Map(tensors.map((one) => [one.path, one])));
        assert.deepEqual(new Map(Object.entries(read.metadata)), new Map(Object.entries(metadata)));
      },
    ),
  );
});

test('a file cut off anywhere is refused, and never half read', () => {
  const whole = fixture('weights.safetensors');
  for (let end = 0; end < whole.length; end++) {
    assert.throws(
      () => decodeSafetensors(whole.subarray(0, end), 'cut'),
      (error) => error instanceof Failure && /`cut` cannot be read/.test(error.message),
      `cut at ${end}`,
    );
  }
});

const withHeader = (header: string): Buffer => {
  const file = Buffer.concat([Buffer.alloc(8), Buffer.from(header), Buffer.alloc(4)]);
  file.writeBigUInt64LE(BigInt(Buffer.byteLength(header)));
  return file;
};

for (const [what, header, why] of [
  ['is not JSON', '{"w":', /not JSON/],
  ['is a list', '[1]', /not JSON/],
  ['has an entry without a shape', '{"w":{"dtype":"F32","data_offsets":[0,4]}}', /`w` says nothing/],
  ['has a negative size', '{"w":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}', /`w` says nothing/],
  ['has an unknown type', '{"w":{"dtype":"C64","shape":[1],"data_offsets":[0,4]}}', /type C64/],
  ['contradicts itself', '{"w":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}', /does not end where/],
] as const) {
  test(`a header that ${what} is refused with the reason`, () => {
    assert.throws(
      () => decodeSafetensors(withHeader(header), 'bad'),
      (error) => error instanceof Failure && why.test(error.message),
    );
  });
}
