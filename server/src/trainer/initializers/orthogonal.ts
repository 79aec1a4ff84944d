import { numberOr } from '../ops/config.ts';
import { product } from '../ops/shapes.ts';
import type { Generator } from './generator.ts';
import type { Initializer } from './kit.ts';

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** Takes from `vector` what lies along the unit vectors `basis`; twice, for the digits that the first time loses. */
function purify(vector: Float64Array, basis: readonly Float64Array[]): void {
  for (const unit of [...basis, ...basis]) {
    const along = dot(vector, unit);
    for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) - along * (unit[i] ?? 0);
  }
}

/**
 * `count` orthonormal vectors of that length, uniformly distributed: Gram and Schmidt on normal vectors, which is the QR
 * decomposition with the signs of R's diagonal made positive.
 */
function orthonormal(count: number, length: number, random: Generator): readonly Float64Array[] {
  const basis: Float64Array[] = [];
  while (basis.length < count) {
    const vector = Float64Array.from({ length }, () => random.normal());
    purify(vector, basis);
    const norm = Math.sqrt(dot(vector, vector));
    basis.push(vector.map((value) => value / norm));
  }
  return basis;
}

/** keras/src/initializers/random_initializers.py, `OrthogonalInitializer`: rows or columns of the kernel as a matrix. */
export const orthogonal: Initializer = (shape, config, random) => {
  if (shape.length < 2) throw new Error('`Orthogonal` starts kernels of two axes or more.');
  const gain = numberOr(config, 'gain', 1);
  const columns = shape.at(-1) ?? 1;
  const rows = product(shape) / columns;
  const basis = orthonormal(Math.min(rows, columns), Math.max(rows, columns), random);
  const at = (row: number, column: number): number => (rows < columns ? basis[row]?.[column] : basis[column]?.[row]) ?? 0;
  return Float32Array.from({ length: rows * columns }, (_, i) => gain * at(Math.floor(i / columns), i % columns));
};
