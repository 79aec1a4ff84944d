import { defineOptimizer } from '../kit/define.ts';
import { boolean, number } from '../kit/params.ts';
import { learningRate } from './learning-rate.ts';
import { common, smallest } from './shared.ts';

const range = { rangeRule: 'invalid-optimizer-value' };

/** keras/src/optimizers/adafactor.py; s counts the steps from 1. */
export const adafactor = defineOptimizer({
  name: 'Adafactor',
  aliases: ['adafactor'],
  doc: {
    en: 'Divides by the size of recent gradients, kept as one number a row and one a column: little memory for large matrices.',
    fr: 'Divise par la taille des gradients récents, tenue par ligne et par colonne : peu de mémoire pour de grandes matrices.',
  },
  formula: 'β = 1 − s^beta_2_decay,  u = g / √v,  w ← w − max(ε₂, rms(w)) · min(lr, 1/√s) · u / max(1, rms(u) / clip_threshold)',
  usual: {
    en: 'Large language models; `relative_step=true` needs no schedule.',
    fr: 'De grands modèles de langue ; `relative_step=true` se passe de plan.',
  },
  trap: {
    en: 'The step is a share of the weights’ own size, so 0.001 means a thousandth of them, whatever the gradient.',
    fr: 'Le pas est une part de la taille des poids : 0.001 en est un millième, quel que soit le gradient.',
  },
  params: {
    learning_rate: learningRate(0.001, { en: '0.001 to 0.01.', fr: 'de 0.001 à 0.01.' }),
    beta_2_decay: number(
      {
        en: 'How the memory of squared gradients lengthens as training goes on.',
        fr: 'Comment la mémoire des gradients au carré s’allonge au fil de l’entraînement.',
      },
      { default: -0.8, max: 0 },
      { ...range, formula: 'β = 1 − s^beta_2_decay', usual: { en: '−0.8.', fr: '−0.8.' } },
    ),
    epsilon_1: smallest(1e-30),
    epsilon_2: number(
      {
        en: 'Least size that the weights are taken to have: without it weights at 0 would never move.',
        fr: 'Taille minimale prêtée aux poids : sans elle, des poids à 0 ne bougeraient jamais.',
      },
      { default: 1e-3, min: 0 },
      { ...range, usual: { en: '1e-3.', fr: '1e-3.' } },
    ),
    clip_threshold: number(
      {
        en: 'Cuts the update of a tensor back when its mean size is above this.',
        fr: 'Réduit la mise à jour d’un tenseur quand sa taille moyenne dépasse cette valeur.',
      },
      { default: 1, min: 0, exclusiveMin: true },
      { ...range, usual: { en: '1.', fr: '1.' } },
    ),
    relative_step: boolean(
      {
        en: 'Lowers a constant learning rate to 1 over the root of the steps done, where that is less.',
        fr: 'Ramène un taux constant à 1 sur la racine du nombre de pas, quand c’est moins.',
      },
      true,
    ),
    ...common,
  },
  example: 'Adafactor(learning_rate=0.01)',
  source: 'keras.optimizers.Adafactor',
});
