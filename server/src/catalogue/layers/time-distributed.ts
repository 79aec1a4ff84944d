import {
  below,
  type ConfiguredLayer,
  defineLayer,
  type Fault,
  fault,
  isFault,
  type LayerEntry,
  type Lookup,
  type Shape,
} from '../kit/index.ts';
import { layer } from '../kit/params.ts';
import { product } from './geometry.ts';

/** One step of a sequence: the shape without its time. */
const stepOf = ([batch = null, _time, ...rest]: Shape): Shape => [batch, ...rest];

/** The entry of the layer inside; every layer that the language accepted has one. */
const entryOf = (inner: ConfiguredLayer, lookup: Lookup): LayerEntry | Fault =>
  lookup.layer(inner.name) ?? fault('invalid-argument', { reason: 'layer' }, { argument: 'layer' });

/** Layers that want a list of inputs, where a step is one. */
const mergesSeveral = ({ category, inputs }: LayerEntry): boolean => category === 'merging' || inputs.min > 1;

const notOneEach = ({ name }: ConfiguredLayer, reason: 'inner-inputs' | 'inner-outputs'): Fault =>
  fault('invalid-argument', { reason, layer: name }, { argument: 'layer' });

/** keras/src/layers/rnn/time_distributed.py */
export const timeDistributed = defineLayer({
  name: 'TimeDistributed',
  category: 'recurrent',
  doc: {
    en: 'Applies one layer, with the same weights, to each step of a sequence: a convolution to each image of a film.',
    fr: 'Applique une même couche, avec les mêmes poids, à chaque pas d’une séquence : une convolution à chaque image d’un film.',
  },
  formula: 'y[t] = layer(x[t])',
  usual: {
    en: '`TimeDistributed(Conv2D(16, 3))` on `[batch, time, rows, cols, channels]`.',
    fr: '`TimeDistributed(Conv2D(16, 3))` sur `[lot, temps, lignes, colonnes, canaux]`.',
  },
  trap: {
    en: 'A Dense works at each step by itself already: `TimeDistributed(Dense(1))` and `Dense(1)` are the same.',
    fr: 'Une Dense agit déjà à chaque pas : `TimeDistributed(Dense(1))` et `Dense(1)` font la même chose.',
  },
  params: {
    layer: layer({
      en: 'The layer that is applied to each step. It keeps its own name and number among the layers.',
      fr: 'La couche appliquée à chaque pas. Elle garde son propre nom et son numéro parmi les couches.',
    }),
  },
  inputs: { min: 1, max: 1 },
  mask: 'passes',
  freezes: false,
  outputs: ([input = []], { layer: inner }, lookup) => {
    if (input.length < 3) return fault('time-distributed-rank', {}, { shapes: [input] });
    const entry = entryOf(inner, lookup);
    if (isFault(entry)) return entry;
    if (mergesSeveral(entry)) return notOneEach(inner, 'inner-inputs');
    const outputs = entry.outputs([stepOf(input)], inner.config, lookup);
    if (isFault(outputs)) return outputs;
    if (outputs.length > 1) return notOneEach(inner, 'inner-outputs');
    return outputs.map(([batch = null, ...rest]) => [batch, input[1] ?? null, ...rest]);
  },
  weights: ([input = []], { layer: inner }, lookup) => {
    const entry = entryOf(inner, lookup);
    const weights = isFault(entry) ? entry : entry.weights([stepOf(input)], inner.config, lookup);
    return isFault(weights) ? weights : below(inner.layerName, weights);
  },
  macs: ([input = []], { layer: inner }, lookup) => {
    const macs = lookup.layer(inner.name)?.macs([stepOf(input)], inner.config, lookup) ?? null;
    return product([input[1] ?? null, macs]);
  },
  example: 'TimeDistributed(Conv2D(16, 3))',
  source: 'keras.layers.TimeDistributed',
});
