import type { TypedArray } from '@tensorflow/tfjs-core';
import type { Int64Scalar } from '@tensorflow/tfjs-node/dist/int64_tensors.js';
import type { Binding, ElementType, NativeBackend, OpAttribute, OpInput } from './backend.ts';
import { type Attributes, type Graph, graphAttribute } from './graph.ts';

/** No shape, axis list or padding table of TensorFlow has more elements than this: larger integer constants are data. */
const LARGEST_SHAPE = 16;
/** Uniform constants above this many elements are written as one value. */
const FILL_FROM = 64;

const isInt64 = (input: OpInput): input is Int64Scalar => input.dtype === 'int64';

/**
 * Turns what the backend runs into nodes of a graph. Every kernel of tfjs-node ends in `executeSingleOutput` or
 * `executeMultipleOutputs`; while a recording runs, both also write down the operation. A tensor is known by its `dataId`; one
 * that no recorded operation made is a value that JavaScript computed, and is frozen into the graph as a constant.
 */
export class Recorder {
  readonly graph: Graph;
  readonly #backend: NativeBackend;
  readonly #names = new WeakMap<object, string>();
  readonly #frozen: (readonly number[])[] = [];

  constructor(backend: NativeBackend, graph: Graph) {
    this.#backend = backend;
    this.graph = graph;
  }

  /** Shapes of the values frozen into the graph; shapes, axes and constants of one value everywhere are not counted. */
  get frozen(): readonly (readonly number[])[] {
    return this.#frozen;
  }

  get binding(): Binding {
    return this.#backend.binding;
  }

  /** Says which node stands for a tensor. */
  bind(tensor: { readonly dataId: object }, node: string): void {
    this.#names.set(tensor.dataId, node);
  }

  /** The node that stands for a value. */
  ref(input: OpInput): string {
    if (isInt64(input)) return this.graph.constant(BigInt64Array.of(BigInt(input.value)), [], 'int64');
    const known = this.#names.get(input.dataId);
    if (known !== undefined) return known;
    const node = this.#freeze(this.#backend.readSync(input.dataId) as TypedArray, input.shape, input.dtype);
    this.bind(input, node);
    return node;
  }

  attributes(attributes: readonly OpAttribute[]): Attributes {
    return Object.fromEntries(attributes.map((attribute) => [attribute.name, graphAttribute(this.binding, attribute)]));
  }

  /** Runs `body` and records every operation that it runs. */
  record<T>(body: () => T): T {
    const backend = this.#backend;
    const { executeSingleOutput, executeMultipleOutputs } = backend;
    backend.executeSingleOutput = (op, attributes, inputs) => {
      const refs = inputs.map((input) => this.ref(input));
      const output = executeSingleOutput.call(backend, op, attributes, inputs);
      this.#note(op, attributes, refs, [output]);
      return output;
    };
    backend.executeMultipleOutputs = (op, attributes, inputs, count) => {
      const refs = inputs.map((input) => this.ref(input));
      const outputs = executeMultipleOutputs.call(backend, op, attributes, inputs, count);
      this.#note(op, attributes, refs, outputs);
      return outputs;
    };
    try {
      return body();
    } finally {
      backend.executeSingleOutput = executeSingleOutput;
      backend.executeMultipleOutputs = executeMultipleOutputs;
    }
  }

  #note(
    op: string,
    attributes: readonly OpAttribute[],
    inputs: readonly string[],
    outputs: readonly { readonly dataId: object }[],
  ) {
    const node = this.graph.add(op, inputs, this.attributes(attributes));
    for (const [i, output] of outputs.entries()) this.bind(output, i === 0 ? node : `${node}:${i}`);
  }

  #freeze(values: TypedArray, shape: readonly number[], type: ElementType): string {
    const typed = inElementType(values, type);
    if (typed.length > 1 && isUniform(typed)) {
      if (typed.length > FILL_FROM) return this.graph.filled(typed.subarray(0, 1), shape, type);
    } else if (typed.length > (type === 'int32' ? LARGEST_SHAPE : 1)) {
      this.#frozen.push(shape);
    }
    return this.graph.constant(typed, shape, type);
  }
}

const isUniform = (values: TypedArray): boolean => values.every((value) => value === values[0]);

function inElementType(values: TypedArray, type: ElementType): TypedArray {
  if (type === 'int32') return Int32Array.from(values);
  if (type === 'bool') return Uint8Array.from(values);
  return values;
}
