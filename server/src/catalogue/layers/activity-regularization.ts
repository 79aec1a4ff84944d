import { defineLayer } from '../kit/index.ts';
import { number } from '../kit/params.ts';
import { weightless } from './pooling.ts';

/** keras/src/layers/regularization/activity_regularization.py */
export const activityRegularization = defineLayer({
  name: 'ActivityRegularization',
  category: 'regularization',
  doc: {
    en: 'Passes its input on and adds a penalty on it to the loss: large or many values cost.',
    fr: 'Transmet son entrée et ajoute à la perte une pénalité sur elle : des valeurs grandes ou nombreuses coûtent.',
  },
  formula: 'loss + (l1 · Σ |x| + l2 · Σ x²) / batch',
  usual: { en: '`l1=1e-5` for a sparse code.', fr: '`l1=1e-5` pour un code épars.' },
  trap: {
    en: 'The penalty is divided by the batch size since Keras 3.14.',
    fr: 'La pénalité est divisée par la taille du lot depuis Keras 3.14.',
  },
  params: {
    l1: number(
      { en: 'Factor of the sum of absolute values.', fr: 'Facteur de la somme des valeurs absolues.' },
      { default: 0, min: 0 },
      { usual: { en: '1e-5 to 1e-3.', fr: 'De 1e-5 à 1e-3.' }, rangeRule: 'invalid-regularizer' },
    ),
    l2: number(
      { en: 'Factor of the sum of squares.', fr: 'Facteur de la somme des carrés.' },
      { default: 0, min: 0 },
      { usual: { en: '1e-5 to 1e-3.', fr: 'De 1e-5 à 1e-3.' }, rangeRule: 'invalid-regularizer' },
    ),
  },
  inputs: { min: 1, max: 1 },
  mask: 'passes',
  taken: ['activity_regularizer'],
  outputs: ([input = []]) => [input],
  ...weightless,
  example: 'ActivityRegularization(l2=1e-4)',
  source: 'keras.layers.ActivityRegularization',
});
