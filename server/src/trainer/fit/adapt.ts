import type { Variable } from '@tensorflow/tfjs-core';
import type { Session, Step } from '../engine/port.ts';
import { adaptStep, type Parts } from '../graph/steps.ts';
import { type Batching, batchesOf, batchSizes, inOrder } from './batches.ts';
import { clear } from './weights.ts';

/** What a Normalization without values of its own learns before training: it is the only layer with such a weight. */
const learning = ({ network }: Parts): readonly Variable[] =>
  network.weights.filter(({ plan }) => /(^|\/)mean$/.test(plan.name)).map(({ variable }) => variable);

const nameOf = (mean: Variable, size: number): string => `adapt_${mean.name}_${size}`;

/** All samples count, the last, smaller batch too, unless a stateful layer cannot take it. */
const whole = ({ network }: Parts, batching: Batching): Batching => ({
  ...batching,
  dropRemainder: batching.dropRemainder && network.states.length > 0,
});

/** A step for each layer that learns its statistics, and each size of a batch. */
export const adaptSteps = (parts: Parts, batching: Batching): Record<string, Step> =>
  Object.fromEntries(
    learning(parts).flatMap((mean) =>
      batchSizes(whole(parts, batching)).map((size) => [nameOf(mean, size), adaptStep(parts, size, mean)]),
    ),
  );

/**
 * Each Normalization learns mean and variance of what reaches it when the training part goes through the network as it is,
 * one layer after the other: Keras's `adapt`, called before `fit`.
 */
export function adapt(session: Session, parts: Parts, batching: Batching): void {
  const layers = learning(parts);
  for (const mean of layers) {
    let seen = 0;
    for (const rows of batchesOf(whole(parts, batching), inOrder(batching.samples, 0))) {
      seen += rows.length;
      const outputs = session.run(nameOf(mean, rows.length), { ...parts.source.feeds(rows), share: rows.length / seen });
      for (const output of Object.values(outputs)) output.dispose();
    }
  }
  if (layers.length > 0) clear(session, parts.network.states);
}
