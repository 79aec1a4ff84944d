import { activate } from '../activations/index.ts';
import { entryIn } from '../ops/config.ts';
import { type Layer, onlyInput, passing } from './kit.ts';

/** keras/src/layers/activations/activation.py */
export const activation: Layer = {
  perSample: true,
  run: (call) => passing(call, activate(onlyInput(call), entryIn(call.config, 'activation'), call.pass.logits)),
};
