import type { Words } from '../../../server/src/catalogue/index.ts';
import type { Surroundings, Trainee } from '../../../server/src/trainer/callbacks/kit.ts';
import { small } from '../support/runs.ts';
import { MemoryFiles } from './files.ts';

const weights = [{ path: 'dense/kernel', shape: [2], values: Float32Array.of(1, 2) }];

/** A network in training that only remembers. */
export const trainee: Trainee = {
  iterations: 12,
  learningRate: 0.5,
  setLearningRate: () => undefined,
  weights: () => weights,
  restore: () => undefined,
  snapshot: () => ({
    iterations: 12,
    learningRate: null,
    place: { pass: 1, taken: 0 },
    weights,
    rest: [{ path: 'm', shape: [1], values: Float32Array.of(3) }],
  }),
  swapAverages: () => undefined,
  settleAverages: () => undefined,
};

/** What surrounds a callback in a test; `said` gets what it says. */
export const surroundings = (more: Partial<Surroundings> & { readonly said?: Words[] } = {}): Surroundings => ({
  train: small('Dense(1, input_shape=[2])', 'loss = mse\nmetrics = [accuracy, FalsePositives()]').train,
  trainee,
  reported: ['loss', 'accuracy', 'val_loss', 'val_accuracy'],
  files: new MemoryFiles(),
  stop: () => undefined,
  say: (words) => void more.said?.push(words),
  ...more,
});
