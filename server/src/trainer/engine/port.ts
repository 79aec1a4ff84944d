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
  /** TensorFlow's own operations, on `native` alone. */
  readonly ops?: NativeOps;
}

/** What a step takes as an input: a tensor, a typed array, numbers. */
export type Feed = TensorLike | Tensor;

/** An attribute of a TensorFlow operation. */
export type NativeAttribute =
  | { readonly type: 'float32' | 'int32' | 'int64' | 'bool' }
  | { readonly int: number | readonly number[] }
  | { readonly float: number }
  | { readonly bool: boolean }
  | { readonly text: string };

/** An input of a TensorFlow operation; some want a 64-bit scalar, which tfjs has no tensor for. */
export type NativeInput = Tensor | { readonly int64: number };

/** TensorFlow's operations by name, for layers and optimizers that have a faster way on `native`. Used inside a step. */
export interface NativeOps {
  /** Runs an operation that only computes: `run('Relu', { T: { type: 'float32' } }, [x])`. It has no gradient of its own. */
  run(
    op: string,
    attributes: Readonly<Record<string, NativeAttribute>>,
    inputs: readonly NativeInput[],
    outputs?: number,
  ): Tensor[];
  /**
   * Records an operation that updates variables in place: `ResourceApplyAdam`. A variable among the inputs goes in as its
   * resource, and is taken as updated; afterwards in the step it means the new value.
   */
  update(op: string, attributes: Readonly<Record<string, NativeAttribute>>, inputs: readonly (Variable | Tensor)[]): void;
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
  run(step: string, feeds: Readonly<Record<string, Feed>>): Readonly<Record<string, Tensor>>;
  /** The variables' values, in the order of the program. */
  read(variables?: readonly Variable[]): readonly Tensor[];
  assign(variables: readonly Variable[], values: readonly Tensor[]): void;
  /** Values that recording froze into the graph, by shape: tests look at them. */
  readonly frozen: readonly (readonly number[])[];
  dispose(): void;
}
