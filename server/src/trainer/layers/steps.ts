import { cast, reshape, type Tensor, unstack, where, zerosLike } from '@tensorflow/tfjs-core';
import { flagIn } from '../ops/config.ts';
import type { LayerCall, Mask } from './kit.ts';
import { silencedBehind } from './silence.ts';

/** What one step gives, and the states that it leaves. */
export interface Stepped {
  readonly output: Tensor;
  readonly states: readonly Tensor[];
}

export type Step = (input: Tensor, states: readonly Tensor[]) => Stepped;

/** Every output, in the order in which the steps were read, and the last states. */
export interface Walked {
  readonly outputs: readonly Tensor[];
  readonly states: readonly Tensor[];
}

/** The steps in the order in which the layer reads them. */
const ordered = (steps: readonly Tensor[], call: LayerCall): readonly Tensor[] =>
  flagIn(call.config, 'go_backwards') ? [...steps].reverse() : steps;

/** Which samples have each step: [batch]. */
const maskSteps = (mask: Mask, call: LayerCall): readonly Tensor[] => (mask ? ordered(unstack(cast(mask, 'bool'), 1), call) : []);

/** `value` where the sample has the step, else `otherwise`. */
const chosen = (mask: Tensor, value: Tensor, otherwise: Tensor): Tensor =>
  where(reshape(mask, [-1, ...value.shape.slice(1).map(() => 1)]), value, otherwise);

/**
 * Reads a sequence step by step. A masked step keeps the state, and repeats the output or, with `zero_output_for_mask`, gives
 * zeros, unless they come behind the loop. keras/src/backend/tensorflow/rnn.py
 * @param steps one tensor a step, in the order of the sequence
 */
export function walk(call: LayerCall, steps: readonly Tensor[], first: readonly Tensor[], step: Step): Walked {
  const masks = maskSteps(call.masks[0] ?? null, call);
  const silent = flagIn(call.config, 'zero_output_for_mask') && !silencedBehind(call.config);
  const outputs: Tensor[] = [];
  let states = first;
  for (const [t, input] of ordered(steps, call).entries()) {
    const next = step(input, states);
    const mask = masks[t];
    const before = states;
    const previous = (silent ? undefined : outputs.at(-1)) ?? zerosLike(next.output);
    outputs.push(mask ? chosen(mask, next.output, previous) : next.output);
    states = mask ? next.states.map((state, i) => chosen(mask, state, before[i] ?? state)) : next.states;
  }
  return { outputs, states };
}
