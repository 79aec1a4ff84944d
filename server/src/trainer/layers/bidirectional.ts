import { add, concat, div, mul, reverse, type Tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { flagIn, layerIn, textOrNone } from '../ops/config.ts';
import { below, type Layer, type LayerCall, type LayerResult, type Mask, type StateShapes } from './kit.ts';
import { plainLayers, runWith } from './run.ts';

type Direction = 'forward' | 'backward';

/** One of the two: its name in the paths of weights, and its configuration. */
interface Half {
  readonly name: string;
  readonly layer: Layer;
  readonly config: Config;
}

/** keras/src/layers/rnn/bidirectional.py: copies of the inner layer, the second one reading from the end. */
function halfOf(config: Config, direction: Direction): Half {
  const own = direction === 'backward' && config.backward_layer ? layerIn(config, 'backward_layer') : null;
  const inner = own ?? layerIn(config, 'layer');
  const layer = plainLayers[inner.name];
  if (!layer) throw new Error(`\`Bidirectional\` cannot hold ${inner.name}.`);
  const turned = direction === 'backward' && !own ? { go_backwards: !flagIn(inner.config, 'go_backwards') } : {};
  return {
    name: own ? inner.layerName : `${direction}_${inner.layerName.replace(new RegExp(`^${direction}_`), '')}`,
    layer,
    config: { ...inner.config, ...turned, zero_output_for_mask: flagIn(inner.config, 'return_sequences') },
  };
}

const halves = (config: Config): readonly Half[] => [halfOf(config, 'forward'), halfOf(config, 'backward')];

/** Initial states, given as further inputs: the first half of them is for the first direction. */
function inputsOf({ inputs }: LayerCall, index: number): readonly Tensor[] {
  const [sequence, ...states] = inputs;
  const count = states.length / 2;
  return [...(sequence ? [sequence] : []), ...states.slice(index * count, (index + 1) * count)];
}

const runHalf = (call: LayerCall, half: Half, index: number): LayerResult =>
  runWith(half.layer, {
    ...call,
    config: half.config,
    inputs: inputsOf(call, index),
    weights: below(call.weights, half.name),
    states: below(call.states, half.name),
  });

const merges: Readonly<Record<string, (a: Tensor, b: Tensor) => Tensor>> = {
  concat: (a, b) => concat([a, b], a.rank - 1),
  sum: (a, b) => add(a, b),
  ave: (a, b) => div(add(a, b), 2),
  mul: (a, b) => mul(a, b),
};

/** The two outputs as one, or as two with `merge_mode=none`. */
function merged(mode: string | null, a: Tensor, b: Tensor): readonly Tensor[] {
  if (mode === null) return [a, b];
  const merge = merges[mode];
  if (!merge) throw new Error(`No merge mode is called ${mode}.`);
  return [merge(a, b)];
}

export const bidirectional: Layer = {
  states: (config, batch, input) =>
    Object.assign(
      {},
      ...halves(config).map(
        ({ name, layer, config: inner }): StateShapes =>
          Object.fromEntries(
            Object.entries(layer.states?.(inner, batch, input) ?? {}).map(([state, shape]) => [`${name}/${state}`, shape]),
          ),
      ),
    ),
  run: (call) => {
    const [forward, backward] = halves(call.config).map((half, i) => runHalf(call, half, i).outputs);
    const [first, ...firstStates] = forward ?? [];
    const [second, ...secondStates] = backward ?? [];
    if (!first || !second) throw new Error('A direction of `Bidirectional` gave no output.');
    const sequences = flagIn(layerIn(call.config, 'layer').config, 'return_sequences');
    const outputs = merged(textOrNone(call.config, 'merge_mode'), first, sequences ? reverse(second, 1) : second);
    const mask: Mask = sequences ? (call.masks[0] ?? null) : null;
    const states = [...firstStates, ...secondStates];
    return { outputs: [...outputs, ...states], masks: [...outputs.map(() => mask), ...states.map(() => null)] };
  },
};
