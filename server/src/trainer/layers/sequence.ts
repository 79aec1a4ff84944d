import { stack } from '@tensorflow/tfjs-core';
import { flagIn } from '../ops/config.ts';
import type { LayerCall, LayerResult } from './kit.ts';
import type { Walked } from './steps.ts';

/** What a stateful layer takes into the next batch. */
export function keep(call: LayerCall, names: readonly string[], { states }: Walked): void {
  names.forEach((name, i) => {
    const state = states[i];
    if (state) call.states.get(name)?.assign(state);
  });
}

/** What a recurrent layer gives: all outputs or the last one, and the last states where they are asked for. */
export function sequenceResult(call: LayerCall, { outputs, states }: Walked): LayerResult {
  const sequences = flagIn(call.config, 'return_sequences');
  const last = outputs.at(-1);
  if (!last) throw new Error('A recurrent layer needs at least one step.');
  const extra = flagIn(call.config, 'return_state') ? states : [];
  return {
    outputs: [sequences ? stack([...outputs], 1) : last, ...extra],
    masks: [sequences ? (call.masks[0] ?? null) : null, ...extra.map(() => null)],
  };
}
