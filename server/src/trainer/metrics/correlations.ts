import { add, div, mean, mul, sqrt, square, sub, type Tensor } from '@tensorflow/tfjs-core';
import { EPSILON, type Loss } from '../losses/kit.ts';
import { numberOr } from '../ops/config.ts';
import { positiveAxis } from '../ops/shapes.ts';
import { measured } from './means.ts';

const centred = (x: Tensor, axis: number): Tensor => sub(x, mean(x, axis, true));
const variance = (x: Tensor, axis: number): Tensor => mean(square(centred(x, axis)), axis, true);

/** keras/src/metrics/correlation_metrics.py: along the values of a sample. */
const pearson: Loss = ({ target, prediction, config }) => {
  const axis = positiveAxis(numberOr(config, 'axis', -1), prediction.rank);
  const unit = (x: Tensor): Tensor => div(centred(x, axis), sqrt(variance(centred(x, axis), axis)));
  return mean(mul(unit(target), unit(prediction)), axis);
};

/** Keras takes the target less the mean of the prediction. */
const concordance: Loss = ({ target, prediction, config }) => {
  const axis = positiveAxis(numberOr(config, 'axis', -1), prediction.rank);
  const [ofTarget, ofPrediction] = [mean(target, axis, true), mean(prediction, axis, true)];
  const together = mul(sub(target, ofPrediction), sub(prediction, ofPrediction));
  const spread = add(variance(target, axis), variance(prediction, axis));
  const norm = add(spread, square(sub(ofTarget, ofPrediction)));
  return mean(div(mul(2, together), add(norm, EPSILON)), axis);
};

export const correlations = {
  PearsonCorrelation: measured(pearson, 'higher'),
  ConcordanceCorrelation: measured(concordance, 'higher'),
};
