import type { Tensor, TensorLike, Variable } from '@tensorflow/tfjs-core';
import type { Backend } from '../../protocol/index.ts';

/**
 * What a training run asks of an engine: to run steps over variables. On `native` a step is recorded once and becomes one
 * TensorFlow graph; on `wasm` and `cpu` it is run as written. Both give the same numbers.
 */
export interface Engine {
  readonly backend: Backend;
  /** What is recorded in the run: versions of the backend, of TensorFlow and of Node. */
  readonly versions: Readonly<Record<string, string>>;
  compile(program: Program): Session;
}

/** The steps of a run and all the state that they read and write. */
export interface Program {
  /** Weights, optimizer slots, recurrent state, metric totals, resident data: everything that outlives a step. */
  readonly variables: readonly Variable[];
  readonly steps: Readonly<Record<string, Step>>;
}

/**
 * One step. `run` is called once on `native` (its operations are recorded) and every time elsewhere. It must be a pure
 * function of its inputs and the variables: whatever JavaScript computes inside it (a random mask, a learning rate, a
 * counter) would be frozen into the graph, so such values are inputs. It writes by `variable.assign(…)`.
 */
export interface Step {
  readonly inputs: Readonly<Record<string, InputSpec>>;
  run(inputs: Readonly<Record<string, Tensor>>): Readonly<Record<string, Tensor>>;
}

export interface InputSpec {
  readonly shape: readonly number[];
  readonly dtype: 'float32' | 'int32' | 'bool';
}

export interface Session {
  /** Runs one step; the caller disposes of what it gives. */
  run(step: string, feeds: Readonly<Record<string, TensorLike | Tensor>>): Readonly<Record<string, Tensor>>;
  /** The variables' values, in the order of the program. */
  read(variables?: readonly Variable[]): readonly Tensor[];
  assign(variables: readonly Variable[], values: readonly Tensor[]): void;
  /** Values that recording froze into the graph, by shape: tests look at them. */
  readonly frozen: readonly (readonly number[])[];
  dispose(): void;
}
