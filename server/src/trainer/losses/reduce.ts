import { cast, div, logicalAnd, maximum, mul, sum, type Tensor } from '@tensorflow/tfjs-core';
import type { Config, Configured } from '../../protocol/index.ts';
import { numberOrNone, textOrNone } from '../ops/config.ts';
import { product, withAxis } from '../ops/shapes.ts';
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

/** `ignore_class` leaves out values as a mask does, besides one that the network gives. */
function maskOf({ mask, prediction }: Judged, target: Tensor, config: Config): Tensor | null {
  if (numberOrNone(config, 'ignore_class') === null) return mask;
  const counted = kept(target, prediction, config);
  return mask ? logicalAnd(mask, counted) : counted;
}

/**
 * The loss of one output: `Σ wᵢlᵢ / n` over all its values, as keras/src/losses/loss.py, `reduce_weighted_values`;
 * values that a mask leaves out count neither above nor below the line.
 */
export function reducedLoss({ name, config }: Configured, judged: Judged): Tensor {
  const compute = losses[name];
  if (!compute) throw new Error(`No loss is called ${name}.`);
  const [target, prediction] = sameRank(judged.target, judged.prediction);
  const values = compute({ target, prediction, logits: judged.logits, config });
  const mask = maskOf({ ...judged, prediction }, target, config);
  const counts = mask ? cast(mask, 'float32') : null;
  const total = sum(weighted(weighted(values, judged.sampleWeight), counts));
  const reduction = textOrNone(config, 'reduction') ?? 'sum_over_batch_size';
  if (reduction === 'sum') return total;
  if (reduction === 'mean_with_sample_weight' && judged.sampleWeight)
    return div(total, maximum(sum(judged.sampleWeight), SMALLEST));
  if (!mask || !counts) return mul(total, 1 / product(values.shape));
  return div(mul(total, product(mask.shape) / product(values.shape)), maximum(sum(counts), 1));
}
