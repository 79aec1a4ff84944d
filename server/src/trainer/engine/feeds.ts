import * as tf from '@tensorflow/tfjs-core';
import type { Feed, InputSpec } from './port.ts';

/** The inputs of one call of a step, in the order of its inputs; `made` are those that the engine made and disposes of. */
export interface Fed {
  readonly tensors: readonly tf.Tensor[];
  readonly made: tf.Tensor[];
}

/**
 * Makes tensors of what is fed to a step.
 *
 * @throws Error when an input is missing, or a tensor has another shape or element type than the step declares: the graph was
 * recorded for exactly that one
 */
export function feedTensors(
  step: string,
  inputs: Readonly<Record<string, InputSpec>>,
  feeds: Readonly<Record<string, Feed>>,
): Fed {
  const made: tf.Tensor[] = [];
  const tensors = Object.entries(inputs).map(([name, spec]) => {
    const feed = feeds[name];
    if (feed === undefined) throw new Error(`Step \`${step}\` needs \`${name}\`.`);
    if (!(feed instanceof tf.Tensor)) {
      const tensor = tf.tensor(feed, [...spec.shape], spec.dtype);
      made.push(tensor);
      return tensor;
    }
    if (!tf.util.arraysEqual(feed.shape, [...spec.shape]) || feed.dtype !== spec.dtype) {
      throw new Error(`Step \`${step}\` takes \`${name}\` as ${spec.dtype} [${spec.shape}], not ${feed.dtype} [${feed.shape}].`);
    }
    return feed;
  });
  return { tensors, made };
}
