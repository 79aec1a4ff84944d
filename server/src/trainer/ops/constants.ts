import { scalar, stack, type Tensor } from '@tensorflow/tfjs-core';

/** A few numbers of a configuration as a vector, put together inside the step: what a spec says, not what was computed. */
export const vectorOf = (values: readonly number[]): Tensor => stack(values.map((value) => scalar(value)));
