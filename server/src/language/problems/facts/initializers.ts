import type { Configured } from '../../../protocol/index.ts';
import type { ArgumentModel, LayerModel } from '../../semantics/model.ts';
import { configuredOf } from '../../semantics/plan/read.ts';
import type { Context } from '../context.ts';
import { innerCall, innerConfig } from './activation.ts';

/** An initializer that is written on a layer. */
export interface Initializer {
  readonly layer: LayerModel;
  /** `kernel_initializer`, `bias_initializer`, … */
  readonly key: string;
  readonly configured: Configured;
  readonly written: ArgumentModel;
}

/** The initializers that are written on a layer. */
export const initializersOf = (layer: LayerModel, context: Context): readonly Initializer[] =>
  innerCall(layer, context).arguments.flatMap((written) => {
    const key = written.parameter ?? '';
    const configured = key.endsWith('_initializer') ? configuredOf(innerConfig(layer)?.[key]) : null;
    return configured ? [{ layer, key, configured, written }] : [];
  });
