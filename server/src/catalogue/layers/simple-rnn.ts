import { defineLayer } from '../kit/index.ts';
import { byName, head, penaltiesAndBounds, seed, sequence, startValues } from './params/recurrent.ts';
import { recurrentMacs, recurrentMasks, recurrentOutputs, recurrentWeights } from './recurrent.ts';

const forgotten = {
  ...penaltiesAndBounds.activity_regularizer,
  trap: {
    en: 'Keras 3 takes it and forgets it: SimpleRNN has no penalty on its outputs. Write `ActivityRegularization` after it.',
    fr: 'Keras 3 le prend et l’oublie : SimpleRNN n’a pas de pénalité sur ses sorties. Écrivez `ActivityRegularization` après elle.',
  },
};

/** keras/src/layers/rnn/simple_rnn.py */
export const simpleRnn = defineLayer({
  name: 'SimpleRNN',
  category: 'recurrent',
  doc: {
    en: 'Reads a sequence step by step; each output also goes into the next step. The plainest recurrent layer, with a short memory.',
    fr: 'Lit une séquence pas à pas ; chaque sortie entre aussi dans le pas suivant. La plus simple des couches récurrentes, à mémoire courte.',
  },
  formula: 'h′ = activation(x · kernel + h · recurrent_kernel + bias)',
  usual: {
    en: 'Sequences of ten steps or so; LSTM or GRU for longer ones.',
    fr: 'Des séquences d’une dizaine de pas ; LSTM ou GRU pour de plus longues.',
  },
  trap: {
    en: 'Over many steps its gradient vanishes or explodes.',
    fr: 'Sur beaucoup de pas, son gradient s’évanouit ou explose.',
  },
  params: { ...head, ...startValues, ...penaltiesAndBounds, activity_regularizer: forgotten, ...sequence, seed },
  removed: [{ name: 'consume_less', keras: 1, now: 'refused' }],
  inputs: { min: 1, max: 2 },
  mask: 'consumes',
  masks: recurrentMasks,
  callParams: byName,
  outputs: recurrentOutputs(1),
  outputNames: ({ return_state: state }) => ['output', ...(state ? ['state'] : [])],
  weights: (inputs, config) => recurrentWeights(inputs, config, { gates: 1 }),
  macs: recurrentMacs(1),
  example: 'SimpleRNN(16)',
  source: 'keras.layers.SimpleRNN',
});
