import { type Variable, zeros } from '@tensorflow/tfjs-core';
import type { ElementType } from './backend.ts';
import { type Attributes, type Graph, shapeAttribute, textAttribute, typeAttribute } from './graph.ts';
import type { Recorder } from './recorder.ts';

/** One variable inside the graph. */
export interface Handle {
  /** Node of the resource. */
  readonly node: string;
  /** Placeholder through which a value comes in from outside. */
  readonly feed: string;
  /** A number that is there once the value is written. */
  readonly assigned: string;
  /** Node that reads the value for the outside. */
  readonly read: string;
  readonly type: Attributes;
}

/** Makes every variable a resource of the session, with nodes to set it from outside and to read it. */
export function declareVariables(graph: Graph, variables: readonly Variable[]): ReadonlyMap<Variable, Handle> {
  return new Map(variables.map((variable, i) => [variable, declare(graph, variable, `variable_${i}`)]));
}

/**
 * What comes in is copied: it lies in memory of JavaScript's, which the addon may give back on JavaScript's own thread alone,
 * and a resource is written and freed by TensorFlow's.
 */
function declare(graph: Graph, variable: Variable, name: string): Handle {
  const type = { dtype: typeAttribute(variable.dtype as ElementType) };
  const resource = { ...type, shape: shapeAttribute(variable.shape), shared_name: textAttribute(name) };
  const node = graph.add('VarHandleOp', [], resource, name);
  const feed = graph.add('Placeholder', [], type, `${name}_feed`);
  const own = graph.add('DeepCopy', [feed], { T: type.dtype }, `${name}_own`);
  const write = graph.add('AssignVariableOp', [node, own], type, `${name}_write`);
  const zero = graph.constant(Float32Array.of(0), [], 'float32');
  const assigned = graph.add('Identity', [zero, `^${write}`], { T: typeAttribute('float32') }, `${name}_assigned`);
  const read = graph.add('ReadVariableOp', [node], type, `${name}_read`);
  return { node, feed, assigned, read, type };
}

/** What a resource holds at some point of a step, and the node after which it may be written again. */
interface Held {
  readonly value: object;
  readonly after: string;
}

/**
 * The variables during one step. Inside a step a variable means the tensor last assigned to it; its resource is written once,
 * at the end, and never before whoever reads the old value has read it.
 */
export class StepVariables {
  readonly #recorder: Recorder;
  readonly #handles: ReadonlyMap<Variable, Handle>;
  readonly #held = new Map<Variable, Held>();
  readonly #writes: string[] = [];

  constructor(recorder: Recorder, handles: ReadonlyMap<Variable, Handle>) {
    this.#recorder = recorder;
    this.#handles = handles;
    for (const [variable, handle] of handles)
      this.#hold(variable, recorder.graph.add('ReadVariableOp', [handle.node], handle.type));
  }

  handle(variable: Variable): Handle | undefined {
    return this.#handles.get(variable);
  }

  /** Writes what was assigned to the variable into its resource, and gives the node to wait for before the next write. */
  settle(variable: Variable): string | undefined {
    const handle = this.#handles.get(variable);
    const held = this.#held.get(variable);
    if (!handle || !held || held.value === variable.dataId) return held?.after;
    const value = this.#recorder.ref(variable);
    const write = this.#recorder.graph.add('AssignVariableOp', [handle.node, value, `^${held.after}`], handle.type);
    this.#writes.push(write);
    this.#held.set(variable, { value: variable.dataId, after: write });
    return write;
  }

  /** The node `update` has written the resource: from here on the variable means what it then holds. */
  updated(variable: Variable, update: string): void {
    const handle = this.#handles.get(variable);
    if (!handle) return;
    this.#writes.push(update);
    variable.assign(zeros(variable.shape, variable.dtype as 'float32'));
    this.#hold(variable, this.#recorder.graph.add('ReadVariableOp', [handle.node, `^${update}`], handle.type));
  }

  /** Writes every variable that the step gave a new value; all nodes that write. */
  finish(): readonly string[] {
    for (const variable of this.#handles.keys()) this.settle(variable);
    return this.#writes;
  }

  #hold(variable: Variable, read: string): void {
    this.#recorder.bind(variable, read);
    this.#held.set(variable, { value: variable.dataId, after: read });
  }
}
