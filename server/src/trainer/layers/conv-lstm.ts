import { add, concat, mul, reshape, split, type Tensor, unstack, zeros } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { activate } from '../activations/index.ts';
import { activationIn, flagIn, numberIn, numberOrNone, numbersIn } from '../ops/config.ts';
import { withAxis } from '../ops/shapes.ts';
import { convolve } from '../ops/windows/convolve.ts';
import { dilated } from '../ops/windows/dilate.ts';
import { areChannelsFirst, fromChannelsLast, toChannelsLast } from './channels.ts';
import { movesOf } from './convolution.ts';
import { keepMask } from './dropout.ts';
import { type Layer, type LayerCall, onlyInput, type Sizes, weightOf } from './kit.ts';
import { keep, sequenceResult } from './sequence.ts';
import { type Step, walk } from './steps.ts';

const STATES = ['h', 'c'];

/** Masks for the four gates, drawn once a batch; a rate of 1 is none in Keras. */
function gateMasks({ config, pass }: LayerCall, key: string, shape: readonly number[]): readonly Tensor[] | null {
  const rate = numberIn(config, key);
  if (!pass.training || rate <= 0 || rate >= 1) return null;
  return Array.from({ length: 4 }, () => keepMask(pass.random, shape, rate, numberOrNone(config, 'seed')));
}

/** The values under a mask for each gate, convolved with the gate's own windows; without masks all gates at once. */
function convolved(x: Tensor, kernel: Tensor, masks: readonly Tensor[] | null, moves: Moves): Tensor {
  if (!masks) return convolve(x, kernel, moves);
  const windows = split(kernel, masks.length, kernel.rank - 1);
  const parts = masks.map((mask, gate) => convolve(mul(x, mask), windows[gate] ?? kernel, moves));
  return concat(parts, x.rank - 1);
}

type Moves = Parameters<typeof convolve>[2];

/** A sequence as one batch of steps, channels last; and back, one tensor a step. */
const asBatch = (x: Tensor, config: Config): Tensor => {
  const [batch = 1, time = 1, ...rest] = x.shape;
  return toChannelsLast(reshape(x, [batch * time, ...rest]), config);
};

const asSteps = (x: Tensor, batch: number): readonly Tensor[] => {
  const [all = 0, ...rest] = x.shape;
  return unstack(reshape(x, [batch, all / batch, ...rest]), 1);
};

/** A mask of one step for all steps: [batch · time, …]. */
const forAll = (mask: Tensor, time: number): Tensor => {
  const [batch = 1, ...rest] = mask.shape;
  const each = concat(
    Array.from({ length: time }, () => withAxis(mask, 1)),
    1,
  );
  return reshape(each, [batch * time, ...rest]);
};

/** What the inputs give to the gates, for all steps at once: [batch · time, …places, 4 · filters]. */
function projected(call: LayerCall, x: Tensor): Tensor {
  const { config } = call;
  const [batch = 1, time = 1] = x.shape;
  const steps = asBatch(x, config);
  const masks = gateMasks(call, 'dropout', [batch, ...steps.shape.slice(1)]);
  const kernel = dilated(weightOf(call, 'kernel'), numbersIn(config, 'dilation_rate'));
  const all = masks?.map((mask) => forAll(mask, time)) ?? null;
  const product = convolved(steps, kernel, all, movesOf(config));
  return flagIn(config, 'use_bias') ? add(product, weightOf(call, 'bias')) : product;
}

/** One step of the gates i, f, c, o. */
function stepOf(call: LayerCall, shape: readonly number[]): Step {
  const { config } = call;
  const kernel = weightOf(call, 'recurrent_kernel');
  const [activation, gate] = [activationIn(config), activationIn(config, 'recurrent_activation')];
  const masks = gateMasks(call, 'recurrent_dropout', shape);
  const moves: Moves = { strides: shape.slice(1, -1).map(() => 1), padding: 'same' };
  return (x, [h = x, c = x]) => {
    const z = add(x, convolved(h, kernel, masks, moves));
    const [i = z, f = z, candidate = z, o = z] = split(z, 4, z.rank - 1);
    const memory = add(mul(activate(f, gate), c), mul(activate(i, gate), activate(candidate, activation)));
    const output = mul(activate(o, gate), activate(memory, activation));
    return { output, states: [output, memory] };
  };
}

/** Given as further inputs, kept from the last batch, or zeros; channels last. */
function firstStates(call: LayerCall, shape: readonly number[]): readonly Tensor[] {
  const given = call.inputs.slice(1);
  const known = given.length > 0 ? given : STATES.map((name) => call.states.get(name) ?? null);
  return known.map((state) => (state ? toChannelsLast(state, call.config) : zeros([...shape])));
}

/** One axis of the state. */
const slid = (size: number, window: number, stride: number, padding: string): number =>
  padding === 'same' ? Math.ceil(size / stride) : Math.floor((size - window) / stride) + 1;

/** The shape of the state behind an input of these sizes. */
function stateShape(config: Config, batch: number, input: Sizes): readonly number[] {
  const { strides, padding } = movesOf(config);
  const [size, rates] = [numbersIn(config, 'kernel_size'), numbersIn(config, 'dilation_rate')];
  const [, , ...step] = input;
  const first = areChannelsFirst(config);
  const places = (first ? step.slice(1) : step.slice(0, -1)).map((n, i) =>
    slid(n ?? 0, ((size[i] ?? 1) - 1) * (rates[i] ?? 1) + 1, strides[i] ?? 1, padding),
  );
  const filters = numberIn(config, 'filters');
  return first ? [batch, filters, ...places] : [batch, ...places, filters];
}

/** keras/src/layers/rnn/conv_lstm.py */
export const convLstm: Layer = {
  states: (config, batch, input) =>
    flagIn(config, 'stateful') ? Object.fromEntries(STATES.map((name) => [name, stateShape(config, batch, input)])) : {},
  run: (call) => {
    const x = onlyInput(call);
    const [batch = 1] = x.shape;
    const all = projected(call, x);
    const shape = [batch, ...all.shape.slice(1, -1), numberIn(call.config, 'filters')];
    const { outputs, states } = walk(call, asSteps(all, batch), firstStates(call, shape), stepOf(call, shape));
    const back = (values: readonly Tensor[]): readonly Tensor[] => values.map((value) => fromChannelsLast(value, call.config));
    const walked = { outputs: back(outputs), states: back(states) };
    keep(call, STATES, walked);
    return sequenceResult(call, walked);
  },
};
