import type { Config } from '../../protocol/index.ts';
import { meanAbsoluteError, meanSquaredError } from '../losses/distances.ts';
import { type Loss, sameRank } from '../losses/kit.ts';
import { numberOr } from '../ops/config.ts';
import { accuracy, binaryAccuracy, categoricalAccuracy, sparseCategoricalAccuracy } from './accuracy.ts';
import type { Metric } from './kit.ts';

/** A loss as a metric: the mean of its values, without penalties. */
const measured =
  (loss: Loss): Metric =>
  (target, prediction) => {
    const [t, p] = sameRank(target, prediction);
    return loss({ target: t, prediction: p, logits: null, config: {} });
  };

/** Every metric by Keras's class name; `accuracy` is a word of `compile`, which has no class. */
export const metrics: Readonly<Record<string, (config: Config) => Metric>> = {
  accuracy: () => accuracy,
  BinaryAccuracy: (config) => binaryAccuracy(numberOr(config, 'threshold', 0.5)),
  CategoricalAccuracy: () => categoricalAccuracy,
  MeanAbsoluteError: () => measured(meanAbsoluteError),
  MeanSquaredError: () => measured(meanSquaredError),
  SparseCategoricalAccuracy: () => sparseCategoricalAccuracy,
};

/** Which way a metric is better: EarlyStopping asks. */
export const isBetterHigher = (name: string): boolean => name.toLowerCase().includes('accuracy');
