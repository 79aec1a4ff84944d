import {
  abs,
  add,
  customGrad,
  exp,
  log1p,
  mul,
  neg,
  relu,
  sigmoid,
  sub,
  sum,
  type Tensor,
  zerosLike,
} from '@tensorflow/tfjs-core';
import { logSoftmaxOver } from '../activations/normalizing.ts';
import { fusedSoftmaxCrossEntropy } from '../fused/cross-entropy.ts';
import { withAxis } from '../ops/shapes.ts';

type Save = (saved: Tensor[]) => void;

/**
 * −Σ t·log softmax(x) over the last axis, with the gradient of TensorFlow's kernel, `softmax(x) − t`, whatever the sum
 * of the labels.
 */
const plain: (logits: Tensor, target: Tensor) => Tensor = customGrad((...args) => {
  const [logits, target, save] = args as unknown as [Tensor, Tensor, Save];
  const logarithms = logSoftmaxOver(logits, -1);
  save([logarithms, target]);
  return {
    value: neg(sum(mul(target, logarithms), -1)),
    gradFunc: (dy: Tensor, saved: Tensor[]) => {
      const [p = logarithms, t = target] = saved;
      return [mul(withAxis(dy, -1), sub(exp(p), t)), zerosLike(t)];
    },
  };
}) as (logits: Tensor, target: Tensor) => Tensor;

/**
 * −Σ t·log softmax(x) over the last axis.
 */
export const softmaxCrossEntropy = (logits: Tensor, target: Tensor): Tensor =>
  fusedSoftmaxCrossEntropy(logits, target) ?? plain(logits, target);

/** max(x, 0) − x·t + log(1 + e^−|x|), element by element; its gradient is `sigmoid(x) − t`. */
export const sigmoidCrossEntropy: (logits: Tensor, target: Tensor) => Tensor = customGrad((...args) => {
  const [logits, target, save] = args as unknown as [Tensor, Tensor, Save];
  save([logits, target]);
  return {
    value: add(sub(relu(logits), mul(logits, target)), log1p(exp(neg(abs(logits))))),
    gradFunc: (dy: Tensor, saved: Tensor[]) => {
      const [x = logits, t = target] = saved;
      return [mul(dy, sub(sigmoid(x), t)), zerosLike(t)];
    },
  };
}) as (logits: Tensor, target: Tensor) => Tensor;
