/**
 * Registers the gradients and the chained methods, which `@tensorflow/tfjs-core` leaves out of its main file and
 * `@tensorflow/tfjs` brings along. Every engine imports this. Whole `@tensorflow/tfjs` is loaded only from sources: the bundle
 * puts `bundled-tfjs.ts` in its place.
 */
import '@tensorflow/tfjs';
import { mul, registerGradient, sign, type Tensor } from '@tensorflow/tfjs-core';

/** |x| is flat at 0, as in TensorFlow: tfjs-core 4.22 lets it fall there, and an L1 penalty would push zeros away from 0. */
registerGradient({
  kernelName: 'Abs',
  inputsToSave: ['x'],
  gradFunc: (dy, [x]) => ({ x: () => (x ? mul(dy as Tensor, sign(x)) : (dy as Tensor)) }),
});
