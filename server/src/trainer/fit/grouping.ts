import type { Configured, Plan } from '../../protocol/index.ts';
import type { Engine } from '../engine/port.ts';
import { numberOr } from '../ops/config.ts';
import { product } from '../ops/shapes.ts';

/** Whether the optimizer does different things at different batches. */
const hasPhases = ({ config }: Configured): boolean =>
  numberOr(config, 'gradient_accumulation_steps', 1) > 1 || numberOr(config, 'ema_overwrite_frequency', 0) > 0;

/** Layers so light that a call of a step costs as much as what it does. */
const LIGHT = new Set([
  'Activation',
  'Dense',
  'Dropout',
  'ELU',
  'Flatten',
  'LeakyReLU',
  'ReLU',
  'Reshape',
  'Rescaling',
  'Softmax',
]);

const MOST = 8;

/** About a twentieth of a second: a stop, a pause and the curves wait no longer. */
const OPERATIONS = 2e9;

/** Forward, and backward twice; a multiplication and an addition each. */
const OPERATIONS_PER_WEIGHT = 6;

/**
 * How many batches one call of a compiled step trains: several where a network is dense and small, else one.
 * @param keepsData the rows are fetched inside the step
 */
export function batchesPerCall({ network, train }: Plan, { backend }: Engine, keepsData: boolean): number {
  const { layers } = network;
  if (backend !== 'native' || !keepsData || hasPhases(train.optimizer) || !layers.every(({ kind }) => LIGHT.has(kind))) return 1;
  const weights = layers.flatMap((layer) => layer.weights).reduce((sum, { shape }) => sum + product(shape), 0);
  const operations = Math.max(1, weights * train.batchSize * OPERATIONS_PER_WEIGHT);
  return Math.min(MOST, Math.max(1, Math.floor(OPERATIONS / operations)));
}
