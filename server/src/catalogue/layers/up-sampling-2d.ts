import { defineLayer } from '../kit/index.ts';
import { factors, interpolation } from './params/borders.ts';
import { dataFormat } from './params/common.ts';
import { weightless } from './pooling.ts';
import { upSamplingOutputs } from './reshaping.ts';

/** keras/src/layers/reshaping/up_sampling2d.py */
export const upSampling2d = defineLayer({
  name: 'UpSampling2D',
  category: 'reshaping',
  doc: {
    en: 'Makes an image larger: every place becomes a block, or values in between are interpolated.',
    fr: 'Agrandit une image : chaque point devient un bloc, ou bien on interpole entre les valeurs.',
  },
  formula: 'size · factor',
  usual: { en: 'In a decoder, followed by a `Conv2D`.', fr: 'Dans un décodeur, suivi d’une `Conv2D`.' },
  trap: { en: 'It learns nothing; `Conv2DTranspose` does.', fr: 'Il n’apprend rien ; `Conv2DTranspose` apprend.' },
  params: {
    size: factors(2),
    data_format: dataFormat,
    interpolation: interpolation('nearest'),
  },
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: upSamplingOutputs(2),
  ...weightless,
  example: 'UpSampling2D(2)',
  source: 'keras.layers.UpSampling2D',
});
