import { add, matMul, mul, reshape, slice, split, sub, type Tensor } from '@tensorflow/tfjs-core';
import type { Config, Configured } from '../../protocol/index.ts';
import { activate } from '../activations/index.ts';
import { activationIn, flagIn, numberIn, numberOrNone } from '../ops/config.ts';
import { keepMask } from './dropout.ts';
import { type LayerCall, weightOf } from './kit.ts';

/**
 * What one step of a recurrent layer does with the part of its input that was computed for all steps at once.
 * @param projected x·W + b of that step, [batch, gates · units]
 * @returns the new states, of which the first is the output
 */
export type CellStep = (projected: Tensor, states: readonly Tensor[]) => readonly Tensor[];

/** A kind of recurrent layer. */
export interface Cell {
  readonly gates: number;
  readonly stateNames: readonly string[];
  /** Whether `recurrent_dropout` makes Keras draw a mask of each kind for each gate. */
  readonly maskPerGate: boolean;
  /** The bias that is added to x·W, if any. */
  inputBias(call: LayerCall): Tensor | null;
  step(call: LayerCall, recurrent: RecurrentMasks): CellStep;
}

/** What is kept of the state, for each gate or for all: `null` for all of it. */
export type RecurrentMasks = readonly Tensor[] | null;

const units = (config: Config): number => numberIn(config, 'units');

const bias = (call: LayerCall): Tensor | null => (flagIn(call.config, 'use_bias') ? weightOf(call, 'bias') : null);

/** Masks for `gates` gates, or one for all, drawn once a batch. */
export function drawMasks(call: LayerCall, key: string, shape: readonly number[], count: number): readonly Tensor[] | null {
  const rate = numberIn(call.config, key);
  if (!call.pass.training || rate === 0) return null;
  const seed = numberOrNone(call.config, 'seed');
  return Array.from({ length: count }, () => keepMask(call.pass.random, shape, rate, seed));
}

/** h·U: one product, or one for each gate where each has a mask of its own. */
function recur(h: Tensor, kernel: Tensor, masks: RecurrentMasks): readonly Tensor[] | Tensor {
  if (!masks) return matMul(h, kernel);
  if (masks.length === 1) return matMul(mul(h, masks[0] ?? h), kernel);
  return split(kernel, masks.length, 1).map((part, gate) => matMul(mul(h, masks[gate] ?? h), part));
}

const gatesOf = (z: readonly Tensor[] | Tensor, count: number): readonly Tensor[] =>
  'rank' in z ? split(z, count, z.rank - 1) : z;

const pick = (parts: readonly Tensor[], index: number): Tensor => {
  const part = parts[index];
  if (!part) throw new Error('A recurrent layer has fewer gates or states than it needs.');
  return part;
};

const activations = (config: Config): readonly [Configured, Configured] => [
  activationIn(config),
  activationIn(config, 'recurrent_activation'),
];

/** keras/src/layers/rnn/simple_rnn.py */
export const simpleCell: Cell = {
  gates: 1,
  stateNames: ['h'],
  maskPerGate: false,
  inputBias: bias,
  step: (call, masks) => {
    const kernel = weightOf(call, 'recurrent_kernel');
    const activation = activationIn(call.config);
    return (x, states) => {
      const h = pick(states, 0);
      return [activate(add(x, matMul(masks ? mul(h, pick(masks, 0)) : h, kernel)), activation)];
    };
  },
};

/** keras/src/layers/rnn/lstm.py; gates i, f, c, o */
export const lstmCell: Cell = {
  gates: 4,
  stateNames: ['h', 'c'],
  maskPerGate: true,
  inputBias: bias,
  step: (call, masks) => {
    const kernel = weightOf(call, 'recurrent_kernel');
    const [activation, gate] = activations(call.config);
    return (x, states) => {
      const product = recur(pick(states, 0), kernel, masks);
      const z = 'rank' in product ? gatesOf(add(x, product), 4) : gatesOf(x, 4).map((part, i) => add(part, pick(product, i)));
      const kept = mul(activate(pick(z, 1), gate), pick(states, 1));
      const c = add(kept, mul(activate(pick(z, 0), gate), activate(pick(z, 2), activation)));
      return [mul(activate(pick(z, 3), gate), activate(c, activation)), c];
    };
  },
};

/** A row of the (2, 3u) bias of a GRU with `reset_after`: 0 for the input, 1 for the state. */
const biasRow = (both: Tensor, row: number): Tensor => reshape(slice(both, [row, 0], [1, both.shape[1] ?? 0]), [-1]);

/** z·h + (1 − z)·ĥ */
const mixed = (z: Tensor, h: Tensor, candidate: Tensor): Tensor => add(mul(z, h), mul(sub(1, z), candidate));

/** The state's part of the candidate: reset after the product, or before it. */
type Candidate = (h: Tensor, r: Tensor) => Tensor;

function resetAfter(call: LayerCall, masks: RecurrentMasks): CellStep {
  const kernel = weightOf(call, 'recurrent_kernel');
  const both = bias(call);
  const extra = both ? split(biasRow(both, 1), 3) : null;
  const [activation, gate] = activations(call.config);
  return (x, states) => {
    const h = pick(states, 0);
    const parts = gatesOf(recur(h, kernel, masks), 3);
    const inner = extra ? parts.map((part, i) => add(part, pick(extra, i))) : parts;
    const [xz, xr, xh] = [0, 1, 2].map((i) => pick(gatesOf(x, 3), i)) as [Tensor, Tensor, Tensor];
    const z = activate(add(xz, pick(inner, 0)), gate);
    const r = activate(add(xr, pick(inner, 1)), gate);
    return [mixed(z, h, activate(add(xh, mul(r, pick(inner, 2))), activation))];
  };
}

function resetBefore(call: LayerCall, masks: RecurrentMasks): CellStep {
  const [uz, ur, uh] = split(weightOf(call, 'recurrent_kernel'), 3, 1) as [Tensor, Tensor, Tensor];
  const [activation, gate] = activations(call.config);
  const masked = (h: Tensor, index: number): Tensor => (masks ? mul(h, pick(masks, index)) : h);
  const candidate: Candidate = (h, r) => matMul(mul(r, masked(h, 2)), uh);
  return (x, states) => {
    const h = pick(states, 0);
    const parts = gatesOf(x, 3);
    const z = activate(add(pick(parts, 0), matMul(masked(h, 0), uz)), gate);
    const r = activate(add(pick(parts, 1), matMul(masked(h, 1), ur)), gate);
    return [mixed(z, h, activate(add(pick(parts, 2), candidate(h, r)), activation))];
  };
}

/** keras/src/layers/rnn/gru.py; gates z, r, h */
export const gruCell: Cell = {
  gates: 3,
  stateNames: ['h'],
  maskPerGate: true,
  inputBias: (call) => {
    const both = bias(call);
    return both && flagIn(call.config, 'reset_after') ? biasRow(both, 0) : both;
  },
  step: (call, masks) => (flagIn(call.config, 'reset_after') ? resetAfter(call, masks) : resetBefore(call, masks)),
};

/** The size of each state. */
export const stateSize = units;
