import type { Plan } from '../../../server/src/protocol/index.ts';
import type { Dataset, Part } from '../../../server/src/trainer/fit/dataset.ts';
import { generator } from '../../../server/src/trainer/initializers/generator.ts';
import { product } from '../../../server/src/trainer/ops/shapes.ts';
import { planOf } from './plans.ts';

/** A spec of one network on made-up data. */
export const small = (network: string, train: string): Plan =>
  planOf(`network {\n${network}\n}\ndata {\n  source = npz("data.npz")\n}\ntrain {\n${train}\n}\n`);

/** Numbers in [−1, 1) for inputs, the sum of each sample's numbers for the target. */
export function sums(samples: number, shape: readonly number[], seed = 1): Part {
  const random = generator(seed, 0);
  const size = product(shape);
  const data = Float32Array.from({ length: samples * size }, () => 2 * random.uniform() - 1);
  const totals = Float32Array.from({ length: samples }, (_, i) =>
    data.subarray(i * size, (i + 1) * size).reduce((a, b) => a + b, 0),
  );
  return { samples, inputs: [{ shape, data }], targets: [{ shape: [1], data: totals }] };
}

export const only = (train: Part, validation: Part | null = null, test: Part | null = null): Dataset => ({
  train,
  validation,
  test,
});
