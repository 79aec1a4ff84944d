import { any, cast, customGrad, mul, notEqual, type Tensor, zerosLike } from '@tensorflow/tfjs-core';
import { numberIn } from '../ops/config.ts';
import { withAxis } from '../ops/shapes.ts';
import { type Layer, onlyInput } from './kit.ts';

/** Which steps count; no gradient flows through the question. */
const counting = (x: Tensor, value: number): Tensor =>
  customGrad((...args) => {
    const [from] = args as unknown as [Tensor];
    return { value: any(notEqual(from, value), -1), gradFunc: () => [zerosLike(from)] };
  })(x);

/** keras/src/layers/core/masking.py */
export const masking: Layer = {
  run: (call) => {
    const x = onlyInput(call);
    const mask = counting(x, numberIn(call.config, 'mask_value'));
    return { outputs: [mul(x, withAxis(cast(mask, 'float32'), -1))], masks: [mask] };
  },
};
