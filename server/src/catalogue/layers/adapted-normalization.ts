import { defineLayer, type Fault, fault, isFault, type Shape, type WeightSpec, weight } from '../kit/index.ts';
import { axes, boolean, list, number, optional, or } from '../kit/params.ts';
import { axesIn, sizesOn } from './normalization.ts';
import { ONES, ZEROS } from './params/weights.ts';

type Statistic = number | readonly number[] | readonly (readonly number[])[];

interface Config {
  readonly axis: number | readonly number[] | null;
  readonly mean: Statistic | null;
  readonly variance: Statistic | null;
}

const statistic = (en: string, fr: string) => {
  const one = number({ en, fr });
  return optional(or(or(one, list(one)), list(list(one))));
};

/** The kept axes as places from 0, in their order. */
const keptAxes = (axis: Config['axis'], input: Shape): readonly number[] | Fault => {
  const kept: number[] = [];
  for (const place of axesIn(axis ?? [], input)) {
    if (isFault(place)) return place;
    if (kept.includes(place))
      return fault('invalid-axis', { axis: place, rank: input.length }, { argument: 'axis', shapes: [input] });
    kept.push(place);
  }
  return kept.sort((a, b) => a - b);
};

/** The sizes of nested lists; `null` where the rows are not of one length. */
const shapeOf = (value: Statistic): readonly number[] | null => {
  if (typeof value === 'number') return [];
  const inner = value.map((one) => (typeof one === 'number' ? [] : [one.length]));
  const [first = []] = inner;
  return inner.every((one) => String(one) === String(first)) ? [value.length, ...first] : null;
};

/** What Keras refuses of the values given; both are laid along the last of the kept axes. */
const statisticsFault = ({ mean, variance }: Config, sizes: readonly number[]): Fault | undefined => {
  if (mean === null && variance === null) return undefined;
  const [ofMean, ofVariance] = [mean, variance].map((value) => (value === null ? null : shapeOf(value)));
  if (!ofMean || String(ofMean) !== String(ofVariance))
    return fault('invalid-argument', { reason: 'together', argument: 'mean', other: 'variance' }, { argument: 'mean' });
  const fits = ofMean.every((size, at) => size === 1 || size === sizes[sizes.length - ofMean.length + at]);
  if (fits) return undefined;
  const facts = { reason: 'list-length', argument: 'mean', length: sizes.at(-1) ?? 1 };
  return fault('invalid-argument', facts, { argument: 'mean' });
};

const outputs = ([input = []]: readonly Shape[], config: Config): readonly Shape[] | Fault => {
  const kept = keptAxes(config.axis, input);
  const sizes = isFault(kept) ? kept : sizesOn(kept, input);
  if (isFault(sizes)) return sizes;
  return statisticsFault(config, sizes) ?? [input];
};

/** Two statistics a kept place, and a count that Keras keeps for older files; none where the values are given. */
const weights = ([input = []]: readonly Shape[], config: Config): readonly WeightSpec[] | Fault => {
  if (config.mean !== null) return [];
  const kept = keptAxes(config.axis, input);
  const sizes = isFault(kept) ? kept : sizesOn(kept, input);
  if (isFault(sizes)) return sizes;
  const fixed = { trainable: false };
  return [
    weight('mean', sizes, ZEROS.default, fixed),
    weight('variance', sizes, ONES.default, fixed),
    weight('count', [], ZEROS.default, fixed),
  ];
};

/** keras/src/layers/preprocessing/normalization.py */
export const normalization = defineLayer({
  name: 'Normalization',
  category: 'preprocessing',
  doc: {
    en: 'Brings each feature to mean 0 and deviation 1 by numbers that are fixed before training: those given as `mean` and `variance`, or those of the training data.',
    fr: 'Ramène chaque variable à une moyenne de 0 et un écart-type de 1, par des nombres fixés avant l’entraînement : ceux donnés par `mean` et `variance`, ou ceux des données d’entraînement.',
  },
  formula: 'y = (x − mean) / √variance    invert: y = mean + x · √variance',
  usual: {
    en: 'First in a network, on columns of different sizes. The numbers then travel with the weights.',
    fr: 'En tête d’un réseau, sur des colonnes de grandeurs différentes. Les nombres voyagent alors avec les poids.',
  },
  trap: {
    en: 'In Python `adapt` must be called before `fit`, or nothing is normalised; here that is done before the first epoch, on the training part alone. Columns that `scale` of the data block brings to size are done twice.',
    fr: 'En Python, il faut appeler `adapt` avant `fit`, sinon rien n’est normalisé ; ici, cela se fait avant la première époque, sur la seule partie d’entraînement. Des colonnes que `scale` du bloc data met déjà à l’échelle le sont deux fois.',
  },
  params: {
    axis: optional(
      axes(
        {
          en: 'Axis or axes of which each place has a mean and a variance of its own: −1 is one for each feature. `none`: one for all values.',
          fr: 'Axe ou axes dont chaque place a sa propre moyenne et sa propre variance : −1, une par variable. `none` : une pour toutes les valeurs.',
        },
        -1,
      ),
    ),
    mean: statistic(
      'Known mean: one for all, or one for each place of `axis`. Goes together with `variance`; without both they come from the training data.',
      'Moyenne connue : une pour toutes, ou une par place de `axis`. Va avec `variance` ; sans les deux, elles viennent des données d’entraînement.',
    ),
    variance: statistic(
      'Known variance, the square of the deviation, as many as `mean` has.',
      'Variance connue, le carré de l’écart-type, autant de nombres que `mean`.',
    ),
    invert: boolean(
      {
        en: 'Whether normalised values are brought back to their units instead.',
        fr: 'Ramène au contraire des valeurs normalisées à leurs unités.',
      },
      false,
    ),
  },
  inputs: { min: 1, max: 1 },
  mask: 'passes',
  outputs,
  weights,
  macs: () => 0,
  example: 'Normalization()',
  source: 'keras.layers.Normalization',
  page: 'layers/preprocessing_layers/numerical/normalization/',
});
