import { defineLayer } from '../kit/index.ts';
import { factor } from './params/borders.ts';
import { weightless } from './pooling.ts';
import { upSamplingOutputs } from './reshaping.ts';

/** keras/src/layers/reshaping/up_sampling1d.py */
export const upSampling1d = defineLayer({
  name: 'UpSampling1D',
  category: 'reshaping',
  doc: {
    en: 'Repeats every step `size` times: the sequence grows longer.',
    fr: 'Répète chaque pas `size` fois : la séquence s’allonge.',
  },
  formula: 'size · factor',
  usual: { en: 'In a decoder, followed by a `Conv1D`.', fr: 'Dans un décodeur, suivi d’une `Conv1D`.' },
  trap: { en: 'It learns nothing; `Conv1DTranspose` does.', fr: 'Il n’apprend rien ; `Conv1DTranspose` apprend.' },
  params: {
    size: factor,
  },
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: upSamplingOutputs(1),
  ...weightless,
  example: 'UpSampling1D(2)',
  source: 'keras.layers.UpSampling1D',
});
