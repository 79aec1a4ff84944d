import type { DataType, KernelBackend, Tensor, TensorInfo } from '@tensorflow/tfjs-core';
import type { Int64Scalar } from '@tensorflow/tfjs-node/dist/int64_tensors.js';

/** An attribute of a TensorFlow operation as the addon takes it; `type` is one of the addon's `TF_ATTR_…` numbers. */
export interface OpAttribute {
  readonly name: string;
  readonly type: number;
  readonly value: unknown;
}

/** The compiled addon. Only what is used here. */
export interface Binding {
  readonly TF_Version: string;
  readonly TF_ATTR_STRING: number;
  readonly TF_ATTR_INT: number;
  readonly TF_ATTR_FLOAT: number;
  readonly TF_ATTR_BOOL: number;
  readonly TF_ATTR_TYPE: number;
  readonly TF_ATTR_SHAPE: number;
}

export type OpInput = TensorInfo | Int64Scalar;

/** The backend of tfjs-node: every kernel of it ends in one of the two `execute…` functions, which is where steps are recorded. */
export interface NativeBackend extends KernelBackend {
  readonly binding: Binding;
  executeSingleOutput(op: string, attributes: readonly OpAttribute[], inputs: readonly OpInput[]): Tensor;
  executeMultipleOutputs(op: string, attributes: readonly OpAttribute[], inputs: readonly OpInput[], outputs: number): Tensor[];
  loadSavedModelMetaGraph(folder: string, tags: string): number;
  deleteSavedModel(id: number): void;
  runSavedModel(
    id: number,
    inputs: readonly Tensor[],
    infos: readonly { readonly name: string }[],
    outputs: readonly string[],
  ): Tensor[];
}

/** TensorFlow's numbers for element types (`tensorflow/core/framework/types.proto`). */
export const TYPE_NUMBERS = { float32: 1, int32: 3, string: 7, complex64: 8, int64: 9, bool: 10 } as const;

export type ElementType = DataType | 'int64';
