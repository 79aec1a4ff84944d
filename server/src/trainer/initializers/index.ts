import type { Configured } from '../../protocol/index.ts';
import { entryIn, numberOrNone } from '../ops/config.ts';
import { constant, identity, ones, zeros } from './constants.ts';
import { randomNormal, randomUniform, truncatedNormalValues } from './distributions.ts';
import { generator } from './generator.ts';
import type { Initializer } from './kit.ts';
import { orthogonal } from './orthogonal.ts';
import { stft } from './stft.ts';
import { scaled, varianceScaling } from './variance-scaling.ts';

/** Every initializer by Keras's class name. */
export const initializers: Readonly<Record<string, Initializer>> = {
  Zeros: zeros,
  Ones: ones,
  Constant: constant,
  Identity: identity,
  RandomUniform: randomUniform,
  RandomNormal: randomNormal,
  TruncatedNormal: truncatedNormalValues,
  VarianceScaling: varianceScaling,
  GlorotUniform: scaled(1, 'fan_avg', 'uniform'),
  GlorotNormal: scaled(1, 'fan_avg', 'truncated_normal'),
  HeUniform: scaled(2, 'fan_in', 'uniform'),
  HeNormal: scaled(2, 'fan_in', 'truncated_normal'),
  LecunUniform: scaled(1, 'fan_in', 'uniform'),
  LecunNormal: scaled(1, 'fan_in', 'truncated_normal'),
  Orthogonal: orthogonal,
  STFT: stft,
};

/** An LSTM's bias with `unit_forget_bias`: ones on the second quarter, the forget gate's. keras/src/layers/rnn/lstm.py */
const forgetBias: Initializer = (shape, config, random) => {
  const { name, config: own } = entryIn(config, 'bias_initializer');
  const values = named(name)(shape, own, random);
  return values.map((value, i) => (Math.floor((4 * i) / values.length) === 1 ? 1 : value));
};

/** The roots of another's values: a deviation that starts with a variance. keras/src/layers/normalization/batch_normalization.py */
const squareRoot: Initializer = (shape, config, random) => {
  const { name, config: own } = entryIn(config, 'initializer');
  return named(name)(shape, own, random).map((value) => Math.sqrt(value));
};

/** What layers make of the initializers that they are given. */
const derived: Readonly<Record<string, Initializer>> = { ForgetBias: forgetBias, SquareRoot: squareRoot };

function named(name: string): Initializer {
  const compute = derived[name] ?? initializers[name];
  if (!compute) throw new Error(`No initializer is called ${name}.`);
  return compute;
}

/**
 * The first values of a weight. An initializer with a seed of its own gives the same values in every run.
 * @param seed the run's
 * @param index the weight's place in the network
 */
export function initialValues(initializer: Configured, shape: readonly number[], seed: number, index: number): Float32Array {
  const own = numberOrNone(initializer.config, 'seed');
  return named(initializer.name)(shape, initializer.config, own === null ? generator(seed, index + 1) : generator(own, 0));
}
