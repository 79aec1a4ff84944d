import {
  add,
  cast,
  concat,
  matMul,
  mul,
  reshape,
  slice,
  split,
  sub,
  type Tensor,
  transpose,
  unstack,
} from '@tensorflow/tfjs-core';
import type { NativeOps } from '../../engine/port.ts';
import { FLOAT, nth, single, withGradient } from '../kit.ts';
import type { Chain, ChainCall } from './chain.ts';
import { before, columnSums, lastOf, rowsOf, select, sequenceOf, sigmoidGradient, stepsOf, tanhGradient } from './sequences.ts';

/** Everything that a GRU passes through, each [time, batch, units]: gates, the state's part of the candidate, candidate, output. */
interface Trace {
  readonly z: Tensor;
  readonly r: Tensor;
  readonly inner: Tensor;
  readonly candidate: Tensor;
  readonly h: Tensor;
}

const biased = (ops: NativeOps, x: Tensor, bias: Tensor): Tensor =>
  single(ops, 'BiasAdd', [x, bias], { ...FLOAT, data_format: { text: 'NHWC' } });

/** Gates z and r, then the candidate: their columns apart, since only those of the candidate are reset. */
const apart = (weights: Tensor, units: number): readonly [Tensor, Tensor] =>
  split(weights, [2 * units, units], weights.rank - 1) as [Tensor, Tensor];

function walked({ ops, x, kernel, recurrentKernel, bias, states, mask }: ChainCall): Trace {
  const [time = 0, batch = 0] = x.shape;
  const units = recurrentKernel.shape[0] ?? 0;
  const [ofInput, ofState] = unstack(bias) as [Tensor, Tensor];
  const [[inputGates, inputCandidate], [stateGates, stateCandidate]] = [apart(ofInput, units), apart(ofState, units)];
  const [[gateKernel, candidateKernel], [gateRecurrent, candidateRecurrent]] = [
    apart(kernel, units),
    apart(recurrentKernel, units),
  ];
  const gates = biased(ops, matMul(rowsOf(x), gateKernel), add(inputGates, stateGates));
  const candidates = biased(ops, matMul(rowsOf(x), candidateKernel), inputCandidate);
  const gateSteps = stepsOf(reshape(gates, [time, batch, 2 * units]));
  const masks = mask && stepsOf(mask);
  let h = nth(states, 0);
  const results = stepsOf(reshape(candidates, [time, batch, units])).map((step, t) => {
    const sum = add(matMul(h, gateRecurrent), nth(gateSteps, t));
    const [z, r] = split(single(ops, 'Sigmoid', [sum]), 2, 1) as [Tensor, Tensor];
    const inner = biased(ops, matMul(h, candidateRecurrent), stateCandidate);
    const candidate = single(ops, 'Tanh', [add(mul(r, inner), step)]);
    const next = add(mul(sub(h, candidate), z), candidate);
    h = masks ? select(ops, nth(masks, t), next, h) : next;
    return [z, r, inner, candidate, h];
  });
  const part = (index: number): Tensor => sequenceOf(results.map((made) => nth(made, index)));
  return { z: part(0), r: part(1), inner: part(2), candidate: part(3), h: part(4) };
}

/** What does not depend on the gradient that comes in, for all steps at once. */
interface Coefficients {
  /** How a step's gradient goes to z, to r, and to the state's part of the candidate. */
  readonly gates: Tensor;
  /** How it goes to the candidate before its activation. */
  readonly candidate: Tensor;
  /** How it goes straight to the state before. */
  readonly kept: Tensor;
}

function coefficients(ops: NativeOps, { z, r, inner, candidate }: Trace, earlier: Tensor, mask: Tensor | null): Coefficients {
  const counts = mask && cast(mask, 'float32');
  const counted = (x: Tensor): Tensor => (counts ? mul(x, counts) : x);
  const toCandidate = counted(tanhGradient(ops, candidate, sub(1, z)));
  const gates = [
    counted(sigmoidGradient(ops, z, sub(earlier, candidate))),
    sigmoidGradient(ops, r, mul(toCandidate, inner)),
    mul(toCandidate, r),
  ];
  return {
    gates: concat(gates, 2),
    candidate: toCandidate,
    kept: counts ? add(mul(z, counts), sub(1, counts)) : z,
  };
}

interface Back {
  /** Gradients of the state's products, and of the input's; rows of 3 · units. */
  readonly ofState: Tensor;
  readonly ofInput: Tensor;
  readonly h: Tensor;
}

/** @param outputs gradient of h at each step, or at the last one alone */
function backwards(at: Coefficients, outputs: readonly Tensor[], recurrentKernel: Tensor): Back {
  const [gateSteps, keptSteps] = [stepsOf(at.gates), stepsOf(at.kept)];
  const time = gateSteps.length;
  const turned = transpose(recurrentKernel);
  const [gates, states]: [Tensor[], Tensor[]] = [[], []];
  let h = nth(outputs, outputs.length - 1);
  for (let t = time - 1; t >= 0; t--) {
    const gate = mul(concat([h, h, h], 1), nth(gateSteps, t));
    gates.unshift(gate);
    states.unshift(h);
    const passed = add(matMul(gate, turned), mul(h, nth(keptSteps, t)));
    h = outputs.length === time && t > 0 ? add(passed, nth(outputs, t - 1)) : passed;
  }
  const ofState = rowsOf(sequenceOf(gates));
  const [rows = 0, columns = 0] = ofState.shape;
  const candidate = rowsOf(mul(sequenceOf(states), at.candidate));
  return { ofState, ofInput: concat([slice(ofState, [0, 0], [rows, (2 * columns) / 3]), candidate], 1), h };
}

/** keras/src/layers/rnn/gru.py with tanh, sigmoid and `reset_after`; gates z, r, h; bias [2, 3 · units]. */
export const gruChain: Chain = (call) => {
  const { ops, x, kernel, recurrentKernel, bias, states, mask, sequences } = call;
  const first = nth(states, 0);
  return withGradient(
    [x, kernel, recurrentKernel, bias, first],
    () => {
      const { z, r, inner, candidate, h } = walked(call);
      const saved = [x, kernel, recurrentKernel, first, z, r, inner, candidate, h, ...(mask ? [mask] : [])];
      return { value: sequences ? h : lastOf(h), saved };
    },
    (dy, saved) => {
      const [input, weights, recurrent, start, z, r, inner, candidate, h] = saved as unknown as Nine;
      const earlier = before(start, h);
      const at = coefficients(ops, { z, r, inner, candidate, h }, earlier, saved[9] ?? null);
      const back = backwards(at, stepsOf(dy), recurrent);
      return [
        reshape(matMul(back.ofInput, weights, false, true), input.shape),
        matMul(rowsOf(input), back.ofInput, true),
        matMul(rowsOf(earlier), back.ofState, true),
        sequenceOf([columnSums(back.ofInput), columnSums(back.ofState)]),
        back.h,
      ];
    },
  );
};

type Nine = [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
