import type { Config } from '../../../protocol/index.ts';
import { numberIn, numbersIn } from '../../ops/config.ts';

/** Keras's `epsilon()`, put below 0 and above 1 at the ends of AUC's thresholds. */
const EPSILON = 1e-7;

/** At which outputs answers are counted. */
export interface Thresholds {
  readonly values: readonly number[];
  /** From 0 to 1 at equal distances: outputs are then put into buckets. */
  readonly even: boolean;
  /** The first lies below 0, so that every output is above it. */
  readonly below: boolean;
}

/** keras/src/metrics/metrics_utils.py, `is_evenly_distributed_thresholds`: three or more. */
function isEven(values: readonly number[]): boolean {
  const last = values.length - 1;
  return last >= 2 && values.every((value, i) => Math.abs(value - i / last) <= EPSILON + 1e-5 * (i / last));
}

/** What a spec says; left out, 0.5. */
export function givenThresholds(config: Config, otherwise = 0.5): Thresholds {
  const none = config.thresholds === null || config.thresholds === undefined;
  const values = none ? [otherwise] : numbersIn(config, 'thresholds');
  return { values, even: isEven(values), below: false };
}

const spread = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i / (count - 1));

/** `num_thresholds` from 0 to 1. */
export function evenThresholds(config: Config): Thresholds {
  const count = numberIn(config, 'num_thresholds');
  return count === 1 ? { values: [0.5], even: false, below: false } : { values: spread(count), even: true, below: false };
}

/** AUC's: its own, or even ones, with the ends pushed outwards. */
export function areaThresholds(config: Config): Thresholds {
  const given = config.thresholds === null || config.thresholds === undefined ? null : numbersIn(config, 'thresholds');
  const inner = given ? given.toSorted((a, b) => a - b) : spread(numberIn(config, 'num_thresholds')).slice(1, -1);
  return { values: [-EPSILON, ...inner, 1 + EPSILON], even: !given || isEven([0, ...inner, 1]), below: true };
}
