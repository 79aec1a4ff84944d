import type { Tensor } from '@tensorflow/tfjs-core';

/** A value for each sample or step, which the metric averages. @param target float32 */
export type Metric = (target: Tensor, prediction: Tensor) => Tensor;
