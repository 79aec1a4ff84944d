import { defineOptimizer } from '../kit/define.ts';
import { number } from '../kit/params.ts';
import { learningRate } from './learning-rate.ts';
import { common, initialAccumulator } from './shared.ts';

const range = { rangeRule: 'invalid-optimizer-value' };

/** keras/src/optimizers/ftrl.py (McMahan and others, 2013); p is −learning_rate_power. */
export const ftrl = defineOptimizer({
  name: 'Ftrl',
  aliases: ['ftrl'],
  doc: {
    en: 'Follows the regularised leader: the weights are the best answer to all gradients so far, and `l1` makes many of them exactly 0.',
    fr: 'Suit le meneur régularisé : les poids sont la meilleure réponse à tous les gradients passés, et `l1` en met beaucoup à 0 exactement.',
  },
  formula:
    'a′ = a + g²,  z ← z + g + 2 · l2_shrinkage · w − (a′ᵖ − aᵖ) / lr · w,  w ← (clip(z, −l1, l1) − z) / (a′ᵖ / lr + 2 · l2 + β / lr)',
  usual: {
    en: 'Wide linear models of many rare inputs: one `Dense` layer.',
    fr: 'De larges modèles linéaires à beaucoup d’entrées rares : une seule couche `Dense`.',
  },
  trap: {
    en: 'It writes the weights anew from its sums: what they start from is lost at the first step, `initial_weights` included. Deep networks want `Adam`.',
    fr: 'Il réécrit les poids à partir de ses sommes : leur départ est perdu dès le premier pas, `initial_weights` compris. Les réseaux profonds veulent `Adam`.',
  },
  params: {
    learning_rate: learningRate(0.001, { en: '0.01 to 0.1.', fr: 'de 0.01 à 0.1.' }),
    learning_rate_power: number(
      {
        en: 'How fast the steps shrink as gradients add up; 0 keeps them.',
        fr: 'Vitesse à laquelle les pas rétrécissent quand les gradients s’accumulent ; 0 les garde.',
      },
      { default: -0.5, max: 0 },
      { ...range, formula: 'lr / aᵖ,  p = −learning_rate_power', usual: { en: '−0.5.', fr: '−0.5.' } },
    ),
    initial_accumulator_value: initialAccumulator,
    l1_regularization_strength: number(
      {
        en: 'Sets to 0 the weights whose gathered gradient stays below it.',
        fr: 'Met à 0 les poids dont le gradient accumulé reste au-dessous.',
      },
      { default: 0, min: 0 },
      { ...range, usual: { en: '0 to 0.1.', fr: 'De 0 à 0.1.' } },
    ),
    l2_regularization_strength: number(
      { en: 'Pulls the weights towards 0.', fr: 'Tire les poids vers 0.' },
      { default: 0, min: 0 },
      { ...range, usual: { en: '0 to 0.1.', fr: 'De 0 à 0.1.' } },
    ),
    l2_shrinkage_regularization_strength: number(
      {
        en: 'Adds the gradient of an l2 penalty on the weights as they are now.',
        fr: 'Ajoute le gradient d’une pénalité l2 sur les poids tels qu’ils sont.',
      },
      { default: 0, min: 0 },
      { ...range, usual: { en: '0.', fr: '0.' } },
    ),
    beta: number(
      { en: 'The β of the paper: damps the first steps.', fr: 'Le β de l’article : amortit les premiers pas.' },
      { default: 0, min: 0 },
      { ...range, usual: { en: '0; 1 in the paper.', fr: '0 ; 1 dans l’article.' } },
    ),
    ...common,
  },
  example: 'Ftrl(learning_rate=0.05, l1_regularization_strength=0.001)',
  source: 'keras.optimizers.Ftrl',
});
