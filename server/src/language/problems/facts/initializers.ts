import type { Configured } from '../../../protocol/index.ts';
import type { ArgumentModel, LayerModel, NetworkModel } from '../../semantics/model.ts';
import { configuredOf } from '../../semantics/plan/read.ts';
import type { Context } from '../context.ts';
import { innerCall, innerConfig } from './activation.ts';
import { argumentsEnding } from './given.ts';

/** An initializer that is written on a layer. */
export interface Initializer {
  readonly layer: LayerModel;
  /** `kernel_initializer`, `bias_initializer`, … */
  readonly key: string;
  readonly configured: Configured;
  readonly written: ArgumentModel;
}

const known = new WeakMap<NetworkModel, readonly Initializer[]>();

const writtenOn = (layer: LayerModel, context: Context): readonly Initializer[] =>
  argumentsEnding(innerCall(layer, context), '_initializer').flatMap((written) => {
    const key = written.parameter ?? '';
    const configured = configuredOf(innerConfig(layer)?.[key]);
    return configured ? [{ layer, key, configured, written }] : [];
  });

/** The initializers that are written on the layers of a network, found once for all rules. */
export const initializersOf = (network: NetworkModel, context: Context): readonly Initializer[] => {
  const found = known.get(network) ?? network.layers.flatMap((layer) => writtenOn(layer, context));
  known.set(network, found);
  return found;
};
