import { defineLayer, isFault } from '../kit/index.ts';
import { axes } from '../kit/params.ts';
import { axesIn } from './normalization.ts';
import { weightless } from './pooling.ts';

/** keras/src/layers/normalization/unit_normalization.py */
export const unitNormalization = defineLayer({
  name: 'UnitNormalization',
  category: 'normalization',
  doc: {
    en: 'Brings the features of each position to length 1: only their direction is left.',
    fr: 'Ramène les variables de chaque position à la longueur 1 : il ne reste que leur direction.',
  },
  formula: 'y = x / √(Σ x²)',
  usual: { en: 'Before a `Dot`, whose result is then a cosine.', fr: 'Devant un `Dot`, dont le résultat est alors un cosinus.' },
  trap: { en: 'How large the values were is lost.', fr: 'La grandeur des valeurs est perdue.' },
  params: {
    axis: axes({ en: 'Axis or axes that are normalised together.', fr: 'Axe ou axes normalisés ensemble.' }, -1),
  },
  inputs: { min: 1, max: 1 },
  mask: 'passes',
  outputs: ([input = []], { axis }) => axesIn(axis, input).find(isFault) ?? [input],
  ...weightless,
  example: 'UnitNormalization()',
  source: 'keras.layers.UnitNormalization',
});
