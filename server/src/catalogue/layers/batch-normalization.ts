import { defineLayer, fault, isFault, weight } from '../kit/index.ts';
import { boolean, integer, number } from '../kit/params.ts';
import { featureAxis, scaleAndShift, sizesOn } from './normalization.ts';
import { pythonOnly } from './params/common.ts';
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
        en: 'Batch renormalisation, which also corrects with the moving statistics while training. Not part of this language: only `false`.',
        fr: 'Renormalisation par lot, qui corrige aussi avec les statistiques mobiles à l’entraînement. Absente de ce langage : seulement `false`.',
      },
      false,
    ),
    renorm_clipping: pythonOnly({
      en: 'Bounds of `renorm`. Only `none` here.',
      fr: 'Bornes de `renorm`. Ici, seulement `none`.',
    }),
    renorm_momentum: number(
      { en: 'Momentum of `renorm`; idle without it.', fr: 'Momentum de `renorm` ; sans effet sans lui.' },
      { default: 0.99, min: 0, max: 1, exclusiveMax: true },
      share,
    ),
    synchronized: boolean(
      {
        en: 'Statistics over several devices together. On one device it changes nothing.',
        fr: 'Statistiques communes à plusieurs appareils. Sur un seul, cela ne change rien.',
      },
      false,
    ),
  },
  inputs: { min: 1, max: 1 },
  fixesRank: true,
  mask: 'passes',
  outputs: ([input = []], { axis, renorm }) => {
    if (renorm) return fault('invalid-argument', { reason: 'unsupported' }, { argument: 'renorm' });
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
    ];
  },
  macs: () => 0,
  example: 'BatchNormalization()',
  source: 'keras.layers.BatchNormalization',
});
