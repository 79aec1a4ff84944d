import { defineLayer } from '../kit/index.ts';
import { dataFormat } from './params/common.ts';
import { outputSize } from './params/windows.ts';
import { adaptiveOutputs, weightless } from './pooling.ts';

/** keras/src/layers/pooling/adaptive_average_pooling2d.py */
export const adaptiveAveragePooling2d = defineLayer({
  name: 'AdaptiveAveragePooling2D',
  category: 'pooling',
  doc: {
    en: 'Brings every input to `output_size` by means over windows that share it out as evenly as whole numbers allow.',
    fr: 'Ramène toute entrée à `output_size` par des moyennes sur des fenêtres qui se la partagent aussi également que les nombres entiers le permettent.',
  },
  formula: 'window i: from ⌊i · size / output⌋ to ⌈(i + 1) · size / output⌉',
  usual: {
    en: 'Where images of several sizes meet one head of Dense layers.',
    fr: 'Quand des images de plusieurs tailles rejoignent une même tête de couches Dense.',
  },
  trap: {
    en: 'Where the sizes do not divide, neighbouring windows overlap and are not all of one size.',
    fr: 'Quand les tailles ne se divisent pas, les fenêtres voisines se recouvrent et ne sont pas toutes de même taille.',
  },
  params: { output_size: outputSize(2), data_format: dataFormat },
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: adaptiveOutputs(2),
  ...weightless,
  example: 'AdaptiveAveragePooling2D([4, 4])',
  source: 'keras.layers.AdaptiveAveragePooling2D',
});
