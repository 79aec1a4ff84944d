import type { Entry } from '../kit/entry.ts';
import { csvLogger } from './csv-logger.ts';
import { earlyStopping } from './early-stopping.ts';
import { learningRateScheduler } from './learning-rate-scheduler.ts';
import { modelCheckpoint } from './model-checkpoint.ts';
import { reduceLROnPlateau } from './reduce-lr-on-plateau.ts';
import { swapEMAWeights } from './swap-ema-weights.ts';
import { tensorBoard } from './tensor-board.ts';
import { terminateOnNaN } from './terminate-on-nan.ts';

export const callbacks: readonly Entry[] = [
  earlyStopping,
  reduceLROnPlateau,
  learningRateScheduler,
  modelCheckpoint,
  csvLogger,
  tensorBoard,
  terminateOnNaN,
  swapEMAWeights,
];
