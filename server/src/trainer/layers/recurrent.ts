import {
  add,
  cast,
  concat,
  matMul,
  mul,
  reshape,
  split,
  stack,
  type Tensor,
  transpose,
  unstack,
  where,
  zeros,
  zerosLike,
} from '@tensorflow/tfjs-core';
import { flagIn, numberIn } from '../ops/config.ts';
import { withAxis } from '../ops/shapes.ts';
import { type Cell, drawMasks, stateSize } from './cells.ts';
import { type Layer, type LayerCall, type LayerResult, type Mask, onlyInput, weightOf } from './kit.ts';

/** How many masks Keras draws of each kind: one, or one a gate as soon as there is `recurrent_dropout`. */
const maskCount = (cell: Cell, call: LayerCall): number =>
  cell.maskPerGate && numberIn(call.config, 'recurrent_dropout') !== 0 ? cell.gates : 1;

/** x·W + b for all steps at once, time first. @param x [time, batch, inputs] @returns [time, batch, gates · units] */
function project(cell: Cell, call: LayerCall, x: Tensor): Tensor {
  const [time = 0, batch = 0, inputs = 0] = x.shape;
  const kernel = weightOf(call, 'kernel');
  const masks = drawMasks(call, 'dropout', [batch, inputs], maskCount(cell, call));
  const times = (values: Tensor, matrix: Tensor): Tensor => matMul(reshape(values, [time * batch, inputs]), matrix);
  const masked = masks?.map((mask) => mul(x, mask)) ?? [x];
  const parts = masked.length === 1 ? [kernel] : split(kernel, masked.length, 1);
  const products = masked.map((values, i) => times(values, parts[i] ?? kernel));
  const product = products.length === 1 ? (products[0] ?? x) : concat(products, 1);
  const bias = cell.inputBias(call);
  return reshape(bias ? add(product, bias) : product, [time, batch, cell.gates * stateSize(call.config)]);
}

/** Given as further inputs, kept from the last batch, or zeros. */
function firstStates(cell: Cell, call: LayerCall, batch: number): readonly Tensor[] {
  const given = call.inputs.slice(1);
  if (given.length > 0) return given;
  return cell.stateNames.map((name) => call.states.get(name) ?? zeros([batch, stateSize(call.config)]));
}

/** The steps in the order in which the layer reads them. */
const ordered = (steps: readonly Tensor[], call: LayerCall): readonly Tensor[] =>
  flagIn(call.config, 'go_backwards') ? [...steps].reverse() : steps;

/** One mask a step, [batch, 1]. */
const maskSteps = (mask: Mask, call: LayerCall): readonly Tensor[] =>
  mask ? ordered(unstack(withAxis(cast(mask, 'bool'), -1), 1), call) : [];

/** Every output and the last states. A masked step keeps the state and repeats the output, or gives zeros. */
interface Walked {
  readonly outputs: readonly Tensor[];
  readonly states: readonly Tensor[];
}

function walk(cell: Cell, call: LayerCall, x: Tensor): Walked {
  const [, batch = 0] = x.shape;
  const recurrent = drawMasks(call, 'recurrent_dropout', [batch, stateSize(call.config)], maskCount(cell, call));
  const step = cell.step(call, recurrent);
  const masks = maskSteps(call.masks[0] ?? null, call);
  const silent = flagIn(call.config, 'zero_output_for_mask');
  let states = firstStates(cell, call, batch);
  const outputs: Tensor[] = [];
  for (const [t, projected] of ordered(unstack(project(cell, call, x)), call).entries()) {
    const next = step(projected, states);
    const mask = masks[t];
    const [output] = next;
    if (!output) throw new Error('A recurrent cell gave no output.');
    const previous = (silent ? undefined : outputs.at(-1)) ?? zerosLike(output);
    outputs.push(mask ? where(mask, output, previous) : output);
    const before = states;
    states = mask ? next.map((state, i) => where(mask, state, before[i] ?? state)) : next;
  }
  return { outputs, states };
}

function keep(cell: Cell, call: LayerCall, states: readonly Tensor[]): void {
  cell.stateNames.forEach((name, i) => {
    const state = states[i];
    if (state) call.states.get(name)?.assign(state);
  });
}

/** keras/src/layers/rnn/rnn.py */
export const recurrent = (cell: Cell): Layer => ({
  states: (config, batch) =>
    flagIn(config, 'stateful') ? Object.fromEntries(cell.stateNames.map((name) => [name, [batch, stateSize(config)]])) : {},
  run: (call): LayerResult => {
    const { outputs, states } = walk(cell, call, transpose(onlyInput(call), [1, 0, 2]));
    keep(cell, call, states);
    const sequences = flagIn(call.config, 'return_sequences');
    const last = outputs.at(-1);
    if (!last) throw new Error('A recurrent layer needs at least one step.');
    const output = sequences ? stack([...outputs], 1) : last;
    const extra = flagIn(call.config, 'return_state') ? states : [];
    return { outputs: [output, ...extra], masks: [sequences ? (call.masks[0] ?? null) : null, ...extra.map(() => null)] };
  },
});
