import { type Tensor, tidy, type Variable, variable, zeros } from '@tensorflow/tfjs-core';

/** A variable that owns its value: the tensor that it was made from is gone. @param name left out: one of its own */
export const owned = (value: () => Tensor, trainable = false, name?: string): Variable =>
  tidy(() => variable(value(), trainable, name));

export const zeroed = (shape: readonly number[], name?: string): Variable => owned(() => zeros([...shape]), false, name);
