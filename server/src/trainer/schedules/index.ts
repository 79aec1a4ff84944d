import type { Config } from '../../protocol/index.ts';
import { entryIn, numberIn, numberOr } from '../ops/config.ts';
import { cosineDecay, cosineDecayRestarts } from './cosine.ts';
import { exponentialDecay, inverseTimeDecay, piecewiseConstantDecay, polynomialDecay } from './decays.ts';
import type { Schedule } from './kit.ts';

/** Every schedule by Keras's class name. */
export const schedules: Readonly<Record<string, Schedule>> = {
  CosineDecay: cosineDecay,
  CosineDecayRestarts: cosineDecayRestarts,
  ExponentialDecay: exponentialDecay,
  InverseTimeDecay: inverseTimeDecay,
  PiecewiseConstantDecay: piecewiseConstantDecay,
  PolynomialDecay: polynomialDecay,
};

function scheduled(config: Config, key: string, step: number): number {
  if (typeof config[key] === 'number') return numberIn(config, key);
  const { name, config: inner } = entryIn(config, key);
  const compute = schedules[name];
  if (!compute) throw new Error(`No schedule is called ${name}.`);
  return compute(inner, step);
}

/**
 * An optimizer's learning rate at a step, counted from 0 in batches: its number or schedule, divided by
 * `1 + decay · step` where Keras 2's `decay` is written.
 */
export const learningRate = (optimizer: Config, step: number): number =>
  scheduled(optimizer, 'learning_rate', step) / (1 + numberOr(optimizer, 'decay', 0) * step);
