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

/** keras/src/layers/rnn/conv_lstm1d.py */
export const convLstm1d = defineLayer({
  name: 'ConvLSTM1D',
  category: 'recurrent',
  doc: {
    en: 'Reads a sequence of signals with an LSTM whose products are convolutions: at each step it looks at a short stretch of the signal, and its memory keeps the places apart.',
    fr: 'Lit une séquence de signaux avec un LSTM dont les produits sont des convolutions : à chaque pas, il regarde un court tronçon du signal, et sa mémoire distingue les emplacements.',
  },
  formula: 'i, f, g, o = x ∗ kernel + h ∗ recurrent_kernel + bias    c′ = σ(f) · c + σ(i) · tanh(g)    h′ = σ(o) · tanh(c′)',
  usual: {
    en: 'One or two layers of 8 to 64 filters with `padding=same`, so that signals keep their length; `return_sequences=true` on all but the last.',
    fr: 'Une ou deux couches de 8 à 64 filtres avec `padding=same`, pour que les signaux gardent leur longueur ; `return_sequences=true` sur toutes sauf la dernière.',
  },
  trap: {
    en: 'It reads `[batch, time, length, channels]`, one size more than a Conv1D, and every size but the batch and the time must be known.',
    fr: 'Elle lit `[lot, temps, longueur, canaux]`, une taille de plus qu’une Conv1D, et toutes les tailles doivent être connues, sauf le lot et le temps.',
  },
  params: convLstmParams(1),
  inputs: { min: 1, max: 3 },
  mask: 'consumes',
  freezes: false,
  masks: recurrentMasks,
  callParams: convLstmByName,
  outputs: convLstmOutputs,
  outputNames: convLstmOutputNames,
  weights: convLstmWeights,
  macs: convLstmMacs,
  example: 'ConvLSTM1D(8, 3, padding=same)',
  source: 'keras.layers.ConvLSTM1D',
});
