import { add, exp, logSumExp, mul, neg, relu, sub, type Tensor, where, zerosLike } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { activate } from '../activations/index.ts';
import { activationIn, numbersIn } from '../ops/config.ts';
import { positiveAxis } from '../ops/shapes.ts';
import { type Layer, type LayerCall, onlyInput, passing, weightOf } from './kit.ts';

/** keras/src/layers/activations/activation.py */
const activation: Layer = {
  perSample: true,
  run: (call) => passing(call, activate(onlyInput(call), activationIn(call.config), call.pass.logits)),
};

/** A layer that is an activation of the same arguments. */
const named = (name: string): Layer => ({
  perSample: true,
  run: (call) => passing(call, activate(onlyInput(call), { name, config: call.config })),
});

/** keras/src/layers/activations/prelu.py */
const prelu: Layer = {
  perSample: true,
  run: (call) => {
    const x = onlyInput(call);
    return passing(call, add(relu(x), mul(neg(weightOf(call, 'alpha')), relu(neg(x)))));
  },
};

const MASKED = -1e9;

function softmaxOver(call: LayerCall, x: Tensor, config: Config): Tensor {
  const axes = numbersIn(config, 'axis');
  const [axis = -1] = axes;
  if (axes.length === 1) return activate(x, { name: 'softmax', config: { axis } }, call.pass.logits);
  const places = axes.map((one) => positiveAxis(one, x.rank));
  return exp(sub(x, logSumExp(x, places, true)));
}

/** keras/src/layers/activations/softmax.py: masked values have no share. */
const softmax: Layer = {
  run: (call) => {
    const x = onlyInput(call);
    const [mask] = call.masks;
    if (!mask || mask.rank !== x.rank) return passing(call, softmaxOver(call, x, call.config));
    const shares = softmaxOver(call, where(mask, x, add(zerosLike(x), MASKED)), call.config);
    return passing(call, where(mask, shares, zerosLike(shares)));
  },
};

/** Activations that are layers, by Keras's class name. */
export const activationLayers: Readonly<Record<string, Layer>> = {
  Activation: activation,
  ELU: named('elu'),
  LeakyReLU: named('leaky_relu'),
  PReLU: prelu,
  ReLU: named('relu'),
  Softmax: softmax,
};
