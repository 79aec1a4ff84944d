import { type Configured, defineLayer, type Fault, fault, isFault, type WeightSpec, weight } from '../kit/index.ts';
import { boolean, bounds, integer, number, optional } from '../kit/params.ts';
import { featureAxis, scaleAndShift, sizesOn } from './normalization.ts';
import * as params from './params/normalization.ts';
import { initializer, ONES, type Part, ZEROS } from './params/weights.ts';

const MEAN: Part = {
  name: { en: 'the moving mean', fr: 'la moyenne mobile' },
  of: 'de la moyenne mobile',
  on: 'sur la moyenne mobile',
};
const VARIANCE: Part = {
  name: { en: 'the moving variance', fr: 'la variance mobile' },
  of: 'de la variance mobile',
  on: 'sur la variance mobile',
};

type Clipping = Readonly<Record<string, number | null>>;

/** Bounds that no correction can keep. */
const clippingFault = ({ rmax = null, rmin = null, dmax = null }: Clipping): Fault | undefined => {
  const refused = (facts: Fault['facts']) => fault('invalid-argument', facts, { argument: 'renorm_clipping' });
  if (rmax !== null && rmin !== null && rmax < rmin) return refused({ reason: 'renorm-order', rmax, rmin });
  return dmax !== null && dmax < 0 ? refused({ reason: 'renorm-bound', dmax }) : undefined;
};

interface MovingStart {
  readonly moving_mean_initializer: Configured;
  readonly moving_variance_initializer: Configured;
}

/** What batch renormalisation keeps besides: deviations start at the root of the variance. */
const renormWeights = (shape: readonly number[], start: MovingStart): readonly WeightSpec[] => {
  const deviation = { name: 'SquareRoot', config: { initializer: { ...start.moving_variance_initializer } } };
  return [
    weight('moving_stddev', shape, deviation, { trainable: false }),
    weight('renorm_mean', shape, start.moving_mean_initializer, { trainable: false }),
    weight('renorm_stddev', shape, deviation, { trainable: false }),
  ];
};

const share = { rangeRule: 'invalid-normalization' };

/** keras/src/layers/normalization/batch_normalization.py */
export const batchNormalization = defineLayer({
  name: 'BatchNormalization',
  category: 'normalization',
  doc: {
    en: 'Brings each feature of a batch to mean 0 and deviation 1, then rescales it with a learned gamma and beta. Training is steadier and faster, with a little regularisation besides.',
    fr: 'Ramène chaque variable d’un lot à une moyenne de 0 et un écart-type de 1, puis la remet à l’échelle avec gamma et beta, appris. L’entraînement est plus stable et plus rapide, un peu régularisé en plus.',
  },
  formula: 'y = gamma · (x − mean) / √(variance + epsilon) + beta',
  usual: {
    en: 'After a convolution or Dense with `use_bias=false`, before its activation. Batches of 16 and more.',
    fr: 'Après une convolution ou une Dense avec `use_bias=false`, avant son activation. Des lots de 16 et plus.',
  },
  trap: {
    en: 'At test time it uses moving averages, not the batch: after few updates they are not there yet. A bias right before it is idle. Small batches give poor statistics.',
    fr: 'Au test, elle utilise des moyennes mobiles, pas le lot : après peu de pas, elles n’y sont pas encore. Un biais juste avant est inutile. De petits lots donnent de mauvaises statistiques.',
  },
  params: {
    axis: integer(
      params.AXIS,
      { default: -1 },
      {
        trap: { en: 'After a channels-first convolution: 1.', fr: 'Après une convolution à canaux en tête : 1.' },
      },
    ),
    momentum: number(
      {
        en: 'How much of the old moving average stays at each batch.',
        fr: 'Part de l’ancienne moyenne mobile gardée à chaque lot.',
      },
      { default: 0.99, min: 0, max: 1, exclusiveMax: true },
      {
        ...share,
        formula: 'moving ← moving · momentum + batch · (1 − momentum)',
        usual: { en: '0.99; 0.9 when there are few updates.', fr: '0.99 ; 0.9 quand il y a peu de pas.' },
        trap: {
          en: 'One minus PyTorch’s: its 0.1 is 0.9 here.',
          fr: 'Un moins celui de PyTorch : son 0.1 est 0.9 ici.',
        },
      },
    ),
    epsilon: params.epsilon,
    center: params.center,
    scale: params.scale,
    beta_initializer: params.betaInitializer,
    gamma_initializer: params.gammaInitializer,
    moving_mean_initializer: initializer(MEAN, ZEROS),
    moving_variance_initializer: initializer(VARIANCE, ONES),
    beta_regularizer: params.betaRegularizer,
    gamma_regularizer: params.gammaRegularizer,
    beta_constraint: params.betaConstraint,
    gamma_constraint: params.gammaConstraint,
    renorm: boolean(
      {
        en: 'Batch renormalisation: in training too, moving statistics correct those of the batch, so that training and test agree. Adds three weights of statistics.',
        fr: 'Renormalisation par lot : à l’entraînement aussi, des statistiques mobiles corrigent celles du lot, si bien qu’entraînement et test s’accordent. Ajoute trois poids de statistiques.',
      },
      false,
      {
        formula:
          'x̂ = (x − mean) / deviation · r + d    r = deviation / renorm_stddev    d = (mean − renorm_mean) / renorm_stddev',
        usual: {
          en: 'For batches of fewer than 16, or of samples that resemble each other.',
          fr: 'Pour des lots de moins de 16, ou d’exemples qui se ressemblent.',
        },
        trap: {
          en: 'Without `renorm_clipping` the first batches are corrected as strongly as the last, by statistics that are not there yet.',
          fr: 'Sans `renorm_clipping`, les premiers lots sont corrigés aussi fort que les derniers, par des statistiques qui n’y sont pas encore.',
        },
      },
    ),
    renorm_clipping: optional(
      bounds(
        {
          en: 'Bounds of the correction: r from `rmin` to `rmax`, d from −`dmax` to `dmax`. What is left out is not bounded.',
          fr: 'Bornes de la correction : r de `rmin` à `rmax`, d de −`dmax` à `dmax`. Ce qui est omis n’est pas borné.',
        },
        ['rmax', 'rmin', 'dmax'],
        { usual: { en: '`{rmax: 3, rmin: 0.33, dmax: 5}`.', fr: '`{rmax: 3, rmin: 0.33, dmax: 5}`.' } },
      ),
    ),
    renorm_momentum: number(
      {
        en: 'How much of the old statistics of `renorm` stays at each batch; idle without it.',
        fr: 'Part des anciennes statistiques de `renorm` gardée à chaque lot ; sans effet sans lui.',
      },
      { default: 0.99, min: 0, max: 1, exclusiveMax: true },
      {
        usual: { en: '0.99.', fr: '0.99.' },
        ...share,
        trap: {
          en: '`momentum` moves what the test uses, `renorm_momentum` what corrects while training.',
          fr: '`momentum` déplace ce que le test utilise, `renorm_momentum` ce qui corrige à l’entraînement.',
        },
      },
    ),
    synchronized: boolean(
      {
        en: 'Statistics over several devices together. On one device it changes nothing.',
        fr: 'Statistiques communes à plusieurs appareils. Sur un seul, cela ne change rien.',
      },
      false,
    ),
  },
  removed: [
    { name: 'mode', keras: 1, now: 'refused' },
    { name: 'fused', keras: 2, now: 'refused' },
    { name: 'virtual_batch_size', keras: 2, now: 'refused' },
    { name: 'adjustment', keras: 2, now: 'refused' },
  ],
  inputs: { min: 1, max: 1 },
  fixesRank: true,
  mask: 'passes',
  outputs: ([input = []], { axis, renorm, renorm_clipping: clipping }) => {
    const crossed = renorm ? clippingFault(clipping ?? {}) : undefined;
    if (crossed) return crossed;
    const place = featureAxis(axis, input);
    return isFault(place) ? place : [input];
  },
  weights: ([input = []], config) => {
    const shape = sizesOn([config.axis], input);
    if (isFault(shape)) return shape;
    return [
      ...scaleAndShift(shape, config),
      weight('moving_mean', shape, config.moving_mean_initializer, { trainable: false }),
      weight('moving_variance', shape, config.moving_variance_initializer, { trainable: false }),
      ...(config.renorm ? renormWeights(shape, config) : []),
    ];
  },
  macs: () => 0,
  example: 'BatchNormalization()',
  source: 'keras.layers.BatchNormalization',
});
