import { defineLayer } from '../kit/index.ts';
import { factors } from './params/borders.ts';
import { dataFormat } from './params/common.ts';
import { weightless } from './pooling.ts';
import { upSamplingOutputs } from './reshaping.ts';

/** keras/src/layers/reshaping/up_sampling3d.py */
export const upSampling3d = defineLayer({
  name: 'UpSampling3D',
  category: 'reshaping',
  doc: { en: 'Makes a volume larger: every place becomes a block.', fr: 'Agrandit un volume : chaque point devient un bloc.' },
  formula: 'size · factor',
  usual: { en: 'In a decoder, followed by a `Conv3D`.', fr: 'Dans un décodeur, suivi d’une `Conv3D`.' },
  trap: { en: 'It learns nothing; `Conv3DTranspose` does.', fr: 'Il n’apprend rien ; `Conv3DTranspose` apprend.' },
  params: {
    size: factors(3),
    data_format: dataFormat,
  },
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: upSamplingOutputs(3),
  ...weightless,
  example: 'UpSampling3D(2)',
  source: 'keras.layers.UpSampling3D',
});
