import { defineActivation } from '../kit/index.ts';
import { boolean } from '../kit/params.ts';

/** keras/src/activations/activations.py */
export const gelu = defineActivation({
  name: 'gelu',
  doc: {
    en: 'Weighs each value by the chance that a normal number is smaller: a smooth relu.',
    fr: 'Pondère chaque valeur par la probabilité qu’un nombre normal soit plus petit : une relu lisse.',
  },
  formula: 'y = x · Φ(x)',
  usual: { en: 'In transformers.', fr: 'Dans les transformers.' },
  trap: {
    en: 'The approximate form differs by up to 0.0005 from the exact one.',
    fr: 'La forme approchée diffère jusqu’à 0.0005 de l’exacte.',
  },
  params: {
    approximate: boolean(
      {
        en: 'Whether Φ is replaced by a formula with tanh, a little faster.',
        fr: 'Remplace ou non Φ par une formule avec tanh, un peu plus rapide.',
      },
      false,
    ),
  },
  example: 'gelu',
  source: 'keras.activations.gelu',
  page: 'layers/activations',
});
