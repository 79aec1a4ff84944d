import { defineLayer } from '../kit/index.ts';
import {
  convLstmByName,
  convLstmMacs,
  convLstmOutputNames,
  convLstmOutputs,
  convLstmParams,
  convLstmWeights,
} from './conv-lstm.ts';
import { recurrentMasks } from './recurrent.ts';

/** keras/src/layers/rnn/conv_lstm2d.py */
export const convLstm2d = defineLayer({
  name: 'ConvLSTM2D',
  category: 'recurrent',
  doc: {
    en: 'Reads a film, image by image, with an LSTM whose products are convolutions: its memory is a map too, so it knows what moved where.',
    fr: 'Lit un film, image par image, avec un LSTM dont les produits sont des convolutions : sa mémoire est aussi une carte, il sait donc ce qui a bougé et où.',
  },
  formula: 'i, f, g, o = x ∗ kernel + h ∗ recurrent_kernel + bias    c′ = σ(f) · c + σ(i) · tanh(g)    h′ = σ(o) · tanh(c′)',
  usual: {
    en: 'One or two layers of 16 to 64 filters with `padding=same`; `return_sequences=true` on all but the last, then a convolution for the next image.',
    fr: 'Une ou deux couches de 16 à 64 filtres avec `padding=same` ; `return_sequences=true` sur toutes sauf la dernière, puis une convolution pour l’image suivante.',
  },
  trap: {
    en: 'It reads `[batch, time, rows, cols, channels]`, one size more than a Conv2D; with unequal sizes of images it cannot be built.',
    fr: 'Elle lit `[lot, temps, lignes, colonnes, canaux]`, une taille de plus qu’une Conv2D ; avec des images de tailles inégales, elle ne peut être construite.',
  },
  params: convLstmParams(2),
  inputs: { min: 1, max: 3 },
  mask: 'consumes',
  freezes: false,
  masks: recurrentMasks,
  callParams: convLstmByName,
  outputs: convLstmOutputs,
  outputNames: convLstmOutputNames,
  weights: convLstmWeights,
  macs: convLstmMacs,
  example: 'ConvLSTM2D(16, 3, padding=same, return_sequences=true)',
  source: 'keras.layers.ConvLSTM2D',
});
