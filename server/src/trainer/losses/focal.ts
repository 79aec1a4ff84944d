import { add, div, log, mean, mul, neg, pow, sigmoid, softmax, sub, sum, type Tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { flagIn, numberOr, numbersIn } from '../ops/config.ts';
import { vectorOf } from '../ops/constants.ts';
import { positiveAxis, swapLast } from '../ops/shapes.ts';
import { clip, smoothed } from './crossentropies.ts';
import type { Loss, LossCall } from './kit.ts';
import { sigmoidCrossEntropy } from './logits.ts';

const GAMMA = 2;
const ALPHA = 0.25;

/** What each answer costs without focus; a sigmoid, the one of `from_logits` too, is looked through. */
function binaryCosts(call: LossCall, target: Tensor, p: Tensor): Tensor {
  const logits = flagIn(call.config, 'from_logits') ? call.prediction : call.logits;
  if (logits) return sigmoidCrossEntropy(logits, target);
  const clipped = clip(p);
  return neg(add(mul(target, log(clipped)), mul(sub(1, target), log(sub(1, clipped)))));
}

/** Where the label is 1 the first, where it is 0 the second. */
const byLabel = (target: Tensor, one: Tensor | number, zero: Tensor | number): Tensor =>
  add(mul(target, one), mul(sub(1, target), zero));

/** keras/src/losses/losses.py (Lin and others, 2017) */
export const binaryFocalCrossentropy: Loss = (call) => {
  const { prediction, config } = call;
  const target = smoothed(call, 0.5);
  const p = flagIn(config, 'from_logits') ? sigmoid(prediction) : prediction;
  const focus = pow(sub(1, byLabel(target, p, sub(1, p))), numberOr(config, 'gamma', GAMMA));
  const costs = mul(focus, binaryCosts(call, target, p));
  const alpha = numberOr(config, 'alpha', ALPHA);
  const weighted = flagIn(config, 'apply_class_balancing') ? mul(byLabel(target, alpha, 1 - alpha), costs) : costs;
  return mean(weighted, positiveAxis(numberOr(config, 'axis', -1), prediction.rank));
};

function classWeights(config: Config): Tensor | number {
  const [first = ALPHA, ...more] = config.alpha === undefined ? [] : numbersIn(config, 'alpha');
  return more.length === 0 ? first : vectorOf([first, ...more]);
}

/** keras/src/losses/losses.py. A softmax is not looked through. */
export const categoricalFocalCrossentropy: Loss = (call) => {
  const { config } = call;
  const axis = positiveAxis(numberOr(config, 'axis', -1), call.prediction.rank);
  const target = swapLast(smoothed(call, 1 / (call.target.shape.at(-1) ?? 1)), axis);
  const given = swapLast(call.prediction, axis);
  const prediction = flagIn(config, 'from_logits') ? softmax(given, -1) : given;
  const p = clip(div(prediction, sum(prediction, -1, true)));
  const focus = mul(pow(sub(1, p), numberOr(config, 'gamma', GAMMA)), classWeights(config));
  return sum(mul(focus, neg(mul(target, log(p)))), -1);
};
