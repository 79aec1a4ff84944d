import { defineLayer } from '../kit/index.ts';
import { dataFormat } from './params/common.ts';
import { outputSize } from './params/windows.ts';
import { adaptiveOutputs, weightless } from './pooling.ts';

/** keras/src/layers/pooling/adaptive_max_pooling1d.py */
export const adaptiveMaxPooling1d = defineLayer({
  name: 'AdaptiveMaxPooling1D',
  category: 'pooling',
  doc: {
    en: 'Brings every input to `output_size` by maxima over windows that share it out as evenly as whole numbers allow.',
    fr: 'Ramène toute entrée à `output_size` par des maximums sur des fenêtres qui se la partagent aussi également que les nombres entiers le permettent.',
  },
  formula: 'window i: from ⌊i · size / output⌋ to ⌈(i + 1) · size / output⌉',
  usual: {
    en: 'Where inputs of several sizes meet one head of Dense layers.',
    fr: 'Quand des entrées de plusieurs tailles rejoignent une même tête de couches Dense.',
  },
  trap: {
    en: 'Where the sizes do not divide, neighbouring windows overlap and are not all of one size.',
    fr: 'Quand les tailles ne se divisent pas, les fenêtres voisines se recouvrent et ne sont pas toutes de même taille.',
  },
  params: { output_size: outputSize(1), data_format: dataFormat },
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: adaptiveOutputs(1),
  ...weightless,
  example: 'AdaptiveMaxPooling1D(4)',
  source: 'keras.layers.AdaptiveMaxPooling1D',
});
