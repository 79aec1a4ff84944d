import { defineLayer, type Fault, fault, isFault, type Shape, weight } from '../kit/index.ts';
import { axes, optional } from '../kit/params.ts';
import { axisOf, knownSize } from './checks.ts';
import { constraint, initializer, named, type Part, refused, regularizer } from './params/weights.ts';

const ALPHA: Part = {
  name: { en: 'alpha, the slopes', fr: 'alpha, les pentes' },
  of: 'd’alpha, les pentes',
  on: 'sur alpha, les pentes',
};

/** The axes that share a slope, counted from 0. Keras takes 1 off and then counts from the end: −1 is the last but one. */
const sharedPlaces = (input: Shape, shared: number | readonly number[] | null): readonly (number | Fault)[] =>
  [shared ?? []].flat().map((axis) => {
    const place = axis >= 1 ? axis : input.length - 1 + axis;
    if (place >= 1) return axisOf(place, input, 'shared_axes');
    return fault('invalid-axis', { axis, rank: input.length }, { argument: 'shared_axes', shapes: [input] });
  });

/** keras/src/layers/activations/prelu.py */
export const pReLu = defineLayer({
  name: 'PReLU',
  category: 'activation',
  doc: {
    en: 'As `LeakyReLU`, but each value learns the slope that it has below 0.',
    fr: 'Comme `LeakyReLU`, mais chaque valeur apprend la pente qu’elle a sous 0.',
  },
  formula: 'y = x where x > 0, else alpha · x',
  usual: { en: 'After a convolution, with `shared_axes`.', fr: 'Après une convolution, avec `shared_axes`.' },
  trap: {
    en: 'Without `shared_axes` every place of a map has a weight of its own.',
    fr: 'Sans `shared_axes`, chaque point d’une carte a son propre poids.',
  },
  params: {
    alpha_initializer: initializer(ALPHA, named('Zeros'), refused(1, 'init')),
    alpha_regularizer: regularizer(ALPHA),
    alpha_constraint: constraint(ALPHA),
    shared_axes: optional(
      axes(
        {
          en: 'Axes along which one slope holds for all: `[1, 2]` leaves one for each channel of an image.',
          fr: 'Axes le long desquels une même pente vaut partout : `[1, 2]` en laisse une par canal d’une image.',
        },
        undefined,
        { usual: { en: '`[1, 2]` after a Conv2D.', fr: '`[1, 2]` après une Conv2D.' } },
      ),
    ),
  },
  inputs: { min: 1, max: 1 },
  mask: 'passes',
  outputs: ([input = []], { shared_axes: shared }) => sharedPlaces(input, shared).find(isFault) ?? [input],
  weights: ([input = []], config) => {
    const shared = sharedPlaces(input, config.shared_axes);
    const sizes = input.map((_, axis) => (axis === 0 || shared.includes(axis) ? 1 : knownSize(input, axis)));
    const known = sizes.slice(1).filter((size) => typeof size === 'number');
    const { alpha_regularizer: regularizer, alpha_constraint: constraint } = config;
    return sizes.find(isFault) ?? [weight('alpha', known, config.alpha_initializer, { regularizer, constraint })];
  },
  macs: () => 0,
  example: 'PReLU()',
  source: 'keras.layers.PReLU',
});
