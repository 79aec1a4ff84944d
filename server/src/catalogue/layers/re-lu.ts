import { defineLayer } from '../kit/index.ts';
import { number, optional } from '../kit/params.ts';
import { weightless } from './pooling.ts';

/** keras/src/layers/activations/relu.py */
export const reLu = defineLayer({
  name: 'ReLU',
  category: 'activation',
  doc: {
    en: 'The activation `relu` as a layer, with a ceiling, a slope below and a threshold where they are wanted.',
    fr: 'L’activation `relu` en couche, avec un plafond, une pente en dessous et un seuil quand on les veut.',
  },
  formula: 'y = min(x, max_value) where x ≥ threshold, else negative_slope · (x − threshold)',
  usual: {
    en: 'After a BatchNormalization; elsewhere `activation=relu` says the same.',
    fr: 'Après une BatchNormalization ; ailleurs, `activation=relu` dit la même chose.',
  },
  trap: {
    en: 'A unit that is negative for every sample has no gradient and stays dead; a small `negative_slope` revives it.',
    fr: 'Une unité négative pour tous les exemples n’a plus de gradient et reste morte ; une petite `negative_slope` la ranime.',
  },
  params: {
    max_value: optional(
      number(
        {
          en: 'The largest value that comes out; `none` for no ceiling.',
          fr: 'La plus grande valeur qui sort ; `none` pour aucun plafond.',
        },
        { min: 0 },
        { rangeRule: 'invalid-activation-slope', usual: { en: '6, as in MobileNet.', fr: '6, comme dans MobileNet.' } },
      ),
    ),
    negative_slope: number(
      { en: 'Slope of the part below the threshold.', fr: 'Pente de la partie sous le seuil.' },
      { default: 0, min: 0 },
      {
        usual: { en: '0.01 to 0.3; 0 is plain relu.', fr: 'De 0.01 à 0.3 ; 0, c’est relu.' },
        rangeRule: 'invalid-activation-slope',
      },
    ),
    threshold: number(
      { en: 'Values below it count as negative.', fr: 'Les valeurs en dessous comptent comme négatives.' },
      { default: 0, min: 0 },
      { usual: { en: '0.', fr: '0.' }, rangeRule: 'invalid-activation-slope' },
    ),
  },
  inputs: { min: 1, max: 1 },
  mask: 'passes',
  outputs: ([input = []]) => [input],
  ...weightless,
  example: 'ReLU(max_value=6)',
  source: 'keras.layers.ReLU',
});
