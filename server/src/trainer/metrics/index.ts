import { meanAbsoluteError, meanSquaredError } from '../losses/distances.ts';
import { type Loss, sameRank } from '../losses/kit.ts';
import { accuracy } from './accuracy.ts';
import type { Metric } from './kit.ts';

/** A loss as a metric: the mean of its values, without penalties. */
const measured =
  (loss: Loss): Metric =>
  (target, prediction) => {
    const [t, p] = sameRank(target, prediction);
    return loss({ target: t, prediction: p, logits: null, config: {} });
  };

/** Every metric by Keras's class name; `accuracy` is a word of `compile`, which has no class. */
export const metrics: Readonly<Record<string, Metric>> = {
  accuracy,
  MeanAbsoluteError: measured(meanAbsoluteError),
  MeanSquaredError: measured(meanSquaredError),
};

/** Which way a metric is better: EarlyStopping asks. */
export const isBetterHigher = (name: string): boolean => name.toLowerCase().includes('accuracy');
