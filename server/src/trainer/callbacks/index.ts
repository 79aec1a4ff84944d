import type { TrainPlan } from '../../protocol/index.ts';
import { EarlyStopping } from './early-stopping.ts';

/** Every callback by Keras's class name. */
export const callbacks: Readonly<Record<string, new (...args: ConstructorParameters<typeof EarlyStopping>) => EarlyStopping>> = {
  EarlyStopping,
};

/** The callbacks of a run. @throws Error when no callback has that name */
export const buildCallbacks = (train: TrainPlan): readonly EarlyStopping[] =>
  train.callbacks.map(({ name, config }) => {
    const Callback = callbacks[name];
    if (!Callback) throw new Error(`No callback is called ${name}.`);
    return new Callback(config, train);
  });
