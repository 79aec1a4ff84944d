import {
  all,
  div,
  equal,
  matMul,
  minimum,
  mul,
  reshape,
  rsqrt,
  square,
  sum,
  type Tensor,
  type Variable,
  where,
} from '@tensorflow/tfjs-core';
import { layerIn, numberIn } from '../ops/config.ts';
import { below, type Layer, type LayerCall, weightOf } from './kit.ts';
import { runWith } from './run.ts';

/** keras.config.epsilon */
const EPSILON = 1e-7;

/** A vector of length 1. keras/src/ops/nn.py, `normalize` */
const unit = (x: Tensor): Tensor => mul(x, minimum(rsqrt(sum(square(x))), 1 / EPSILON));

/** The inner layer's kernel, or its table of vectors. */
function kernelOf({ weights }: LayerCall, inner: string): Variable {
  const own = below(weights, inner);
  const path = [...own.keys()].find((name) => /(^|\/)(kernel|embeddings)$/.test(name));
  const kernel = path === undefined ? undefined : own.get(path);
  if (!kernel) throw new Error('The layer inside `SpectralNormalization` has no kernel.');
  return kernel;
}

/** One training step's estimate of the largest singular value; a kernel of zeros stays as it is. */
function normalise(call: LayerCall, kernel: Variable): void {
  const matrix = reshape(kernel, [-1, kernel.shape.at(-1) ?? 1]);
  const before = weightOf(call, 'vector_u');
  let [u, v]: [Tensor, Tensor | null] = [before, null];
  for (let i = 0; i < numberIn(call.config, 'power_iterations'); i++) {
    v = unit(matMul(u, matrix, false, true));
    u = unit(matMul(v, matrix));
  }
  const sigma = v ? sum(matMul(matMul(v, matrix), u, false, true)) : 1;
  const zero = all(equal(matrix, 0));
  const divided = reshape(where(zero, matrix, div(matrix, sigma)), kernel.shape);
  before.assign(where(zero, before, u));
  kernel.assign(divided);
}

/**
 * keras/src/layers/normalization/spectral_normalization.py; the gradient is that of the kernel after the division.
 * @param held the layer of a name that may be inside
 */
export const spectralNormalizing = (held: (name: string) => Layer | undefined): Layer => ({
  run: (call) => {
    const inner = layerIn(call.config, 'layer');
    const layer = held(inner.name);
    if (!layer) throw new Error(`\`SpectralNormalization\` cannot hold ${inner.name}.`);
    if (call.pass.training) normalise(call, kernelOf(call, inner.layerName));
    return runWith(layer, {
      ...call,
      config: inner.config,
      weights: below(call.weights, inner.layerName),
      states: below(call.states, inner.layerName),
    });
  },
});
