/**
 * What stands for `@tensorflow/tfjs` in the bundle (an alias; tfjs-core by its `module` field, so that there is one core):
 * without the layers API, the converter and WebGL, which are never used.
 */
export * from '@tensorflow/tfjs-core';

import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
