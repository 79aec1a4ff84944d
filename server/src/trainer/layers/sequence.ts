import { stack, type Tensor } from '@tensorflow/tfjs-core';
import { flagIn } from '../ops/config.ts';
import type { LayerCall, LayerResult } from './kit.ts';
import { silenced, silencedBehind } from './silence.ts';
import type { Walked } from './steps.ts';

/** What a stateful layer takes into the next batch. */
export function keep(call: LayerCall, names: readonly string[], { states }: Walked): void {
  names.forEach((name, i) => {
    const state = states[i];
    if (state) call.states.get(name)?.assign(state);
  });
}

/** All outputs: [batch, time, …]. */
function wholeOf({ config, masks }: LayerCall, outputs: readonly Tensor[]): Tensor {
  const whole = stack([...outputs], 1);
  return silencedBehind(config) ? silenced(whole, masks[0] ?? null) : whole;
}

/** What a recurrent layer gives: all outputs or the last one, and the last states where they are asked for. */
export function sequenceResult(call: LayerCall, { outputs, states }: Walked): LayerResult {
  const sequences = flagIn(call.config, 'return_sequences');
  const last = outputs.at(-1);
  if (!last) throw new Error('A recurrent layer needs at least one step.');
  const extra = flagIn(call.config, 'return_state') ? states : [];
  return {
    outputs: [sequences ? wholeOf(call, outputs) : last, ...extra],
    masks: [sequences ? (call.masks[0] ?? null) : null, ...extra.map(() => null)],
  };
}
