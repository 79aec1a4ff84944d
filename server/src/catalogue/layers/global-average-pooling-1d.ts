import { defineLayer } from '../kit/index.ts';
import { globalPooling, globalPoolingOutputs, weightless } from './pooling.ts';

/** keras/src/layers/pooling/global_average_pooling1d.py */
export const globalAveragePooling1d = defineLayer({
  name: 'GlobalAveragePooling1D',
  aliases: ['GlobalAvgPool1D'],
  category: 'pooling',
  doc: {
    en: 'Mean of each channel over all steps: one number a channel, however long the sequence.',
    fr: 'Moyenne de chaque canal sur tous les pas : un nombre par canal, quelle que soit la longueur de la séquence.',
  },
  formula: 'y[ch] = mean over t of x[t, ch]',
  usual: {
    en: 'After an Embedding, to read a text as a bag of words.',
    fr: 'Après un Embedding, pour lire un texte comme un sac de mots.',
  },
  trap: {
    en: 'Masked steps are left out of the mean; `GlobalMaxPooling1D` reads them.',
    fr: 'Les pas masqués ne comptent pas dans la moyenne ; `GlobalMaxPooling1D` les lit.',
  },
  params: globalPooling,
  inputs: { min: 1, max: 1 },
  mask: 'consumes',
  outputs: globalPoolingOutputs(3),
  ...weightless,
  example: 'GlobalAveragePooling1D()',
  source: 'keras.layers.GlobalAveragePooling1D',
});
