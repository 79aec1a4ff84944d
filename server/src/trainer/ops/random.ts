import { add, cos, log, mul, scalar, sqrt, sub, type Tensor, tensor, tensor1d, tidy } from '@tensorflow/tfjs-core';
import { native, typeAttribute } from './native.ts';
import { uniforms } from './philox.ts';

/**
 * Uniform numbers in [0, 1) that depend on the seed alone, the same on every engine. On `native` TensorFlow draws them
 * when the step runs, so that a recorded step has new ones each time; elsewhere the seed is read here, at each step.
 * @param seed int32 of shape [2]
 */
export function statelessUniform(shape: readonly number[], seed: Tensor): Tensor {
  const tensorflow = native();
  if (!tensorflow) {
    const [first = 0, second = 0] = seed.dataSync();
    const count = shape.reduce((n, size) => n * size, 1);
    return tensor(uniforms(count, [first, second]), [...shape]);
  }
  const attributes = [
    typeAttribute(tensorflow, 'dtype', 'float32'),
    typeAttribute(tensorflow, 'T', 'int32'),
    typeAttribute(tensorflow, 'Tseed', 'int32'),
  ];
  return tidy(() => tensorflow.executeSingleOutput('StatelessRandomUniform', attributes, [tensor1d([...shape], 'int32'), seed]));
}

/** The random numbers of one step: each draw has its own seed, made from the step's. */
export interface Random {
  uniform(shape: readonly number[], salt?: number | null): Tensor;
}

/** Wide enough apart that the draws of one step and the steps of one draw do not meet. */
const STRIDE = 0x1000193;

/**
 * @param seed int32 [2]: the run's seed and the number of the step, fed at each step
 */
export function stepRandom(seed: Tensor): Random {
  let draws = 0;
  return {
    uniform: (shape, salt) => {
      draws += 1;
      const offset = (Math.imul(draws, STRIDE) ^ (salt ?? 0)) | 0;
      return statelessUniform(shape, add(seed, scalar(offset, 'int32')));
    },
  };
}

/** No step draws without a seed: evaluation and prediction. */
export const noRandom: Random = {
  uniform: () => {
    throw new Error('A random number was asked for outside training.');
  },
};

/** Numbers of mean 0 and deviation 1, from two uniform draws each (Box and Muller, 1958). */
export function normal(random: Random, shape: readonly number[], salt: number | null): Tensor {
  const distance = sqrt(mul(log(sub(1, random.uniform(shape, salt))), -2));
  return mul(distance, cos(mul(random.uniform(shape, salt), 2 * Math.PI)));
}
