import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initialValues } from '../../../server/src/trainer/initializers/index.ts';

const SHAPE = [200, 100];
const draw = (name: string, config = {}, shape: readonly number[] = SHAPE, seed = 1, index = 0): Float32Array =>
  initialValues({ name, config: { seed: null, ...config } }, shape, seed, index);

const mean = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: Float32Array): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length - mean(values) ** 2);

const [IN, OUT] = [200, 100];
const BOTH = (IN + OUT) / 2;

for (const [name, variance] of [
  ['GlorotUniform', 1 / BOTH],
  ['GlorotNormal', 1 / BOTH],
  ['HeUniform', 2 / IN],
  ['HeNormal', 2 / IN],
  ['LecunUniform', 1 / IN],
  ['LecunNormal', 1 / IN],
] as const) {
  test(`${name} has mean 0 and Keras's variance ${variance.toFixed(4)}`, () => {
    const values = draw(name);
    assert.ok(Math.abs(mean(values)) < 4 * Math.sqrt(variance / values.length));
    assert.ok(Math.abs(deviation(values) / Math.sqrt(variance) - 1) < 0.02);
    const limit = name.endsWith('Uniform') ? Math.sqrt(3 * variance) : (2 * Math.sqrt(variance)) / 0.87962566103423978;
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    assert.ok(largest <= limit * (1 + 1e-6) && largest > 0.98 * limit, `the largest of ${largest} is near ${limit}`);
  });
}

test('fans of a convolution count its window', () => {
  const values = draw('HeNormal', {}, [3, 3, 40, 60]);
  assert.ok(Math.abs(deviation(values) / Math.sqrt(2 / 360) - 1) < 0.03);
});

test('fans are counted along the axes that are named, where both are', () => {
  const along = { input_axes: [0, 1], output_axes: [2] };
  assert.ok(Math.abs(deviation(draw('HeNormal', along, [20, 30, 40])) / Math.sqrt(2 / 600) - 1) < 0.03);
  const half = { input_axes: [0, 1], output_axes: null };
  assert.ok(Math.abs(deviation(draw('LecunNormal', half, [20, 30, 40])) / Math.sqrt(1 / 600) - 1) < 0.03);
  const outputs = { input_axes: [0], output_axes: [1, 2], scale: 1, mode: 'fan_out', distribution: 'untruncated_normal' };
  assert.ok(Math.abs(deviation(draw('VarianceScaling', outputs, [20, 30, 40])) / Math.sqrt(1 / 1200) - 1) < 0.03);
});

test('RandomNormal, TruncatedNormal and RandomUniform have the spread that is asked for', () => {
  assert.ok(Math.abs(deviation(draw('RandomNormal', { mean: 1, stddev: 0.2 })) - 0.2) < 0.004);
  assert.ok(Math.abs(mean(draw('RandomNormal', { mean: 1, stddev: 0.2 })) - 1) < 0.006);
  assert.ok(draw('TruncatedNormal', { mean: 0, stddev: 0.2 }).every((value) => Math.abs(value) <= 0.4000001));
  const uniform = draw('RandomUniform', { minval: 2, maxval: 4 });
  assert.ok(uniform.every((value) => value >= 2 && value <= 4) && Math.abs(mean(uniform) - 3) < 0.02);
});

for (const shape of [
  [12, 48],
  [48, 12],
  [3, 4, 5],
]) {
  test(`Orthogonal [${shape}] has orthonormal rows or columns`, () => {
    const values = draw('Orthogonal', { gain: 1 }, shape);
    const columns = shape.at(-1) ?? 1;
    const rows = values.length / columns;
    const at = (row: number, column: number): number => values[row * columns + column] ?? Number.NaN;
    const wide = rows < columns;
    const [count, length] = wide ? [rows, columns] : [columns, rows];
    for (let i = 0; i < count; i++) {
      for (let j = 0; j < count; j++) {
        let product = 0;
        for (let k = 0; k < length; k++) product += wide ? at(i, k) * at(j, k) : at(k, i) * at(k, j);
        assert.ok(Math.abs(product - (i === j ? 1 : 0)) < 1e-6);
      }
    }
  });
}

test('constants are what they say', () => {
  assert.deepEqual([...draw('Zeros', {}, [3])], [0, 0, 0]);
  assert.deepEqual([...draw('Ones', {}, [2])], [1, 1]);
  assert.deepEqual([...draw('Constant', { value: 2.5 }, [2])], [2.5, 2.5]);
  assert.deepEqual([...draw('Identity', { gain: 3 }, [2, 3])], [3, 0, 0, 0, 3, 0]);
});

test("the forget quarter of an LSTM's bias starts at 1, the others as they are told", () => {
  const config = { bias_initializer: { name: 'Constant', config: { value: 0.5 } } };
  assert.deepEqual([...draw('ForgetBias', config, [8])], [0.5, 0.5, 1, 1, 0.5, 0.5, 0.5, 0.5]);
});

test('VarianceScaling takes its scale, fan and distribution', () => {
  const values = draw('VarianceScaling', { scale: 3, mode: 'fan_out', distribution: 'untruncated_normal' });
  assert.ok(Math.abs(deviation(values) / Math.sqrt(3 / OUT) - 1) < 0.02);
});

test('values depend on the seed and the place in the network, and on nothing else', () => {
  assert.deepEqual(draw('GlorotUniform'), draw('GlorotUniform'));
  assert.notDeepEqual(draw('GlorotUniform'), draw('GlorotUniform', {}, SHAPE, 2));
  assert.notDeepEqual(draw('GlorotUniform'), draw('GlorotUniform', {}, SHAPE, 1, 1));
  assert.deepEqual(draw('GlorotUniform', { seed: 5 }, SHAPE, 1, 0), draw('GlorotUniform', { seed: 5 }, SHAPE, 9, 3));
});
