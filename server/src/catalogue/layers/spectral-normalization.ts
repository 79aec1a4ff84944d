import {
  below,
  type ConfiguredLayer,
  defineLayer,
  dtypeFault,
  type Fault,
  fault,
  isFault,
  type LayerEntry,
  type Lookup,
  type Shape,
  type WeightSpec,
  weight,
} from '../kit/index.ts';
import { integer, layer } from '../kit/params.ts';

const NAME = 'SpectralNormalization';

const noKernel = ({ name }: ConfiguredLayer): Fault =>
  fault('invalid-argument', { reason: 'no-kernel', layer: name }, { argument: 'layer' });

/** The entry of the layer inside; every layer that the language accepted has one. */
const entryOf = (inner: ConfiguredLayer, lookup: Lookup): LayerEntry | Fault => lookup.layer(inner.name) ?? noKernel(inner);

/** Where the kernel lies among the inner layer's weights: Keras asks the layer itself for it, not a cell inside. */
const kernelAt = (entry: LayerEntry, weights: readonly WeightSpec[]): number => {
  if (entry.category === 'recurrent') return -1;
  const own = weights.findIndex(({ name }) => name === 'kernel' || name === 'embeddings');
  return own >= 0 || entry.name !== NAME ? own : weights.findIndex(({ name }) => /\/(kernel|embeddings)$/.test(name));
};

/** The weights of the inner layer and where its kernel is; the fault of one that has none. */
const inside = (
  inputs: readonly Shape[],
  inner: ConfiguredLayer,
  lookup: Lookup,
): { readonly weights: readonly WeightSpec[]; readonly at: number } | Fault => {
  const entry = entryOf(inner, lookup);
  if (isFault(entry)) return entry;
  const weights = entry.weights(inputs, inner.config, lookup);
  if (isFault(weights)) return weights;
  const at = kernelAt(entry, weights);
  return at < 0 ? noKernel(inner) : { weights, at };
};

/** keras/src/layers/normalization/spectral_normalization.py */
export const spectralNormalization = defineLayer({
  name: NAME,
  category: 'core',
  doc: {
    en: 'Keeps the layer inside from stretching: before each training step it divides its kernel by the kernel’s largest singular value, which power iteration estimates.',
    fr: 'Empêche la couche intérieure d’étirer : avant chaque pas d’entraînement, elle divise son noyau par la plus grande valeur singulière du noyau, estimée par itération de la puissance.',
  },
  formula: 'kernel ← kernel / σ    σ = v · kernel · uᵀ    v ← u · kernelᵀ / ‖…‖    u ← v · kernel / ‖…‖',
  usual: {
    en: 'Around every convolution and Dense of the discriminator of a GAN.',
    fr: 'Autour de chaque convolution et Dense du discriminateur d’un GAN.',
  },
  trap: {
    en: 'The kernel itself is overwritten at each training step; at test time nothing happens. It bounds each layer, not the network.',
    fr: 'Le noyau lui-même est réécrit à chaque pas d’entraînement ; au test, rien ne se passe. Elle borne chaque couche, pas le réseau.',
  },
  params: {
    layer: layer({
      en: 'A layer with a kernel or with embeddings: Dense, EinsumDense, Embedding, or a convolution.',
      fr: 'Une couche avec un noyau ou des plongements : Dense, EinsumDense, Embedding, ou une convolution.',
    }),
    power_iterations: integer(
      {
        en: 'How often the estimate of the singular value is improved at each step.',
        fr: 'Combien de fois l’estimation de la valeur singulière est améliorée à chaque pas.',
      },
      { default: 1, min: 1 },
      {
        rangeRule: 'invalid-size',
        usual: { en: '1: the estimate goes on from step to step.', fr: '1 : l’estimation se poursuit d’un pas à l’autre.' },
      },
    ),
  },
  inputs: { min: 1, max: 1 },
  mask: 'passes',
  freezes: false,
  fixesLast: true,
  outputs: (inputs, { layer: inner }, lookup) => {
    const entry = entryOf(inner, lookup);
    if (isFault(entry)) return entry;
    const outputs = entry.outputs(inputs, inner.config, lookup);
    if (isFault(outputs)) return outputs;
    const found = inside(inputs, inner, lookup);
    return isFault(found) ? found : outputs;
  },
  weights: (inputs, { layer: inner }, lookup) => {
    const found = inside(inputs, inner, lookup);
    if (isFault(found)) return found;
    const { weights, at } = found;
    const kernel = weights.slice(at, at + 1);
    const start = { name: 'TruncatedNormal', config: { mean: 0, stddev: 0.02, seed: null } };
    const vector = weight('vector_u', [1, kernel[0]?.shape.at(-1) ?? 1], start, { trainable: false });
    // It is drawn in the type of the kernel.
    const refused = dtypeFault([vector], inner.config.dtype);
    return refused ?? [...below(inner.layerName, kernel), vector, ...below(inner.layerName, weights.toSpliced(at, 1))];
  },
  macs: (inputs, { layer: inner }, lookup) => lookup.layer(inner.name)?.macs(inputs, inner.config, lookup) ?? null,
  example: 'SpectralNormalization(Dense(32, activation=relu))',
  source: 'keras.layers.SpectralNormalization',
  page: 'layers/normalization_layers/spectral_normalization',
});
