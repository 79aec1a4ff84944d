import { add, cast, concat, matMul, mul, reshape, split, sub, type Tensor, transpose, zeros } from '@tensorflow/tfjs-core';
import type { NativeOps } from '../../engine/port.ts';
import { FLOAT, nth, withGradient } from '../kit.ts';
import type { Chain, ChainCall } from './chain.ts';
import { before, columnSums, lastOf, rowsOf, select, sequenceOf, sigmoidGradient, stepsOf, tanhGradient } from './sequences.ts';

/** Everything that an LSTM passes through, each [time, batch, units]: gates, candidate, state and its tanh, output. */
interface Trace {
  readonly i: Tensor;
  readonly f: Tensor;
  readonly o: Tensor;
  readonly candidate: Tensor;
  readonly c: Tensor;
  readonly bent: Tensor;
  readonly h: Tensor;
}

const NO_CLIPPING = { cell_clip: { float: 0 }, use_peephole: { bool: false } } as const;

/** All steps by one kernel. Gates i, f, c, o. */
function unmasked({ ops, x, kernel, recurrentKernel, bias, states }: ChainCall): Trace {
  const none = zeros([recurrentKernel.shape[0] ?? 0]);
  const weights = concat([kernel, recurrentKernel], 0);
  const [h, c] = [nth(states, 0), nth(states, 1)];
  const inputs = [{ int64: x.shape[0] ?? 0 }, x, c, h, weights, none, none, none, bias];
  return traced(ops.run('BlockLSTMV2', { ...FLOAT, ...NO_CLIPPING }, inputs, 7));
}

/** In the order of the kernels' results. */
const traced = (results: readonly Tensor[]): Trace => ({
  i: nth(results, 0),
  c: nth(results, 1),
  f: nth(results, 2),
  o: nth(results, 3),
  candidate: nth(results, 4),
  bent: nth(results, 5),
  h: nth(results, 6),
});

/** The kernel of one step wants gates i, c, f, o. */
function reordered(weights: Tensor): Tensor {
  const [i, f, c, o] = split(weights, 4, weights.rank - 1) as [Tensor, Tensor, Tensor, Tensor];
  return concat([i, c, f, o], weights.rank - 1);
}

/** Step by step, by a kernel each; a step that does not count keeps both states. */
function masked({ ops, x, kernel, recurrentKernel, bias, states }: ChainCall, mask: Tensor): Trace {
  const none = zeros([recurrentKernel.shape[0] ?? 0]);
  const weights = reordered(concat([kernel, recurrentKernel], 0));
  const attributes = { ...FLOAT, ...NO_CLIPPING, forget_bias: { float: 0 } };
  const [masks, last] = [stepsOf(mask), reordered(bias)];
  let [h, c] = [nth(states, 0), nth(states, 1)];
  const results = stepsOf(x).map((step, t) => {
    const made = ops.run('LSTMBlockCell', attributes, [step, c, h, weights, none, none, none, last], 7);
    c = select(ops, nth(masks, t), nth(made, 1), c);
    h = select(ops, nth(masks, t), nth(made, 6), h);
    return [nth(made, 0), c, ...made.slice(2, 6), h];
  });
  return traced(Array.from({ length: 7 }, (_, part) => sequenceOf(results.map((made) => nth(made, part)))));
}

/** What does not depend on the gradient that comes in, for all steps at once. */
interface Coefficients {
  /** How a step's gradients go to its four gates: [time, batch, 4 · units]. */
  readonly gates: readonly Tensor[];
  /** How that of h goes to c. */
  readonly toState: readonly Tensor[];
  /** How that of c goes to the c before. */
  readonly kept: readonly Tensor[];
  /** 1 where a step counts, and where it does not; without a mask neither is asked. */
  readonly counts: readonly Tensor[] | null;
  readonly skips: readonly Tensor[] | null;
}

function coefficients(ops: NativeOps, { i, f, o, candidate, bent }: Trace, earlier: Tensor, mask: Tensor | null): Coefficients {
  const counts = mask && cast(mask, 'float32');
  const counted = (x: Tensor): Tensor => (counts ? mul(x, counts) : x);
  const gates = [
    sigmoidGradient(ops, i, candidate),
    sigmoidGradient(ops, f, earlier),
    tanhGradient(ops, candidate, i),
    counted(sigmoidGradient(ops, o, bent)),
  ];
  return {
    gates: stepsOf(concat(gates, 2)),
    toState: stepsOf(counted(tanhGradient(ops, bent, o))),
    kept: stepsOf(f),
    counts: counts && stepsOf(counts),
    skips: counts && stepsOf(sub(1, counts)),
  };
}

/** The gradients of the four gates before their activations, of every step, and those of the first states. */
interface Back {
  readonly gates: Tensor;
  readonly h: Tensor;
  readonly c: Tensor;
}

/** @param outputs gradient of h at each step, or at the last one alone */
function backwards(at: Coefficients, outputs: readonly Tensor[], lastC: Tensor, recurrentKernel: Tensor): Back {
  const time = at.gates.length;
  const turned = transpose(recurrentKernel);
  const gates: Tensor[] = [];
  let [h, c] = [nth(outputs, outputs.length - 1), lastC];
  for (let t = time - 1; t >= 0; t--) {
    const state = add(mul(h, nth(at.toState, t)), at.counts ? mul(c, nth(at.counts, t)) : c);
    const gate = mul(concat([state, state, state, h], 1), nth(at.gates, t));
    gates.unshift(gate);
    const product = matMul(gate, turned);
    const passed = at.skips ? add(product, mul(h, nth(at.skips, t))) : product;
    h = outputs.length === time && t > 0 ? add(passed, nth(outputs, t - 1)) : passed;
    const kept = mul(state, nth(at.kept, t));
    c = at.skips ? add(kept, mul(c, nth(at.skips, t))) : kept;
  }
  return { gates: rowsOf(sequenceOf(gates)), h, c };
}

/** keras/src/layers/rnn/lstm.py with tanh and sigmoid; gates i, f, c, o. Gives h, then the last c. */
export const lstmChain: Chain = (call) => {
  const { ops, x, kernel, recurrentKernel, bias, states, mask, sequences } = call;
  const [first, cell] = [nth(states, 0), nth(states, 1)];
  return withGradient(
    [x, kernel, recurrentKernel, bias, first, cell],
    () => {
      const trace = mask ? masked(call, mask) : unmasked(call);
      const { i, f, o, candidate, c, bent, h } = trace;
      const saved = [x, kernel, recurrentKernel, first, cell, i, f, o, candidate, c, bent, h, ...(mask ? [mask] : [])];
      return { value: concat([sequences ? h : lastOf(h), lastOf(c)], 0), saved };
    },
    (dy, saved) => {
      const [input, weights, recurrent, start, startC, i, f, o, candidate, c, bent, h] = saved as unknown as Twelve;
      const trace = { i, f, o, candidate, c, bent, h };
      const parts = stepsOf(dy);
      const at = coefficients(ops, trace, before(startC, c), saved[12] ?? null);
      const back = backwards(at, parts.slice(0, -1), nth(parts, parts.length - 1), recurrent);
      return [
        reshape(matMul(back.gates, weights, false, true), input.shape),
        matMul(rowsOf(input), back.gates, true),
        matMul(rowsOf(before(start, h)), back.gates, true),
        columnSums(back.gates),
        back.h,
        back.c,
      ];
    },
  );
};

type Twelve = [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
