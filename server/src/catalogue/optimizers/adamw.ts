import { defineOptimizer } from '../kit/define.ts';
import { learningRate } from './learning-rate.ts';
import { amsgrad, common, epsilon, moments, weightDecay } from './shared.ts';

const { weight_decay: _, ...rest } = common;

/** keras/src/optimizers/adamw.py */
export const adamW = defineOptimizer({
  name: 'AdamW',
  aliases: ['adamw'],
  doc: {
    en: 'Adam, with weights that shrink a little at each step, apart from the gradient: no size of gradient weakens the pull.',
    fr: 'Adam, avec des poids qui rétrécissent un peu à chaque pas, à côté du gradient : la taille du gradient n’y change rien.',
  },
  formula: 'w ← w − lr · weight_decay · w,  then Adam',
  usual: {
    en: '`AdamW(0.001, weight_decay=0.004)`; what transformers are trained with.',
    fr: '`AdamW(0.001, weight_decay=0.004)` ; l’optimiseur des transformeurs.',
  },
  trap: {
    en: 'It is not `Adam` with an `l2` regularizer: there the penalty is divided by the gradient’s size like all the rest. Biases shrink too.',
    fr: 'Ce n’est pas `Adam` avec un régulariseur `l2` : la pénalité y serait divisée par la taille du gradient comme le reste. Les biais rétrécissent aussi.',
  },
  params: {
    learning_rate: learningRate(0.001, { en: '1e-4 to 1e-3.', fr: 'de 1e-4 à 1e-3.' }),
    weight_decay: weightDecay({ default: 0.004 }),
    ...moments,
    epsilon,
    amsgrad,
    ...rest,
  },
  example: 'AdamW(learning_rate=0.001, weight_decay=0.01)',
  source: 'keras.optimizers.AdamW',
});
