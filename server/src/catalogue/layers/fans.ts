import type { Configured } from '../kit/index.ts';

/** The initializers whose spread follows from how many values an output reads and an input feeds. */
const SCALED = ['VarianceScaling', 'GlorotUniform', 'GlorotNormal', 'HeUniform', 'HeNormal', 'LecunUniform', 'LecunNormal'];

/**
 * The same initializer, told which axes of the kernel are inputs and which are outputs, unless it says so itself.
 * keras/src/layers/core/einsum_dense.py, `_update_kernel_initializer`
 */
export const withFans = (initializer: Configured, inputs: readonly number[], outputs: readonly number[]): Configured => {
  const { name, config } = initializer;
  const told = (config.input_axes ?? null) !== null && (config.output_axes ?? null) !== null;
  return told || !SCALED.includes(name) ? initializer : { name, config: { ...config, input_axes: inputs, output_axes: outputs } };
};
