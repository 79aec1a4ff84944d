import type { Configured } from '../../../protocol/index.ts';
import type { ArgumentModel, LayerModel } from '../../semantics/model.ts';
import { configuredOf } from '../../semantics/plan/read.ts';
import type { Context } from '../context.ts';
import { innerCall, innerConfig } from './activation.ts';

/** A regularizer of a layer, with the argument that gives it. */
export interface Regularizer {
  readonly layer: LayerModel;
  /** `kernel_regularizer`, `activity_regularizer`, … */
  readonly key: string;
  readonly configured: Configured;
  readonly written: ArgumentModel;
}

/** The regularizers that are written on a layer. */
export const regularizersOf = (layer: LayerModel, context: Context): readonly Regularizer[] =>
  innerCall(layer, context).arguments.flatMap((written) => {
    const key = written.parameter ?? '';
    const configured = key.endsWith('_regularizer') ? configuredOf(innerConfig(layer)?.[key]) : null;
    return configured ? [{ layer, key, configured, written }] : [];
  });

/** The factors of an L1, L2 or L1L2 regularizer; none of another kind. */
export const factorsOf = ({ configured: { name, config } }: Regularizer): readonly number[] =>
  /^L(1|2|1L2)$/.test(name) ? [config.l1, config.l2].filter((factor) => typeof factor === 'number') : [];
