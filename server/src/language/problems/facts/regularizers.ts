import type { Configured } from '../../../protocol/index.ts';
import type { ArgumentModel, LayerModel, NetworkModel } from '../../semantics/model.ts';
import { configuredOf } from '../../semantics/plan/read.ts';
import type { Context } from '../context.ts';
import { innerCall, innerConfig } from './activation.ts';
import { argumentsEnding } from './given.ts';

/** A regularizer of a layer, with the argument that gives it. */
export interface Regularizer {
  readonly layer: LayerModel;
  /** `kernel_regularizer`, `activity_regularizer`, … */
  readonly key: string;
  readonly configured: Configured;
  readonly written: ArgumentModel;
}

const known = new WeakMap<NetworkModel, readonly Regularizer[]>();

const writtenOn = (layer: LayerModel, context: Context): readonly Regularizer[] =>
  argumentsEnding(innerCall(layer, context), '_regularizer').flatMap((written) => {
    const key = written.parameter ?? '';
    const configured = configuredOf(innerConfig(layer)?.[key]);
    return configured ? [{ layer, key, configured, written }] : [];
  });

/** The regularizers that are written on the layers of a network, found once for all rules. */
export const regularizersOf = (network: NetworkModel, context: Context): readonly Regularizer[] => {
  const found = known.get(network) ?? network.layers.flatMap((layer) => writtenOn(layer, context));
  known.set(network, found);
  return found;
};

/** The factors of an L1, L2 or L1L2 regularizer; none of another kind. */
export const factorsOf = ({ configured: { name, config } }: Regularizer): readonly number[] =>
  /^L(1|2|1L2)$/.test(name) ? [config.l1, config.l2].filter((factor) => typeof factor === 'number') : [];
