import './prepare.ts';
import * as tf from '@tensorflow/tfjs-core';
import { Int64Scalar } from '@tensorflow/tfjs-node/dist/int64_tensors.js';
import { whileRecording } from '../../fused/recording.ts';
import type { NativeAttribute, NativeInput, NativeOps } from '../port.ts';
import { type Binding, type NativeBackend, type OpAttribute, type OpInput, TYPE_NUMBERS } from './backend.ts';
import type { Recorder } from './recorder.ts';
import type { StepVariables } from './variables.ts';

interface Recording {
  readonly recorder: Recorder;
  readonly variables: StepVariables;
}

/**
 * TensorFlow operations by name. Those that only compute run through the backend, and are recorded like any other; those that
 * update variables in place exist in the graph alone.
 */
export class RecordedOps implements NativeOps {
  readonly #backend: NativeBackend;
  #recording: Recording | undefined;

  constructor(backend: NativeBackend) {
    this.#backend = backend;
  }

  /** Lets `body` ask for updates in place, and fusions apply in it. */
  during<T>(recorder: Recorder, variables: StepVariables, body: () => T): T {
    this.#recording = { recorder, variables };
    try {
      return whileRecording(this, body);
    } finally {
      this.#recording = undefined;
    }
  }

  run(
    op: string,
    attributes: Readonly<Record<string, NativeAttribute>>,
    inputs: readonly NativeInput[],
    outputs = 1,
  ): tf.Tensor[] {
    const list = attributeList(this.#backend.binding, attributes);
    const taken = inputs.map(opInput);
    if (outputs === 1) return [this.#backend.executeSingleOutput(op, list, taken)];
    return this.#backend.executeMultipleOutputs(op, list, taken, outputs);
  }

  update(op: string, attributes: Readonly<Record<string, NativeAttribute>>, inputs: readonly (tf.Variable | tf.Tensor)[]): void {
    if (!this.#recording) throw new Error(`\`${op}\` updates variables in place, which only a compiled step can do.`);
    const { recorder, variables } = this.#recording;
    const updated = inputs.filter((input): input is tf.Variable => isVariable(input) && variables.handle(input) !== undefined);
    const waits = updated.flatMap((variable) => variables.settle(variable) ?? []).map((node) => `^${node}`);
    const refs = inputs.map((input) => (isVariable(input) && variables.handle(input)?.node) || recorder.ref(input));
    const list = attributeList(recorder.binding, attributes);
    const node = recorder.graph.add(op, [...refs, ...waits], recorder.attributes(list));
    for (const variable of updated) variables.updated(variable, node);
  }
}

const isVariable = (input: tf.Tensor): input is tf.Variable => input instanceof tf.Variable;

const opInput = (input: NativeInput): OpInput => ('int64' in input ? new Int64Scalar(input.int64) : input);

function attributeList(binding: Binding, attributes: Readonly<Record<string, NativeAttribute>>): OpAttribute[] {
  return Object.entries(attributes).map(([name, attribute]) => ({ name, ...typed(binding, attribute) }));
}

function typed(binding: Binding, attribute: NativeAttribute): Omit<OpAttribute, 'name'> {
  if ('type' in attribute) return { type: binding.TF_ATTR_TYPE, value: TYPE_NUMBERS[attribute.type] };
  if ('int' in attribute) return { type: binding.TF_ATTR_INT, value: attribute.int };
  if ('float' in attribute) return { type: binding.TF_ATTR_FLOAT, value: attribute.float };
  if ('bool' in attribute) return { type: binding.TF_ATTR_BOOL, value: attribute.bool };
  return { type: binding.TF_ATTR_STRING, value: attribute.text };
}
