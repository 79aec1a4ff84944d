import { type Seed, toUnit, words } from '../ops/philox.ts';

/** A source of random numbers for initial weights and for shuffling: the same for the same seed, on every machine. */
export interface Generator {
  /** In (0, 1], with 23 bits. */
  uniform(): number;
  normal(): number;
  /** A whole number from 0 to n − 1. */
  below(n: number): number;
}

/** @param stream which of the independent streams of that seed: a weight's number, an epoch's */
export function generator(seed: number, stream: number): Generator {
  const key: Seed = [seed | 0, stream | 0];
  const source = words(key);
  const uniform = (): number => 1 - toUnit(source.next().value);
  return {
    uniform,
    /** Box and Muller, 1958 */
    normal: () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
    below: (n) => Math.floor((source.next().value / 2 ** 32) * n),
  };
}

/** A normal number no further than two standard deviations from the mean; others are drawn again. */
export function truncatedNormal(random: Generator): number {
  for (;;) {
    const value = random.normal();
    if (Math.abs(value) <= 2) return value;
  }
}
