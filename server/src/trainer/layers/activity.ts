import { div } from '@tensorflow/tfjs-core';
import { penalty } from '../regularizers/index.ts';
import { type Layer, onlyInput, passing } from './kit.ts';

/** keras/src/layers/regularization/activity_regularization.py: the penalty of its two factors, divided by the batch size. */
export const activityRegularization: Layer = {
  run: (call) => {
    const x = onlyInput(call);
    const { l1 = 0, l2 = 0 } = call.config;
    call.pass.penalties.push(div(penalty(x, { name: 'L1L2', config: { l1, l2 } }), x.shape[0] ?? 1));
    return passing(call, x);
  },
};
