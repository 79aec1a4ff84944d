import type { Entry } from '../kit/entry.ts';
import { adadelta } from './adadelta.ts';
import { adafactor } from './adafactor.ts';
import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { adamax } from './adamax.ts';
import { adamW } from './adamw.ts';
import { ftrl } from './ftrl.ts';
import { lamb } from './lamb.ts';
import { lion } from './lion.ts';
import { muon } from './muon.ts';
import { nadam } from './nadam.ts';
import { rmsprop } from './rmsprop.ts';
import { scheduleFreeAdamW } from './schedule-free-adamw.ts';
import { sgd } from './sgd.ts';

/** In the order of the reference pages. */
export const optimizers: readonly Entry[] = [
  sgd,
  rmsprop,
  adam,
  adamW,
  adadelta,
  adagrad,
  adamax,
  adafactor,
  nadam,
  ftrl,
  lion,
  lamb,
  muon,
  scheduleFreeAdamW,
];
