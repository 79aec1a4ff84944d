import { defineLayer } from '../kit/index.ts';
import {
  byName,
  gates,
  head,
  penaltiesAndBounds,
  removedArguments,
  resetAfter,
  seed,
  sequence,
  startValues,
  useCudnn,
} from './params/recurrent.ts';
import { gruBias, recurrentMacs, recurrentMasks, recurrentOutputs, recurrentWeights } from './recurrent.ts';

/** keras/src/layers/rnn/gru.py */
export const gru = defineLayer({
  name: 'GRU',
  formerly: [{ name: 'CuDNNGRU', keras: 2, now: 'refused' }],
  category: 'recurrent',
  doc: {
    en: 'Reads a sequence step by step; gates decide what of the state is renewed. Three quarters of an LSTM’s weights, often as good.',
    fr: 'Lit une séquence pas à pas ; des portes décident de ce qui est renouvelé dans l’état. Trois quarts des poids d’un LSTM, souvent aussi bon.',
  },
  formula: 'h′ = z · h + (1 − z) · tanh(x · kernel + r · (h · recurrent_kernel + bias₁) + bias₀)    z, r = σ(…)',
  usual: {
    en: 'One or two layers of 32 to 256 units; `return_sequences=true` on all but the last.',
    fr: 'Une ou deux couches de 32 à 256 unités ; `return_sequences=true` sur toutes sauf la dernière.',
  },
  trap: {
    en: 'Keras 2 had `reset_after=false` at first: its weights do not fit here without that argument.',
    fr: 'Keras 2 avait d’abord `reset_after=false` : ses poids ne conviennent pas ici sans cet argument.',
  },
  params: {
    ...head,
    ...gates,
    ...startValues,
    ...penaltiesAndBounds,
    seed,
    ...sequence,
    reset_after: resetAfter,
    use_cudnn: useCudnn,
  },
  removed: removedArguments,
  inputs: { min: 1, max: 2 },
  mask: 'consumes',
  masks: recurrentMasks,
  callParams: byName,
  outputs: recurrentOutputs(1),
  outputNames: ({ return_state: state }) => ['output', ...(state ? ['state'] : [])],
  weights: (inputs, config) => recurrentWeights(inputs, config, { gates: 3, ...gruBias(config) }),
  macs: recurrentMacs(3),
  example: 'GRU(32)',
  source: 'keras.layers.GRU',
});
