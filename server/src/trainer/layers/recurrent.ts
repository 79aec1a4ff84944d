import { add, concat, matMul, mul, reshape, split, type Tensor, transpose, unstack, zeros } from '@tensorflow/tfjs-core';
import { flagIn, numberIn } from '../ops/config.ts';
import { type Cell, drawMasks, stateSize } from './cells.ts';
import { type Layer, type LayerCall, type LayerResult, onlyInput, weightOf } from './kit.ts';
import { keep, sequenceResult } from './sequence.ts';
import { type Step, walk } from './steps.ts';

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

/** A step of the cell behind its part of the input, which was computed for all steps at once. */
function stepOf(cell: Cell, call: LayerCall, batch: number): Step {
  const recurrent = drawMasks(call, 'recurrent_dropout', [batch, stateSize(call.config)], maskCount(cell, call));
  const step = cell.step(call, recurrent);
  return (projected, before) => {
    const states = step(projected, before);
    const [output] = states;
    if (!output) throw new Error('A recurrent cell gave no output.');
    return { output, states };
  };
}

/** keras/src/layers/rnn/rnn.py */
export const recurrent = (cell: Cell): Layer => ({
  states: (config, batch) =>
    flagIn(config, 'stateful') ? Object.fromEntries(cell.stateNames.map((name) => [name, [batch, stateSize(config)]])) : {},
  run: (call): LayerResult => {
    const x = transpose(onlyInput(call), [1, 0, 2]);
    const [, batch = 0] = x.shape;
    const step = stepOf(cell, call, batch);
    const walked = walk(call, unstack(project(cell, call, x)), firstStates(cell, call, batch), step);
    keep(call, cell.stateNames, walked);
    return sequenceResult(call, walked);
  },
});
