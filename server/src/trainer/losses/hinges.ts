import { add, all, cast, equal, logicalOr, max, maximum, mean, mul, square, sub, sum, type Tensor } from '@tensorflow/tfjs-core';
import type { Loss } from './kit.ts';

/** Labels 0 and 1 become −1 and 1 when a batch has no others. keras/src/losses/losses.py, `convert_binary_labels_to_hinge` */
function signed(target: Tensor): Tensor {
  const binary = cast(all(logicalOr(equal(target, 0), equal(target, 1))), 'float32');
  const turned = sub(mul(2, target), 1);
  return add(mul(binary, turned), mul(sub(1, binary), target));
}

const margin = (target: Tensor, prediction: Tensor): Tensor => maximum(sub(1, mul(signed(target), prediction)), 0);

export const hinge: Loss = ({ target, prediction }) => mean(margin(target, prediction), -1);

export const squaredHinge: Loss = ({ target, prediction }) => mean(square(margin(target, prediction)), -1);

/** The best of the wrong scores against the right one. */
export const categoricalHinge: Loss = ({ target, prediction }) => {
  const right = sum(mul(target, prediction), -1);
  const wrong = max(mul(sub(1, target), prediction), -1);
  return maximum(add(sub(wrong, right), 1), 0);
};
