import type { Config } from '../../protocol/index.ts';
import { CSVLogger } from './csv-logger.ts';
import { EarlyStopping } from './early-stopping.ts';
import type { Callback, Surroundings } from './kit.ts';
import { LearningRateScheduler, ReduceLROnPlateau } from './learning-rate.ts';
import { ModelCheckpoint } from './model-checkpoint.ts';
import { SwapEMAWeights } from './swap-ema-weights.ts';
import { TensorBoard } from './tensorboard/tensorboard.ts';
import { TerminateOnNaN } from './terminate-on-nan.ts';

/** Every callback by Keras's class name. */
export const callbacks: Readonly<Record<string, new (config: Config, surroundings: Surroundings) => Callback>> = {
  CSVLogger,
  EarlyStopping,
  LearningRateScheduler,
  ModelCheckpoint,
  ReduceLROnPlateau,
  SwapEMAWeights,
  TensorBoard,
  TerminateOnNaN,
};
