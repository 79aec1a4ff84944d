import { cast, div, logicalAnd, maximum, mul, sum, type Tensor } from '@tensorflow/tfjs-core';
import type { Configured } from '../../protocol/index.ts';
import { numberOrNone, textOrNone } from '../ops/config.ts';
import { product, withAxis } from '../ops/shapes.ts';
import { costing } from './circle.ts';
import { kept } from './crossentropies.ts';
import { losses } from './index.ts';
import { type LossCall, sameRank } from './kit.ts';

/** Keeps a batch without weight from giving 0 / 0; `divNoNan` of tfjs has no gradient. */
const SMALLEST = 1e-12;

/** What one output is judged by. */
export interface Judged extends Omit<LossCall, 'config'> {
  /** bool, the shape of the loss's values: which of them count. */
  readonly mask: Tensor | null;
  /** float32, one a sample. */
  readonly sampleWeight: Tensor | null;
}

/** Values times weights, which may have fewer axes: each of a sample's values gets the sample's weight. */
function weighted(values: Tensor, weights: Tensor | null): Tensor {
  if (!weights) return values;
  let aligned = weights;
  while (aligned.rank < values.rank) aligned = withAxis(aligned, -1);
  return mul(values, aligned);
}

/** Which values a loss itself leaves in: labels that are not `ignore_class`; samples of `Circle` that cost anything. */
function ownMask(name: string, values: Tensor, { target, prediction, config }: LossCall): Tensor | null {
  if (name === 'Circle') return costing(values);
  return numberOrNone(config, 'ignore_class') === null ? null : kept(target, prediction, config);
}

const both = (one: Tensor | null, other: Tensor | null): Tensor | null =>
  one && other ? logicalAnd(one, other) : (one ?? other);

/**
 * The loss of one output: `Σ wᵢlᵢ / n` over all its values, as keras/src/losses/loss.py, `reduce_weighted_values`;
 * values that a mask leaves out count neither above nor below the line.
 */
export function reducedLoss({ name, config }: Configured, judged: Judged): Tensor {
  const compute = losses[name];
  if (!compute) throw new Error(`No loss is called ${name}.`);
  const [target, prediction] = sameRank(judged.target, judged.prediction);
  const call = { target, prediction, logits: judged.logits, config };
  const values = compute(call);
  const mask = both(judged.mask, ownMask(name, values, call));
  const counts = mask ? cast(mask, 'float32') : null;
  const counted = weighted(weighted(values, judged.sampleWeight), counts);
  const total = sum(counted);
  const reduction = textOrNone(config, 'reduction') ?? 'sum_over_batch_size';
  if (reduction === 'sum') return total;
  if (reduction === 'mean_with_sample_weight' && judged.sampleWeight)
    return div(total, maximum(sum(judged.sampleWeight), SMALLEST));
  const size = product(counted.shape);
  if (!mask || !counts) return mul(total, 1 / size);
  return div(mul(total, product(mask.shape) / size), maximum(sum(counts), 1));
}
