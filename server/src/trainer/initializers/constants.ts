import { numberOr } from '../ops/config.ts';
import { drawn, type Initializer } from './kit.ts';

export const zeros: Initializer = (shape) => drawn(shape, () => 0);
export const ones: Initializer = (shape) => drawn(shape, () => 1);
export const constant: Initializer = (shape, config) => {
  const value = numberOr(config, 'value', 0);
  return drawn(shape, () => value);
};

/** `gain` on the diagonal of a matrix. */
export const identity: Initializer = (shape, config) => {
  const [, columns] = shape;
  if (shape.length !== 2 || columns === undefined) throw new Error('`Identity` starts matrices only.');
  const gain = numberOr(config, 'gain', 1);
  return drawn(shape, (i) => (Math.floor(i / columns) === i % columns ? gain : 0));
};
