import { type ConfigOf, type Fault, fault, isFault, type Shape, type WeightSpec, weight } from '../kit/index.ts';
import { axisOf, knownSize } from './checks.ts';
import type * as params from './params/normalization.ts';

/** What normalisations share: gamma and beta over some axes. */

interface Config {
  readonly center: boolean;
  readonly scale: boolean;
  readonly gamma_initializer: ConfigOf<{ i: typeof params.gammaInitializer }>['i'];
  readonly beta_initializer: ConfigOf<{ i: typeof params.betaInitializer }>['i'];
  readonly gamma_regularizer: ConfigOf<{ r: typeof params.gammaRegularizer }>['r'];
  readonly beta_regularizer: ConfigOf<{ r: typeof params.betaRegularizer }>['r'];
  readonly gamma_constraint: ConfigOf<{ c: typeof params.gammaConstraint }>['c'];
  readonly beta_constraint: ConfigOf<{ c: typeof params.betaConstraint }>['c'];
}

/** An axis other than the batch. */
export const featureAxis = (axis: number, input: Shape): number | Fault => {
  const place = axisOf(axis, input);
  if (place !== 0) return place;
  return fault('invalid-axis', { axis, rank: input.length }, { argument: 'axis', shapes: [input] });
};

/** Axes other than the batch, as places from 0. */
export const axesIn = (axis: number | readonly number[], input: Shape): readonly (number | Fault)[] =>
  [axis].flat().map((one) => featureAxis(one, input));

/** The sizes on these axes; the fault when there is no such axis or a size is not known. */
export const sizesOn = (axes: readonly number[], input: Shape): readonly number[] | Fault => {
  const sizes: number[] = [];
  for (const axis of axes) {
    const place = featureAxis(axis, input);
    const size = isFault(place) ? place : knownSize(input, place);
    if (isFault(size)) return size;
    sizes.push(size);
  }
  return sizes;
};

/** gamma, then beta, where the layer has them. */
export const scaleAndShift = (shape: readonly number[], config: Config): readonly WeightSpec[] => {
  const gamma = { regularizer: config.gamma_regularizer, constraint: config.gamma_constraint };
  const beta = { regularizer: config.beta_regularizer, constraint: config.beta_constraint };
  return [
    ...(config.scale ? [weight('gamma', shape, config.gamma_initializer, gamma)] : []),
    ...(config.center ? [weight('beta', shape, config.beta_initializer, beta)] : []),
  ];
};
