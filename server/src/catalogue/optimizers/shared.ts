import { boolean, integer, number, optional, text } from '../kit/params.ts';
import { decay } from './learning-rate.ts';

/** Arguments that every optimizer has (keras/src/optimizers/base_optimizer.py), in Keras's order, the language's `decay` last. */

const range = { rangeRule: 'invalid-optimizer-value' };

export const smallest = (value: number) =>
  number(
    { en: 'Keeps the division away from 0.', fr: 'Évite la division par 0.' },
    { default: value, min: 0, exclusiveMin: true },
    { ...range, usual: { en: '1e-7; up to 1e-3 where steps are wild.', fr: '1e-7 ; jusqu’à 1e-3 si les pas sont brusques.' } },
  );

export const epsilon = smallest(1e-7);

/** A share of the past that is kept: a number in [0, 1). */
export const memory = (doc: { readonly en: string; readonly fr: string }, value: number, formula: string) =>
  number(
    doc,
    { default: value, min: 0, max: 1, exclusiveMax: true },
    { ...range, formula, usual: { en: `${value}.`, fr: `${value}.` } },
  );

/** A value of the accumulators before the first step. */
export const initialAccumulator = number(
  {
    en: 'What the sum of squared gradients starts from: above 0 it keeps the first steps small.',
    fr: 'Départ de la somme des gradients au carré : au-dessus de 0, il garde les premiers pas petits.',
  },
  { default: 0.1, min: 0 },
  { ...range, usual: { en: '0.1.', fr: '0.1.' } },
);

const firstMoment = {
  en: 'Share of the past that the running mean of gradients keeps: the momentum.',
  fr: 'Part du passé que garde la moyenne courante des gradients : l’élan.',
};

const secondMoment = {
  en: 'Share of the past that the running mean of squared gradients keeps.',
  fr: 'Part du passé que garde la moyenne courante des gradients au carré.',
};

/** The two memories of Adam and its kin. */
export const moments = {
  beta_1: memory(firstMoment, 0.9, 'm ← beta_1 · m + (1 − beta_1) · g'),
  beta_2: memory(secondMoment, 0.999, 'v ← beta_2 · v + (1 − beta_2) · g²'),
};

export const amsgrad = boolean(
  {
    en: 'Divides by the largest size seen so far, so that steps never grow again.',
    fr: 'Divise par la plus grande taille vue jusque-là : les pas ne regrandissent jamais.',
  },
  false,
);

const clipping = {
  en: 'At most one of `clipnorm`, `clipvalue` and `global_clipnorm`; a value of 0 or less clips nothing.',
  fr: 'Au plus un de `clipnorm`, `clipvalue` et `global_clipnorm` ; une valeur nulle ou négative ne limite rien.',
};

const clip = (en: string, fr: string) =>
  optional(number({ en, fr }, {}, { usual: { en: '0.5 to 5.', fr: 'de 0.5 à 5.' }, trap: clipping }));

/** Weight decay, with its default in the optimizers that decay unless told otherwise. */
export const weightDecay = (preset: { readonly default?: number } = {}) =>
  number(
    {
      en: 'Shrinks every weight by this share times the learning rate at each step, apart from the gradient.',
      fr: 'Réduit chaque poids de cette part, multipliée par le taux d’apprentissage, à chaque pas, à côté du gradient.',
    },
    { ...preset, min: 0 },
    {
      ...range,
      formula: 'w ← w − lr · weight_decay · w',
      usual: { en: '1e-5 to 1e-2.', fr: 'de 1e-5 à 1e-2.' },
      trap: {
        en: 'The same as an `l2` regularizer for plain SGD only (with twice the factor).',
        fr: 'Équivaut à un régulariseur `l2` pour SGD seul (avec le double du facteur), et pour lui seulement.',
      },
    },
  );

const ema = {
  use_ema: boolean(
    {
      en: 'Keeps a moving average of the weights, which takes their place when training ends.',
      fr: 'Tient une moyenne mobile des poids, qui prend leur place à la fin de l’entraînement.',
    },
    false,
  ),
  ema_momentum: number(
    { en: 'Share of the old average that is kept at each step.', fr: 'Part de l’ancienne moyenne gardée à chaque pas.' },
    { default: 0.99, min: 0, max: 1 },
    {
      usual: {
        en: '0.99 to 0.9999: the more updates, the closer to 1.',
        fr: 'De 0.99 à 0.9999 : plus il y a de pas, plus près de 1.',
      },
      ...range,
      formula: 'average ← ema_momentum · average + (1 − ema_momentum) · w',
    },
  ),
  ema_overwrite_frequency: optional(
    integer(
      {
        en: 'Steps after which the average replaces the weights; `none`: only at the end.',
        fr: 'Nombre de pas après lesquels la moyenne remplace les poids ; `none` : à la fin seulement.',
      },
      { min: 1 },
      { ...range, usual: { en: '`none`.', fr: '`none`.' } },
    ),
  ),
};

/** What stands after an optimizer's own arguments; `name` last but for `decay`. */
export const common = {
  weight_decay: optional(weightDecay()),
  clipnorm: clip(
    "Cuts each weight's gradient back to this length, so that one steep batch makes no wild step.",
    'Ramène le gradient de chaque poids à cette longueur : un lot trop raide ne fait pas de pas démesuré.',
  ),
  clipvalue: clip(
    'Cuts every number of the gradient back to between −value and value.',
    'Ramène chaque nombre du gradient entre −valeur et valeur.',
  ),
  global_clipnorm: clip(
    'Cuts the gradient of all the weights together back to this length; its direction stays.',
    'Ramène le gradient de tous les poids ensemble à cette longueur ; sa direction ne change pas.',
  ),
  ...ema,
  loss_scale_factor: optional(
    number(
      {
        en: 'Multiplies the loss before the gradient is taken and divides the gradient after: guards small numbers in half precision.',
        fr: 'Multiplie la perte avant le calcul du gradient, et divise ensuite le gradient : protège les petits nombres en demi-précision.',
      },
      { min: 0, exclusiveMin: true },
      { ...range, usual: { en: 'Left out.', fr: 'Omis.' } },
    ),
  ),
  gradient_accumulation_steps: optional(
    integer(
      {
        en: 'Updates the weights only every so many batches, with their mean gradient: a large batch in little memory.',
        fr: 'Ne met les poids à jour que tous les tant de lots, avec leur gradient moyen : un grand lot en peu de mémoire.',
      },
      { min: 2 },
      {
        ...range,
        usual: {
          en: 'Left out; 2 to 16 where a batch does not fit in memory.',
          fr: 'Omis ; de 2 à 16 quand un lot ne tient pas en mémoire.',
        },
      },
    ),
  ),
  name: optional(text({ en: 'Name of the optimizer.', fr: 'Nom de l’optimiseur.' })),
  decay,
};
