import type { Tensor, Variable } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import type { Gradient } from './gradient.ts';

/** The numbers of one step, by name: computed outside the step and fed, since they change from step to step. */
export type StepNumbers = Readonly<Record<string, number>>;

/** A tensor that an optimizer keeps for a weight. */
export interface Slot {
  readonly name: string;
  /** Left out: the weight's. */
  readonly shape?: readonly number[];
  /** Its value everywhere before the first step; left out: 0. */
  readonly initial?: number;
}

/** One weight's part of a step. */
export interface Update {
  readonly weight: Variable;
  /** Of all uses together: what most of an optimizer works with. */
  readonly gradient: Tensor;
  /** The same, with its uses: for what is taken of each by itself. */
  readonly found: Gradient;
  readonly slots: Readonly<Record<string, Variable>>;
  /** Scalars: `learningRate` and what `numbers` gives. */
  readonly numbers: Readonly<Record<string, Tensor>>;
}

/** An optimizer: Keras's arithmetic, in Keras's order. */
export interface Optimizer {
  /** The tensors that it keeps for a weight; a name alone is one of the weight's shape, zeros at first. */
  slots(config: Config, weight: Variable): readonly (string | Slot)[];
  /** What it needs to know of a step besides the learning rate. @param step counted from 0 */
  numbers(config: Config, learningRate: number, step: number): StepNumbers;
  /** Writes the weight and its slots. */
  update(update: Update, config: Config): void;
  /** The share of a weight that decays; left out: `weight_decay`. */
  decay?(config: Config, weight: Variable): number;
}

/** A slot that `slots` has named. */
export function slotOf(update: Update, name: string): Variable {
  const slot = update.slots[name];
  if (!slot) throw new Error(`The optimizer keeps no ${name}.`);
  return slot;
}

/** A fed scalar that `numbers` has named. */
export function numberOf(update: Update, name: string): Tensor {
  const value = update.numbers[name];
  if (!value) throw new Error(`The step was given no ${name}.`);
  return value;
}
