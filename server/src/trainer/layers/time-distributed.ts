import { reshape, stack, type Tensor, unstack } from '@tensorflow/tfjs-core';
import { layerIn } from '../ops/config.ts';
import { bidirectional } from './bidirectional.ts';
import { below, type Layer, type LayerCall, onlyInput, passing } from './kit.ts';
import { plainLayers } from './run.ts';
import { spectralNormalizing } from './spectral-normalization.ts';

/** What may be inside: any layer, this one too. */
const held = (name: string): Layer | undefined => {
  const wrappers: Readonly<Record<string, Layer>> = {
    Bidirectional: bidirectional,
    SpectralNormalization: spectralNormalization,
    TimeDistributed: timeDistributed,
  };
  return wrappers[name] ?? plainLayers[name];
};

export const spectralNormalization: Layer = spectralNormalizing(held);

/** The inner layer with its part of the weights. Its activity penalty is left out, as in Keras: `call` adds none. */
function inside({ config }: LayerCall): { readonly layer: Layer; readonly inner: ReturnType<typeof layerIn> } {
  const inner = layerIn(config, 'layer');
  const layer = held(inner.name);
  if (!layer) throw new Error(`\`TimeDistributed\` cannot hold ${inner.name}.`);
  return { layer, inner };
}

function apply(call: LayerCall, input: Tensor): Tensor {
  const { layer, inner } = inside(call);
  const { outputs } = layer.run({
    ...call,
    config: inner.config,
    inputs: [input],
    masks: [null],
    weights: below(call.weights, inner.layerName),
    states: below(call.states, inner.layerName),
  });
  const [output] = outputs;
  if (!output) throw new Error('The layer inside `TimeDistributed` gave no output.');
  return output;
}

/** All steps as one batch: the same numbers where each sample is by itself. */
function folded(call: LayerCall, input: Tensor): Tensor {
  const [batch = 1, time = 1, ...rest] = input.shape;
  const output = apply(call, reshape(input, [batch * time, ...rest]));
  return reshape(output, [batch, time, ...output.shape.slice(1)]);
}

/** keras/src/layers/rnn/time_distributed.py: the inner layer, once a step. */
export const timeDistributed: Layer = {
  states: (config, batch, [first = null, , ...rest]) => {
    const inner = layerIn(config, 'layer');
    const shapes = Object.entries(held(inner.name)?.states?.(inner.config, batch, [first, ...rest]) ?? {});
    return Object.fromEntries(shapes.map(([name, shape]) => [`${inner.layerName}/${name}`, shape]));
  },
  run: (call) => {
    const input = onlyInput(call);
    if (inside(call).layer.perSample) return passing(call, folded(call, input));
    return passing(
      call,
      stack(
        unstack(input, 1).map((step) => apply(call, step)),
        1,
      ),
    );
  },
};
