/**
 * Registers the gradients and the chained methods, which `@tensorflow/tfjs-core` leaves out of its main file and
 * `@tensorflow/tfjs` brings along. Every engine imports this. Whole `@tensorflow/tfjs` is loaded only from sources: the bundle
 * puts `bundled-tfjs.ts` in its place.
 */
import '@tensorflow/tfjs';
import { concat, mul, type NamedAttrMap, registerGradient, sign, stack, type Tensor } from '@tensorflow/tfjs-core';

/** |x| is flat at 0, as in TensorFlow: tfjs-core 4.22 lets it fall there, and an L1 penalty would push zeros away from 0. */
registerGradient({
  kernelName: 'Abs',
  inputsToSave: ['x'],
  gradFunc: (dy, [x]) => ({ x: () => (x ? mul(dy as Tensor, sign(x)) : (dy as Tensor)) }),
});

/** tfjs-core gives the gradient of a kernel's only output bare, and its own gradients of what parts a tensor want a list. */
const listed = (dy: Tensor | Tensor[]): Tensor[] => (Array.isArray(dy) ? dy : [dy]);

const axisOf = (attributes: NamedAttrMap): number => Number(attributes.axis);

registerGradient({
  kernelName: 'Unpack',
  gradFunc: (dy, _saved, attributes) => ({ value: () => stack(listed(dy), axisOf(attributes)) }),
});

registerGradient({
  kernelName: 'SplitV',
  gradFunc: (dy, _saved, attributes) => ({ x: () => concat(listed(dy), axisOf(attributes)) }),
});
