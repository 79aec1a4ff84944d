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

/** Optimizers that divide each step by the size of past gradients, so that their rates are alike. */
const ADAPTIVE: ReadonlySet<string> = new Set(['Adam', 'AdamW', 'Adamax', 'Nadam', 'RMSprop']);

/** The rates that are usual for an optimizer: beyond `most` or below `least` is strange, beyond `high` worth a look. */
export interface Usual {
  readonly least: number;
  readonly high: number;
  readonly most: number;
  readonly preset: string;
}

/** `undefined` for optimizers of which nothing is known. */
export const usualRate = ({ configured: { name } }: Called): Usual | undefined => {
  if (name === 'SGD') return { least: 0, high: 0.1, most: 1, preset: '0.01' };
  return ADAPTIVE.has(name) ? { least: 1e-7, high: 0.01, most: 0.01, preset: '0.001' } : undefined;
};
