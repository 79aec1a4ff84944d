import * as tf from '@tensorflow/tfjs-core';
import type { Engine, Program, Session } from '../../../server/src/trainer/engine/port.ts';

const [SAMPLES, INPUTS, HIDDEN, CLASSES, BATCH] = [64, 6, 8, 3, 16];

/** A dense network with momentum, written as any step is: what differs from call to call comes in as an input. */
export function momentumProgram(): { readonly program: Program; readonly weights: readonly tf.Variable[]; dispose(): void } {
  const weights = [
    tf.variable(tf.randomNormal([INPUTS, HIDDEN], 0, 0.5, 'float32', 1)),
    tf.variable(tf.zeros([HIDDEN])),
    tf.variable(tf.randomNormal([HIDDEN, CLASSES], 0, 0.5, 'float32', 2)),
  ];
  const velocities = weights.map((weight) => tf.variable(tf.zerosLike(weight), false));
  const x = tf.variable(tf.randomNormal([SAMPLES, INPUTS], 0, 1, 'float32', 3), false);
  const y = tf.variable(tf.cast(tf.oneHot(tf.randomUniform([SAMPLES], 0, CLASSES, 'int32', 4), CLASSES), 'float32'), false);
  const [w1, b1, w2] = weights as [tf.Variable, tf.Variable, tf.Variable];
  const loss = (rows: tf.Tensor): tf.Scalar => {
    const hidden = tf.tanh(tf.add(tf.matMul(tf.gather(x, rows as tf.Tensor1D), w1), b1));
    const error = tf.sub(
      tf.softmax(tf.matMul(hidden as tf.Tensor2D, w2 as unknown as tf.Tensor2D)),
      tf.gather(y, rows as tf.Tensor1D),
    );
    return tf.mean(tf.square(error));
  };
  const variables = [...weights, ...velocities, x, y];
  const program: Program = {
    variables,
    steps: {
      train: {
        inputs: { rows: { shape: [BATCH], dtype: 'int32' }, rate: { shape: [], dtype: 'float32' } },
        run: ({ rows, rate }) => {
          if (!rows || !rate) throw new Error('inputs');
          const { value, grads } = tf.variableGrads(() => loss(rows), weights);
          for (const [i, weight] of weights.entries()) {
            const velocity = velocities[i];
            const gradient = grads[weight.name];
            if (!velocity || !gradient) throw new Error('gradient');
            velocity.assign(tf.sub(tf.mul(velocity, 0.9), tf.mul(gradient, rate)));
            weight.assign(tf.add(weight, velocity));
          }
          return { loss: value };
        },
      },
      evaluate: {
        inputs: { rows: { shape: [BATCH], dtype: 'int32' } },
        run: ({ rows }) => {
          if (!rows) throw new Error('inputs');
          return { loss: loss(rows) };
        },
      },
    },
  };
  return { program, weights, dispose: () => tf.dispose(variables) };
}

const rowsOf = (step: number): Int32Array => Int32Array.from({ length: BATCH }, (_, i) => (step * BATCH + i * 3) % SAMPLES);

/** A number that a step gives; the tensors it came with are disposed of. */
export function scalarOf(outputs: Readonly<Record<string, tf.Tensor>>, name: string): number {
  const value = outputs[name]?.dataSync()[0];
  tf.dispose(Object.values(outputs));
  if (value === undefined) throw new Error(`There is no ${name}.`);
  return value;
}

/** The losses of some training steps, the loss after them, and a weight after them. */
export function train(
  session: Session,
  weights: readonly tf.Variable[],
  steps = 8,
): { readonly losses: number[]; readonly kernel: number[] } {
  const losses = Array.from({ length: steps }, (_, step) =>
    scalarOf(session.run('train', { rows: rowsOf(step), rate: 0.1 + 0.02 * step }), 'loss'),
  );
  losses.push(scalarOf(session.run('evaluate', { rows: rowsOf(0) }), 'loss'));
  const [kernel] = session.read(weights.slice(0, 1));
  const values = [...(kernel?.dataSync() ?? [])];
  kernel?.dispose();
  return { losses, kernel: values };
}

/** Trains the momentum program from its start on an engine. */
export function trainOn(engine: Engine, steps = 8): ReturnType<typeof train> {
  const { program, weights, dispose } = momentumProgram();
  const session = engine.compile(program);
  try {
    return train(session, weights, steps);
  } finally {
    session.dispose();
    dispose();
  }
}
