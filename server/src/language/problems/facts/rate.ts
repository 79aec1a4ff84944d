import type { Plain } from '../../../catalogue/index.ts';
import { configuredOf } from '../../semantics/plan/read.ts';
import type { Called } from './training.ts';

/** A learning rate as a number: a schedule counts with its first value; `undefined` when that is not known. */
export const firstRate = (rate: Plain | undefined): number | undefined => {
  const schedule = configuredOf(rate)?.config;
  const value = typeof rate === 'number' ? rate : (schedule?.initial_learning_rate ?? schedule?.values);
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'number' ? first : undefined;
};

/** The learning rate with which an optimizer begins. */
export const rateOf = ({ configured }: Called): number | undefined => firstRate(configured.config.learning_rate);

/** The momentum of an optimizer that has one. */
export const momentumOf = ({ configured: { config } }: Called): number | undefined =>
  typeof config.momentum === 'number' ? config.momentum : undefined;
