import { flagIn, numberIn, numbersIn } from '../ops/config.ts';
import type { Schedule } from './kit.ts';

/** How many decay periods have gone by; whole ones with `staircase`. */
const periods: Schedule = (config, step) => {
  const share = step / numberIn(config, 'decay_steps');
  return flagIn(config, 'staircase') ? Math.floor(share) : share;
};

export const exponentialDecay: Schedule = (config, step) =>
  numberIn(config, 'initial_learning_rate') * numberIn(config, 'decay_rate') ** periods(config, step);

export const inverseTimeDecay: Schedule = (config, step) =>
  numberIn(config, 'initial_learning_rate') / (1 + numberIn(config, 'decay_rate') * periods(config, step));

export const polynomialDecay: Schedule = (config, step) => {
  const [from, to] = [numberIn(config, 'initial_learning_rate'), numberIn(config, 'end_learning_rate')];
  const length = numberIn(config, 'decay_steps');
  const share = flagIn(config, 'cycle')
    ? step / (length * Math.max(1, Math.ceil(step / length)))
    : Math.min(step, length) / length;
  return (from - to) * (1 - share) ** numberIn(config, 'power') + to;
};

/** `values[i]` up to and including step `boundaries[i]`; the last value after them all. */
export const piecewiseConstantDecay: Schedule = (config, step) => {
  const values = numbersIn(config, 'values');
  const piece = numbersIn(config, 'boundaries').findIndex((boundary) => step <= boundary);
  return values.at(piece) ?? Number.NaN;
};
