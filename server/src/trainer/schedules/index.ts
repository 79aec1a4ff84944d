import type { Config, Configured } from '../../protocol/index.ts';
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

/** The rate of a schedule at a step, counted from 0. @throws Error when no schedule has that name */
export function scheduledRate({ name, config }: Configured, step: number): number {
  const compute = schedules[name];
  if (!compute) throw new Error(`No schedule is called ${name}.`);
  return compute(config, step);
}

const scheduled = (config: Config, key: string, step: number): number =>
  typeof config[key] === 'number' ? numberIn(config, key) : scheduledRate(entryIn(config, key), step);

/**
 * An optimizer's learning rate at a step, counted from 0 in batches: its number or schedule, divided by
 * `1 + decay · step` where Keras 2's `decay` is written.
 */
export const learningRate = (optimizer: Config, step: number): number =>
  scheduled(optimizer, 'learning_rate', step) / (1 + numberOr(optimizer, 'decay', 0) * step);
