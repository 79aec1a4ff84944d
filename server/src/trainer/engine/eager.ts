import * as tf from '@tensorflow/tfjs-core';
import type { Backend } from '../../protocol/index.ts';
import { feedTensors } from './feeds.ts';
import type { Engine, Feed, Program, Session } from './port.ts';

/** A program run as it is written, operation by operation. Its variables are the tfjs variables themselves. */
class EagerSession implements Session {
  readonly #program: Program;
  readonly frozen = [];

  constructor(program: Program) {
    this.#program = program;
  }

  run(name: string, feeds: Readonly<Record<string, Feed>>): Readonly<Record<string, tf.Tensor>> {
    const step = this.#program.steps[name];
    if (!step) throw new Error(`The program has no step \`${name}\`.`);
    const { tensors, made } = feedTensors(name, step.inputs, feeds);
    try {
      const inputs = Object.fromEntries(
        Object.keys(step.inputs).flatMap((input, i) => (tensors[i] ? [[input, tensors[i]]] : [])),
      );
      return tf.tidy(() => owned(step.run(inputs)));
    } finally {
      tf.dispose(made);
    }
  }

  read(variables: readonly tf.Variable[] = this.#program.variables): readonly tf.Tensor[] {
    return variables.map((variable) => variable.clone());
  }

  assign(variables: readonly tf.Variable[], values: readonly tf.Tensor[]): void {
    for (const [i, variable] of variables.entries()) {
      const value = values[i];
      if (!value) throw new Error(`\`${variable.name}\` gets no value.`);
      variable.assign(value);
    }
  }

  dispose(): void {
    // The variables belong to the program: whoever made them disposes of them.
  }
}

/** Outputs that the caller may dispose of, also when a step gives back an input or a variable itself. */
function owned(outputs: Readonly<Record<string, tf.Tensor>>): Record<string, tf.Tensor> {
  return Object.fromEntries(Object.entries(outputs).map(([name, tensor]) => [name, tensor.clone()]));
}

/** An engine that runs steps as written, on a backend of tfjs-core that is set already. */
export const eagerEngine = (backend: Backend, versions: Readonly<Record<string, string>>): Engine => ({
  backend,
  versions: { ...versions, 'tfjs-core': tf.version_core, node: process.version },
  compile: (program) => new EagerSession(program),
});
