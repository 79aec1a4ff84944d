import { add, type Tensor } from '@tensorflow/tfjs-core';
import { fusedBias } from '../fused/bias.ts';

/** x + b, where b lies along the last axes. */
export const biased = (x: Tensor, bias: Tensor): Tensor => fusedBias(x, bias) ?? add(x, bias);
