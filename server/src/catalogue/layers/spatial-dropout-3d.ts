import { defineLayer } from '../kit/index.ts';
import { needsRank } from './checks.ts';
import { dataFormat, positionalDtype, positionalName, seed } from './params/common.ts';
import { rate } from './params/rate.ts';
import { weightless } from './pooling.ts';

/** keras/src/layers/regularization/spatial_dropout.py */
export const spatialDropout3d = defineLayer({
  name: 'SpatialDropout3D',
  category: 'regularization',
  doc: {
    en: 'Dropout for volumes: whole channels are dropped, the same at every place, because neighbouring values say the same thing.',
    fr: 'Dropout pour des volumes : des canaux entiers sont abandonnés, les mêmes en tout point, car des valeurs voisines disent la même chose.',
  },
  formula: 'training: x · keep[channel] / (1 − rate)    test: x',
  usual: { en: '0.1 to 0.3, after a `Conv3D`.', fr: 'De 0.1 à 0.3, après une `Conv3D`.' },
  trap: { en: '`rate` is the share of channels that is dropped.', fr: '`rate` est la part des canaux abandonnée.' },
  params: {
    rate,
    data_format: dataFormat,
    seed,
    name: positionalName,
    dtype: positionalDtype,
  },
  inputs: { min: 1, max: 1 },
  mask: 'passes',
  outputs: ([input = []]) => needsRank(input, 5) ?? [input],
  ...weightless,
  example: 'SpatialDropout3D(0.2)',
  source: 'keras.layers.SpatialDropout3D',
});
