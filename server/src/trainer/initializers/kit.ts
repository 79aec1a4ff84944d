import type { Config } from '../../protocol/index.ts';
import { product } from '../ops/shapes.ts';
import type { Generator } from './generator.ts';

/** The first values of a weight, in row-major order. */
export type Initializer = (shape: readonly number[], config: Config, random: Generator) => Float32Array;

/** Values drawn one by one. */
export const drawn = (shape: readonly number[], draw: (index: number) => number): Float32Array => {
  const values = new Float32Array(product(shape));
  for (let i = 0; i < values.length; i++) values[i] = draw(i);
  return values;
};
