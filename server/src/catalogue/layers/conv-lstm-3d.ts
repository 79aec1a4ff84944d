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

/** keras/src/layers/rnn/conv_lstm3d.py */
export const convLstm3d = defineLayer({
  name: 'ConvLSTM3D',
  category: 'recurrent',
  doc: {
    en: 'Reads a sequence of volumes with an LSTM whose products are convolutions over three axes: weather, or medical scans, over time.',
    fr: 'Lit une séquence de volumes avec un LSTM dont les produits sont des convolutions sur trois axes : la météo, ou des images médicales, au fil du temps.',
  },
  formula: 'i, f, g, o = x ∗ kernel + h ∗ recurrent_kernel + bias    c′ = σ(f) · c + σ(i) · tanh(g)    h′ = σ(o) · tanh(c′)',
  usual: {
    en: 'Few filters, 4 to 16: a step costs as much as eight Conv3D of as many filters.',
    fr: 'Peu de filtres, de 4 à 16 : un pas coûte autant que huit Conv3D d’autant de filtres.',
  },
  trap: {
    en: 'It reads `[batch, time, depth, rows, cols, channels]`. Its activations are kept for every step: memory fills quickly.',
    fr: 'Elle lit `[lot, temps, profondeur, lignes, colonnes, canaux]`. Ses activations sont gardées pour chaque pas : la mémoire se remplit vite.',
  },
  params: convLstmParams(3),
  inputs: { min: 1, max: 3 },
  mask: 'consumes',
  freezes: false,
  masks: recurrentMasks,
  callParams: convLstmByName,
  outputs: convLstmOutputs,
  outputNames: convLstmOutputNames,
  weights: convLstmWeights,
  macs: convLstmMacs,
  example: 'ConvLSTM3D(4, 3, padding=same)',
  source: 'keras.layers.ConvLSTM3D',
});
