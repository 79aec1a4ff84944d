import type { Numbers } from './rows/numbers.ts';

/** An array with its sizes, the samples first, in C order. */
export interface NumberArray {
  readonly shape: readonly number[];
  readonly data: Numbers;
  /** Whether the file stores whole numbers. */
  readonly integer: boolean;
}

/** Arrays by name, as a file of arrays holds them. */
export interface Arrays {
  readonly kind: 'arrays';
  /** The path as the spec writes it. */
  readonly file: string;
  readonly arrays: ReadonlyMap<string, NumberArray>;
  /** The arrays taken when the spec names none. */
  readonly x: string;
  readonly y: string;
}

export const productOf = (sizes: readonly number[]): number => sizes.reduce((product, size) => product * size, 1);
