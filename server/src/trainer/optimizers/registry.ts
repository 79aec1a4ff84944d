import { adam } from './adam.ts';
import type { Optimizer } from './kit.ts';
import { rmsprop } from './rmsprop.ts';
import { sgd } from './sgd.ts';

/** Every optimizer by Keras's class name. */
export const optimizers: Readonly<Record<string, Optimizer>> = { Adam: adam, RMSprop: rmsprop, SGD: sgd };
