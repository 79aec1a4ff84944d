import { availableParallelism } from 'node:os';
import { cast, concat, slice, type Tensor } from '@tensorflow/tfjs-core';
import type { Config, NetworkPlan } from '../../protocol/index.ts';
import { recording } from '../fused/recording.ts';
import type { Mask, Pass } from '../layers/kit.ts';
import { layerIn } from '../ops/config.ts';
import type { Random } from '../ops/random.ts';
import { product } from '../ops/shapes.ts';
import type { Network, Value } from './network.ts';

/** Layers for which a sample of a batch means nothing to the others, and whose work is worth a chain of its own. */
const HEAVY = new Set(
  'Bidirectional Conv1D Conv1DTranspose Conv2D Conv2DTranspose Conv3D DepthwiseConv1D DepthwiseConv2D GRU LSTM MultiHeadAttention SeparableConv1D SeparableConv2D SimpleRNN'.split(
    ' ',
  ),
);

/** The same, for light ones. */
const LIGHT = new Set(
  'Activation Add Average AveragePooling1D AveragePooling2D AveragePooling3D Concatenate Cropping1D Cropping2D Dense Dropout ELU Embedding Flatten GaussianNoise GlobalAveragePooling1D GlobalAveragePooling2D GlobalMaxPooling1D GlobalMaxPooling2D Identity LayerNormalization LeakyReLU Masking MaxPooling1D MaxPooling2D MaxPooling3D Maximum Minimum Multiply PReLU Permute ReLU RepeatVector Rescaling Reshape Softmax Subtract TimeDistributed UpSampling1D UpSampling2D ZeroPadding1D ZeroPadding2D'.split(
    ' ',
  ),
);

const WRAPPERS = new Set(['Bidirectional', 'TimeDistributed']);

/** A half smaller than this is not worth the second chain. */
const SMALLEST = 4;

const isSet = (config: Config, key: string): boolean => (config[key] ?? null) !== null && config[key] !== false;

function isApart(name: string, config: Config): boolean {
  if (!HEAVY.has(name) && !LIGHT.has(name)) return false;
  if (isSet(config, 'noise_shape') || isSet(config, 'activity_regularizer') || isSet(config, 'stateful')) return false;
  if (!WRAPPERS.has(name)) return true;
  const parts = ['layer', 'backward_layer'].filter((key) => isSet(config, key)).map((key) => layerIn(config, key));
  return parts.every((inner) => isApart(inner.name, inner.config));
}

/** From so many weights on, dense layers alone keep a second thread busy: 784-512-512-10 has 670,000. */
const MANY_WEIGHTS = 250_000;

const isWorthwhile = (layers: NetworkPlan['layers']): boolean =>
  layers.some(({ kind }) => HEAVY.has(kind)) ||
  layers.flatMap(({ weights }) => weights).reduce((sum, { shape }) => sum + product(shape), 0) >= MANY_WEIGHTS;

/** Whether each half of a batch may go through the network by itself. */
export const splitsInHalves = ({ layers }: NetworkPlan): boolean =>
  isWorthwhile(layers) && layers.every(({ kind, config }) => isApart(kind, config));

/**
 * Threads for one operation. The two halves of a batch keep two busy already, and small matrices share less than sharing
 * costs; convolutions of whole batches, as BatchNormalization wants them, have a second thread to themselves.
 */
export const threadsOf = (network: NetworkPlan): number => {
  const convolves = network.layers.some(({ kind }) => /Conv[123]D/.test(kind));
  return convolves && !splitsInHalves(network) ? Math.min(2, availableParallelism()) : 1;
};

const rowsOf = (x: Tensor, from: number, count: number): Tensor =>
  slice(x, [from, ...x.shape.slice(1).map(() => 0)], [count, ...x.shape.slice(1)]);

const halfOf = ({ tensor, mask }: Value, from: number, count: number): Value => ({
  tensor: rowsOf(tensor, from, count),
  mask: mask && cast(rowsOf(cast(mask, 'float32'), from, count), 'bool'),
});

/** Both halves see the rows of one draw, so that masks are those of the whole batch. */
function halved(random: Random): readonly Random[] {
  const draws: Tensor[] = [];
  return [0, 1].map((half): Random => {
    let next = 0;
    return {
      uniform: (shape, salt) => {
        const [count = 1, ...rest] = shape;
        const draw = draws[next] ?? random.uniform([2 * count, ...rest], salt);
        draws[next] = draw;
        next += 1;
        return rowsOf(draw, half * count, count);
      },
    };
  });
}

function joinedMask(masks: readonly Mask[]): Mask {
  const present = masks.filter((mask) => mask !== null);
  if (present.length < masks.length) return null;
  return cast(
    concat(
      present.map((mask) => cast(mask, 'float32')),
      0,
    ),
    'bool',
  );
}

function joined(values: readonly Value[], { logits }: Pass): Value {
  const tensor = concat(
    values.map((value) => value.tensor),
    0,
  );
  const known = values.flatMap((value) => logits.get(value.tensor) ?? []);
  if (known.length === values.length) logits.set(tensor, concat(known, 0));
  return { tensor, mask: joinedMask(values.map(({ mask }) => mask)) };
}

/**
 * One pass in which the halves of the batch are two chains that have nothing in common, so that two threads may run them: many
 * small operations, which no kernel could share among threads, then keep both busy. The numbers are those of the whole batch. Tables
 * are looked up for both at once: the gradient of a table is as large as the table.
 * `null` where it does not apply.
 */
export function forwardInHalves(network: Network, inputs: readonly Tensor[], pass: Pass): readonly Value[] | null {
  const count = inputs[0]?.shape[0] ?? 0;
  const half = count / 2;
  if (!recording() || !Number.isInteger(half) || half < SMALLEST || !splitsInHalves(network.plan)) return null;
  const randoms = halved(pass.random);
  const known = network.lookUps(inputs, pass);
  const [first, second] = [0, 1].map((part) =>
    network.forward(
      inputs.map((input) => rowsOf(input, part * half, half)),
      { ...pass, random: randoms[part] ?? pass.random },
      new Map([...known].map(([node, values]) => [node, values.map((value) => halfOf(value, part * half, half))])),
    ),
  );
  return (first ?? []).map((value, i) => joined([value, second?.[i] ?? value], pass));
}
