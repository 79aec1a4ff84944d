import { add, addN, clipByValue, div, maximum, minimum, mul, sqrt, square, sub, sum, type Tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { numberOr } from '../ops/config.ts';

const norm = (x: Tensor): Tensor => sqrt(sum(square(x)));

const byNorm = (gradient: Tensor, limit: number): Tensor => div(mul(gradient, limit), maximum(norm(gradient), limit));

/** All together by the norm of all; a norm that is not finite makes all NaN, as in Keras. */
function byGlobalNorm(gradients: readonly Tensor[], limit: number): readonly Tensor[] {
  const total = sqrt(addN(gradients.map((gradient) => sum(square(gradient)))));
  const scale = mul(limit, minimum(div(1, total), 1 / limit));
  const factor = add(scale, sub(total, total));
  return gradients.map((gradient) => mul(gradient, factor));
}

/** keras/src/optimizers/base_optimizer.py, `_clip_gradients`: the first of the three that is above 0. */
export function clipped(gradients: readonly Tensor[], config: Config): readonly Tensor[] {
  const each = numberOr(config, 'clipnorm', 0);
  if (each > 0) return gradients.map((gradient) => byNorm(gradient, each));
  const together = numberOr(config, 'global_clipnorm', 0);
  if (together > 0) return byGlobalNorm(gradients, together);
  const value = numberOr(config, 'clipvalue', 0);
  return value > 0 ? gradients.map((gradient) => clipByValue(gradient, -value, value)) : gradients;
}
