import { defineLayer } from '../kit/index.ts';
import { number } from '../kit/params.ts';
import { weightless } from './pooling.ts';

/** keras/src/layers/activations/leaky_relu.py */
export const leakyReLu = defineLayer({
  name: 'LeakyReLU',
  category: 'activation',
  doc: {
    en: 'As `relu`, but with a small slope below 0, so that no unit dies.',
    fr: 'Comme `relu`, mais avec une petite pente sous 0 : aucune unité ne meurt.',
  },
  formula: 'y = x where x > 0, else negative_slope · x',
  usual: { en: '0.01 to 0.3; in the discriminator of a GAN, 0.2.', fr: 'De 0.01 à 0.3 ; dans le discriminateur d’un GAN, 0.2.' },
  trap: {
    en: 'The layer has 0.3 by default, the activation `leaky_relu` 0.2.',
    fr: 'La couche a 0.3 par défaut, l’activation `leaky_relu` 0.2.',
  },
  params: {
    negative_slope: number(
      { en: 'Slope of the part below the threshold.', fr: 'Pente de la partie sous le seuil.' },
      { default: 0.3, min: 0 },
      {
        usual: { en: '0.01 to 0.3; 0 is plain relu.', fr: 'De 0.01 à 0.3 ; 0, c’est relu.' },
        rangeRule: 'invalid-activation-slope',
        formerly: [{ name: 'alpha', keras: 2, now: 'warned' }],
      },
    ),
  },
  inputs: { min: 1, max: 1 },
  mask: 'passes',
  outputs: ([input = []]) => [input],
  ...weightless,
  example: 'LeakyReLU(0.1)',
  source: 'keras.layers.LeakyReLU',
});
