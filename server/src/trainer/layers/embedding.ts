import { cast, notEqual } from '@tensorflow/tfjs-core';
import { flagIn } from '../ops/config.ts';
import { lookUp } from '../ops/gather.ts';
import { type Layer, onlyInput, weightOf } from './kit.ts';

/** keras/src/layers/core/embedding.py */
export const embedding: Layer = {
  perSample: true,
  run: (call) => {
    const indices = cast(onlyInput(call), 'int32');
    return {
      outputs: [lookUp(weightOf(call, 'embeddings'), indices)],
      masks: [flagIn(call.config, 'mask_zero') ? notEqual(indices, 0) : null],
    };
  },
};
