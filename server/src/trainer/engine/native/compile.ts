import * as tf from '@tensorflow/tfjs-core';
import type { Program, Step } from '../port.ts';
import type { ElementType, NativeBackend } from './backend.ts';
import { Graph, shapeAttribute, typeAttribute } from './graph.ts';
import type { RecordedOps } from './ops.ts';
import { Recorder } from './recorder.ts';
import { declareVariables, type Handle, StepVariables } from './variables.ts';

interface NamedNode {
  readonly name: string;
  readonly node: string;
}

/** A step inside the graph: where its inputs go in and its outputs come out. */
export interface CompiledStep {
  readonly inputs: readonly NamedNode[];
  readonly outputs: readonly NamedNode[];
}

export interface CompiledProgram {
  readonly graph: Graph;
  readonly handles: ReadonlyMap<tf.Variable, Handle>;
  readonly steps: ReadonlyMap<string, CompiledStep>;
  readonly frozen: readonly (readonly number[])[];
}

/** Records each step of a program once. The variables end with the values that they had before. */
export function compileProgram(backend: NativeBackend, program: Program, ops: RecordedOps): CompiledProgram {
  const graph = new Graph();
  const recorder = new Recorder(backend, graph);
  const handles = declareVariables(graph, program.variables);
  const before = program.variables.map((variable) => tf.tidy(() => tf.keep(variable.clone())));
  const steps = new Map<string, CompiledStep>();
  try {
    for (const [name, step] of Object.entries(program.steps)) {
      steps.set(name, recordStep(recorder, handles, ops, name, step));
      restore(program.variables, before);
    }
  } finally {
    restore(program.variables, before);
    tf.dispose(before);
  }
  return { graph, handles, steps, frozen: recorder.frozen };
}

function restore(variables: readonly tf.Variable[], values: readonly tf.Tensor[]): void {
  for (const [i, variable] of variables.entries()) {
    const value = values[i];
    if (value && variable.dataId !== value.dataId) variable.assign(value);
  }
}

function recordStep(
  recorder: Recorder,
  handles: ReadonlyMap<tf.Variable, Handle>,
  ops: RecordedOps,
  name: string,
  step: Step,
): CompiledStep {
  return tf.tidy(() => {
    const variables = new StepVariables(recorder, handles);
    const inputs = placeholders(recorder, name, step);
    const result = ops.during(recorder, variables, () => recorder.record(() => step.run(inputs)));
    const writes = variables.finish().map((node) => `^${node}`);
    const outputs = Object.entries(result).map(([output, tensor]) => ({
      name: output,
      node: outputNode(recorder, tensor, writes, `${name}_out_${output}`),
    }));
    return { inputs: Object.keys(inputs).map((input) => ({ name: input, node: inputName(name, input) })), outputs };
  });
}

const inputName = (step: string, input: string): string => `${step}_in_${input}`;

/** A step is done when all its variables are written, so each output waits for them. */
function outputNode(recorder: Recorder, tensor: tf.Tensor, writes: readonly string[], name: string): string {
  const type = typeAttribute(tensor.dtype as ElementType);
  return recorder.graph.add('Identity', [recorder.ref(tensor), ...writes], { T: type }, name);
}

/** Inputs of the shapes that the step declares; their zeros only serve while it is recorded. */
function placeholders(recorder: Recorder, name: string, step: Step): Readonly<Record<string, tf.Tensor>> {
  const entries = Object.entries(step.inputs).map(([input, { shape, dtype }]) => {
    const tensor = tf.zeros([...shape], dtype);
    const attributes = { dtype: typeAttribute(dtype), shape: shapeAttribute(shape) };
    recorder.bind(tensor, recorder.graph.add('Placeholder', [], attributes, inputName(name, input)));
    return [input, tensor] as const;
  });
  return Object.fromEntries(entries);
}
