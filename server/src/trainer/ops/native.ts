import { backend, getBackend, type Tensor } from '@tensorflow/tfjs-core';

/** An attribute of a TensorFlow operation, as the native backend takes it. */
interface OpAttribute {
  readonly name: string;
  readonly type: number;
  readonly value: number | boolean | string;
}

interface NativeBackend {
  readonly binding: Readonly<Record<'TF_ATTR_TYPE' | 'TF_ATTR_INT' | 'TF_ATTR_BOOL' | 'TF_FLOAT' | 'TF_INT32', number>>;
  executeSingleOutput(name: string, attributes: readonly OpAttribute[], inputs: readonly Tensor[]): Tensor;
  executeMultipleOutputs(name: string, attributes: readonly OpAttribute[], inputs: readonly Tensor[], count: number): Tensor[];
}

const hasOperations = (candidate: unknown): candidate is NativeBackend =>
  typeof candidate === 'object' && candidate !== null && 'executeSingleOutput' in candidate && 'binding' in candidate;

/** TensorFlow's own operations, where the engine has them; `null` on `wasm` and `cpu`. */
export const native = (): NativeBackend | null => {
  if (getBackend() !== 'tensorflow') return null;
  const candidate: unknown = backend();
  return hasOperations(candidate) ? candidate : null;
};

/** `Tparams=float32` and the like. */
export const typeAttribute = (of: NativeBackend, name: string, dtype: string): OpAttribute => ({
  name,
  type: of.binding.TF_ATTR_TYPE,
  value: dtype === 'int32' ? of.binding.TF_INT32 : of.binding.TF_FLOAT,
});

export const intAttribute = (of: NativeBackend, name: string, value: number): OpAttribute => ({
  name,
  type: of.binding.TF_ATTR_INT,
  value,
});
