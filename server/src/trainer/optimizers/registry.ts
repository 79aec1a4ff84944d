import { fusedUpdates } from '../fused/optimizers.ts';
import { adadelta } from './adadelta.ts';
import { adafactor } from './adafactor.ts';
import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { adamax } from './adamax.ts';
import { ftrl } from './ftrl.ts';
import type { Optimizer } from './kit.ts';
import { lamb } from './lamb.ts';
import { lion } from './lion.ts';
import { muon } from './muon.ts';
import { nadam } from './nadam.ts';
import { rmsprop } from './rmsprop.ts';
import { scheduleFreeAdamW } from './schedule-free-adamw.ts';
import { sgd } from './sgd.ts';

const plain: Readonly<Record<string, Optimizer>> = {
  Adadelta: adadelta,
  Adafactor: adafactor,
  Adagrad: adagrad,
  Adam: adam,
  AdamW: adam,
  Adamax: adamax,
  Ftrl: ftrl,
  Lamb: lamb,
  Lion: lion,
  Muon: muon,
  Nadam: nadam,
  RMSprop: rmsprop,
  SGD: sgd,
  ScheduleFreeAdamW: scheduleFreeAdamW,
};

/** Updates by one kernel where there is one. */
function fused(name: string, optimizer: Optimizer): Optimizer {
  const update = fusedUpdates[name];
  if (!update) return optimizer;
  return { ...optimizer, update: (at, config) => void (update(at, config) || optimizer.update(at, config)) };
}

/** Every optimizer by Keras's class name. */
export const optimizers: Readonly<Record<string, Optimizer>> = Object.fromEntries(
  Object.entries(plain).map(([name, optimizer]) => [name, fused(name, optimizer)]),
);
