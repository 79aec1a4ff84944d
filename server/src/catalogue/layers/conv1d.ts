import { defineLayer } from '../kit/index.ts';
import { convolutionMacs, convolutionOutputs, convolutionParams, convolutionWeights } from './convolution.ts';

/** keras/src/layers/convolutional/conv1d.py */
export const conv1d = defineLayer({
  name: 'Conv1D',
  formerly: [
    { name: 'Convolution1D', keras: 1, now: 'accepted' },
    { name: 'AtrousConvolution1D', keras: 1, now: 'refused' },
    { name: 'AtrousConv1D', keras: 1, now: 'refused' },
  ],
  category: 'convolution',
  doc: {
    en: 'Convolution over a sequence: a small window slides over the steps and looks for the same `filters` patterns everywhere.',
    fr: 'Convolution sur une séquence : une petite fenêtre glisse sur les pas et cherche partout les mêmes `filters` motifs.',
  },
  formula: 'y[t, f] = activation(Σ x[t + i, ch] · kernel[i, ch, f] + bias[f])',
  usual: {
    en: 'Windows of 3 to 7; `padding=causal` for forecasts, with `dilation_rate` 1, 2, 4, … from layer to layer.',
    fr: 'Des fenêtres de 3 à 7 ; `padding=causal` pour prévoir, avec `dilation_rate` 1, 2, 4, … d’une couche à la suivante.',
  },
  trap: {
    en: 'It needs `[batch, time, features]`: a series of single values needs a last size of 1. `same` looks into the future, `causal` does not.',
    fr: 'Elle attend `[lot, temps, variables]` : une série de valeurs simples demande une dernière taille de 1. `same` regarde dans le futur, `causal` non.',
  },
  params: convolutionParams(1),
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: convolutionOutputs,
  weights: convolutionWeights,
  macs: convolutionMacs,
  example: 'Conv1D(32, 3, padding=causal, activation=relu)',
  source: 'keras.layers.Conv1D',
});
