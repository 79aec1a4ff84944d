import type { NativeOps } from '../engine/port.ts';

let active: NativeOps | null = null;

/**
 * TensorFlow's operations, while a step is recorded into a graph; `null` wherever a step is run as it is written. A fusion asks
 * here first, so that a step run operation by operation, on any engine, is the definition that a fusion must agree with.
 */
export const recording = (): NativeOps | null => active;

/** Lets fusions apply while `body` runs. */
export function whileRecording<T>(ops: NativeOps, body: () => T): T {
  const before = active;
  active = ops;
  try {
    return body();
  } finally {
    active = before;
  }
}
