import { add, addN, div, maximum, minimum, mul, sqrt, sub, sum, type Tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { numberOr } from '../ops/config.ts';
import { bounded, type Gradient, scaled, squares, whole } from './gradient.ts';

const squaredNorm = (gradient: Gradient): Tensor => sum(squares(gradient));

const byNorm = (gradient: Gradient, limit: number): Gradient =>
  scaled(gradient, div(limit, maximum(sqrt(squaredNorm(gradient)), limit)));

/** All together by the norm of all, uses of tables added up; a norm that is not finite makes all NaN, as in Keras. */
function byGlobalNorm(gradients: readonly Gradient[], limit: number): readonly Gradient[] {
  const total = sqrt(addN(gradients.map(squaredNorm)));
  const scale = mul(limit, minimum(div(1, total), 1 / limit));
  const factor = add(scale, sub(total, total));
  return gradients.map((gradient) => whole(mul(gradient.sum, factor)));
}

/** keras/src/optimizers/base_optimizer.py, `_clip_gradients`: the first of the three that is above 0. */
export function clipped(gradients: readonly Gradient[], config: Config): readonly Gradient[] {
  const each = numberOr(config, 'clipnorm', 0);
  if (each > 0) return gradients.map((gradient) => byNorm(gradient, each));
  const together = numberOr(config, 'global_clipnorm', 0);
  if (together > 0) return byGlobalNorm(gradients, together);
  const value = numberOr(config, 'clipvalue', 0);
  return value > 0 ? gradients.map((gradient) => bounded(gradient, value)) : gradients;
}
