import { defineLayer } from '../kit/index.ts';
import { entry } from '../kit/params.ts';
import { weightless } from './pooling.ts';

/** keras/src/layers/activations/activation.py */
export const activationLayer = defineLayer({
  name: 'Activation',
  category: 'activation',
  doc: {
    en: 'Applies an activation function by itself, where it is not to be an argument of the layer before: after a normalisation, for instance.',
    fr: 'Applique une fonction d’activation à part, quand elle ne doit pas être un argument de la couche d’avant : après une normalisation, par exemple.',
  },
  formula: 'y = activation(x)',
  usual: {
    en: 'Between a normalisation and the next layer: `BatchNormalization() -> Activation(relu)`.',
    fr: 'Entre une normalisation et la couche suivante : `BatchNormalization() -> Activation(relu)`.',
  },
  params: {
    activation: entry('activation', {
      en: 'The function: `relu`, `tanh`, `softmax`, …',
      fr: 'La fonction : `relu`, `tanh`, `softmax`, …',
    }),
  },
  inputs: { min: 1, max: 1 },
  mask: 'passes',
  outputs: ([input = []]) => [input],
  ...weightless,
  example: 'Activation(relu)',
  source: 'keras.layers.Activation',
  trap: {
    en: 'After a layer that already has an `activation`, a second one adds nothing or harms.',
    fr: 'Après une couche qui a déjà une `activation`, une seconde n’apporte rien ou nuit.',
  },
});
