import type { Tensor } from '@tensorflow/tfjs-core';
import type { NativeOps } from '../../engine/port.ts';

/** What a recurrent layer is computed from. */
export interface ChainCall {
  readonly ops: NativeOps;
  /** [time, batch, inputs], in the order in which it is read */
  readonly x: Tensor;
  readonly kernel: Tensor;
  readonly recurrentKernel: Tensor;
  /** Zeros where the layer has none. */
  readonly bias: Tensor;
  /** [batch, units] each */
  readonly states: readonly Tensor[];
  /** bool, [time, batch, 1]: a step that does not count keeps the state. */
  readonly mask: Tensor | null;
  /** Whether all of h is wanted, or only the last. */
  readonly sequences: boolean;
}

/**
 * A recurrent layer as one function with its own gradient.
 * @returns one tensor [steps, batch, units]: h of all steps or of the last, then what else the layer keeps (an LSTM's last c)
 */
export type Chain = (call: ChainCall) => Tensor;
