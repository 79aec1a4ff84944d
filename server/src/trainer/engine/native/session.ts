import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { feedTensors } from '../feeds.ts';
import type { Feed, Program, Session } from '../port.ts';
import type { NativeBackend } from './backend.ts';
import { type CompiledProgram, compileProgram } from './compile.ts';
import type { RecordedOps } from './ops.ts';
import type { Handle } from './variables.ts';

const TAG = 'train';

/**
 * A compiled program as a TensorFlow session. The graph goes in as a SavedModel, which is the only way that the addon has; the
 * folder is gone before the session is used. Every session has its own resources, so that two share no variable.
 */
export class NativeSession implements Session {
  readonly #backend: NativeBackend;
  readonly #program: Program;
  readonly #compiled: CompiledProgram;
  readonly #id: number;

  constructor(backend: NativeBackend, program: Program, ops: RecordedOps) {
    this.#backend = backend;
    this.#program = program;
    this.#compiled = compileProgram(backend, program, ops);
    this.#id = load(backend, this.#compiled.graph.savedModel(TAG));
    this.assign(program.variables, program.variables);
  }

  get frozen(): readonly (readonly number[])[] {
    return this.#compiled.frozen;
  }

  /** How many nodes the graph has of each operation. */
  get operations(): ReadonlyMap<string, number> {
    return this.#compiled.graph.operations;
  }

  run(step: string, feeds: Readonly<Record<string, Feed>>): Readonly<Record<string, tf.Tensor>> {
    const compiled = this.#compiled.steps.get(step);
    const inputs = this.#program.steps[step]?.inputs;
    if (!compiled || !inputs) throw new Error(`The program has no step \`${step}\`.`);
    const { tensors, made } = feedTensors(step, inputs, feeds);
    const infos = compiled.inputs.map(({ node }) => ({ name: node }));
    const names = compiled.outputs.map(({ node }) => node);
    try {
      const values = this.#backend.runSavedModel(this.#id, tensors, infos, names);
      return Object.fromEntries(compiled.outputs.flatMap(({ name }, i) => (values[i] ? [[name, values[i]]] : [])));
    } finally {
      tf.dispose(made);
    }
  }

  read(variables: readonly tf.Variable[] = this.#program.variables): readonly tf.Tensor[] {
    if (variables.length === 0) return [];
    const names = variables.map((variable) => this.#handle(variable).read);
    return this.#backend.runSavedModel(this.#id, [], [], names);
  }

  /** All in one call: TensorFlow prepares the graph anew for each different set of nodes that it is asked for. */
  assign(variables: readonly tf.Variable[], values: readonly tf.Tensor[]): void {
    if (variables.length === 0) return;
    const taken = variables.map((variable, i) => accepted(variable, values[i]));
    const handles = variables.map((variable) => this.#handle(variable));
    const infos = handles.map(({ feed }) => ({ name: feed }));
    const done = handles.map(({ assigned }) => assigned);
    tf.dispose(this.#backend.runSavedModel(this.#id, taken, infos, done));
  }

  dispose(): void {
    this.#backend.deleteSavedModel(this.#id);
  }

  #handle(variable: tf.Variable): Handle {
    const handle = this.#compiled.handles.get(variable);
    if (!handle) throw new Error(`\`${variable.name}\` is not a variable of this session.`);
    return handle;
  }
}

function accepted(variable: tf.Variable, value: tf.Tensor | undefined): tf.Tensor {
  if (value && tf.util.arraysEqual(value.shape, variable.shape) && value.dtype === variable.dtype) return value;
  throw new Error(
    `\`${variable.name}\` is ${variable.dtype} of shape [${variable.shape}]; another value cannot be assigned to it.`,
  );
}

function load(backend: NativeBackend, model: Uint8Array): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'nnspec-graph-'));
  try {
    writeFileSync(path.join(folder, 'saved_model.pb'), model);
    return backend.loadSavedModelMetaGraph(folder, TAG);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
