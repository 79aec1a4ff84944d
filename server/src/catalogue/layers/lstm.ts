import { defineLayer } from '../kit/index.ts';
import {
  byName,
  gates,
  head,
  penaltiesAndBounds,
  removedArguments,
  seed,
  sequence,
  startValues,
  unitForgetBias,
  useCudnn,
} from './params/recurrent.ts';
import { biasStart, recurrentMacs, recurrentMasks, recurrentOutputs, recurrentWeights } from './recurrent.ts';

/** keras/src/layers/rnn/lstm.py */
export const lstm = defineLayer({
  name: 'LSTM',
  formerly: [{ name: 'CuDNNLSTM', keras: 2, now: 'refused' }],
  category: 'recurrent',
  doc: {
    en: 'Reads a sequence step by step with a memory that it writes, keeps and reads through gates: it can connect events that lie far apart.',
    fr: 'Lit une séquence pas à pas avec une mémoire qu’elle écrit, garde et lit par des portes : elle peut relier des événements éloignés.',
  },
  formula: 'c′ = σ(f) · c + σ(i) · tanh(g)    h′ = σ(o) · tanh(c′)    i, f, g, o = x · kernel + h · recurrent_kernel + bias',
  usual: {
    en: 'One or two layers of 32 to 256 units; `return_sequences=true` on all but the last.',
    fr: 'Une ou deux couches de 32 à 256 unités ; `return_sequences=true` sur toutes sauf la dernière.',
  },
  trap: {
    en: 'It reads `[batch, time, features]`: a series of single values needs a last size of 1.',
    fr: 'Elle lit `[lot, temps, variables]` : une série de valeurs simples demande une dernière taille de 1.',
  },
  params: {
    ...head,
    ...gates,
    ...startValues,
    unit_forget_bias: unitForgetBias,
    ...penaltiesAndBounds,
    seed,
    ...sequence,
    use_cudnn: useCudnn,
  },
  removed: removedArguments,
  inputs: { min: 1, max: 3 },
  mask: 'consumes',
  masks: recurrentMasks,
  callParams: byName,
  outputs: recurrentOutputs(2),
  outputNames: ({ return_state: states }) => ['output', ...(states ? ['state_h', 'state_c'] : [])],
  weights: (inputs, config) => recurrentWeights(inputs, { ...config, bias_initializer: biasStart(config) }, { gates: 4 }),
  macs: recurrentMacs(4),
  example: 'LSTM(32)',
  source: 'keras.layers.LSTM',
});
