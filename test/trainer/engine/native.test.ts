import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import * as tf from '@tensorflow/tfjs-core';
import { eagerEngine } from '../../../server/src/trainer/engine/eager.ts';
import { openEngine } from '../../../server/src/trainer/engine/open.ts';
import type { Engine, Program } from '../../../server/src/trainer/engine/port.ts';
import { near } from './near.ts';
import { momentumProgram, scalarOf, train } from './program.ts';

let engine: Engine;

before(async () => {
  engine = await openEngine('native');
});

test('the engine says which TensorFlow it runs', () => {
  assert.equal(engine.backend, 'native');
  assert.match(engine.versions.tensorflow ?? '', /^2\.\d+\.\d+/);
});

test('a compiled step gives the losses and weights of the same step run as written', () => {
  const { program, weights, dispose } = momentumProgram();
  const session = engine.compile(program);
  const compiled = train(session, weights);
  const written = train(eagerEngine('native', {}).compile(program), weights);
  near(compiled.losses, written.losses, 1e-6);
  near(compiled.kernel, written.kernel, 1e-6);
  assert.ok((compiled.losses.at(-1) ?? 1) < (compiled.losses[0] ?? 0), 'training lowers the loss');
  session.dispose();
  dispose();
});

test('compiling leaves the variables as they were', () => {
  const { program, weights, dispose } = momentumProgram();
  const before = weights.map((weight) => [...weight.dataSync()]);
  engine.compile(program).dispose();
  assert.deepEqual(
    weights.map((weight) => [...weight.dataSync()]),
    before,
  );
  dispose();
});

test('sessions of the same program do not share their variables', () => {
  const { program, weights, dispose } = momentumProgram();
  const [one, other] = [engine.compile(program), engine.compile(program)];
  const first = train(one, weights);
  assert.deepEqual(train(other, weights), first);
  one.dispose();
  other.dispose();
  dispose();
});

test('a session takes up again from assigned variables', () => {
  const { program, weights, dispose } = momentumProgram();
  const session = engine.compile(program);
  const start = session.read();
  const first = train(session, weights);
  session.assign(program.variables, start);
  assert.deepEqual(train(session, weights), first);
  tf.dispose([...start]);
  session.dispose();
  dispose();
});

const oneStep = (run: (x: tf.Tensor) => tf.Tensor): Program => ({
  variables: [],
  steps: { go: { inputs: { x: { shape: [4, 5], dtype: 'float32' } }, run: ({ x }) => ({ y: run(x ?? tf.scalar(0)) }) } },
});

test('a random mask made while recording is found among the frozen values', () => {
  const session = engine.compile(oneStep((x) => tf.mul(x, tf.randomUniform([4, 5]))));
  assert.deepEqual(session.frozen, [[4, 5]]);
  session.dispose();
});

test('shapes, axes, zeros and single numbers are no frozen values', () => {
  const session = engine.compile(oneStep((x) => tf.mul(tf.add(tf.transpose(x), tf.zeros([5, 4])), 2)));
  assert.deepEqual(session.frozen, []);
  session.dispose();
});

test('a step whose data stay in the session freezes nothing', () => {
  const { program, dispose } = momentumProgram();
  const session = engine.compile(program);
  assert.deepEqual(session.frozen, []);
  session.dispose();
  dispose();
});

test('several updates in one step each read what the one before wrote', () => {
  const counter = tf.variable(tf.scalar(1), false);
  const double = () => counter.assign(tf.mul(counter, 2));
  const session = engine.compile({
    variables: [counter],
    steps: {
      go: {
        inputs: {},
        run: () => {
          for (let i = 0; i < 3; i++) double();
          return { value: tf.clone(counter) };
        },
      },
    },
  });
  assert.equal(scalarOf(session.run('go', {}), 'value'), 8);
  assert.equal(scalarOf(session.run('go', {}), 'value'), 64);
  session.dispose();
  counter.dispose();
});

test('variables that swap their values in one step both see the old ones', () => {
  const [a, b] = [tf.variable(tf.scalar(1), false), tf.variable(tf.scalar(2), false)];
  const session = engine.compile({
    variables: [a, b],
    steps: {
      swap: {
        inputs: {},
        run: () => {
          const kept = tf.clone(a);
          a.assign(tf.add(b, 0));
          b.assign(tf.add(kept, 0));
          return { sum: tf.add(a, b) };
        },
      },
    },
  });
  for (let i = 0; i < 101; i++) assert.equal(scalarOf(session.run('swap', {}), 'sum'), 3);
  const values = session.read();
  assert.deepEqual(
    values.map((value) => value.dataSync()[0]),
    [2, 1],
  );
  tf.dispose([...values, a, b]);
  session.dispose();
});

test('an update in place is seen by the rest of the step and by the next', () => {
  const { ops } = engine;
  assert.ok(ops);
  const weight = tf.variable(tf.tensor1d([1, 2]), false);
  const session = engine.compile({
    variables: [weight],
    steps: {
      go: {
        inputs: { rate: { shape: [], dtype: 'float32' } },
        run: ({ rate }) => {
          assert.ok(rate);
          weight.assign(tf.mul(weight, 2));
          ops.update('ResourceApplyGradientDescent', { T: { type: 'float32' } }, [weight, rate, tf.tensor1d([1, 1])]);
          weight.assign(tf.maximum(weight, 0));
          return { sum: tf.sum(weight) };
        },
      },
    },
  });
  assert.equal(scalarOf(session.run('go', { rate: 3 }), 'sum'), 1);
  const [value] = session.read([weight]);
  assert.deepEqual([...(value?.dataSync() ?? [])], [0, 1]);
  assert.equal(scalarOf(session.run('go', { rate: 1 }), 'sum'), 1);
  tf.dispose([weight, ...(value ? [value] : [])]);
  session.dispose();
});

test('an operation of TensorFlow takes 64-bit scalars and attributes', () => {
  const { ops } = engine;
  assert.ok(ops);
  const [value] = ops.run('Cast', { SrcT: { type: 'int64' }, DstT: { type: 'float32' } }, [{ int64: 7 }]);
  assert.equal(value?.dataSync()[0], 7);
});

test('an update in place outside a compiled step is refused', () => {
  const weight = tf.variable(tf.scalar(1), false);
  assert.throws(() => engine.ops?.update('ResourceApplyGradientDescent', {}, [weight]), /only a compiled step/);
  weight.dispose();
});

test('a feed of another shape than the step declares is refused', () => {
  const session = engine.compile(oneStep((x) => tf.neg(x)));
  assert.throws(() => session.run('go', { x: tf.zeros([5, 4]) }), /takes `x` as float32 \[4,5\], not float32 \[5,4\]/);
  assert.throws(() => session.run('go', {}), /needs `x`/);
  assert.throws(() => session.run('come', {}), /no step `come`/);
  session.dispose();
});

test('training steps leave no tensors behind', () => {
  const { program, weights, dispose } = momentumProgram();
  const session = engine.compile(program);
  train(session, weights);
  const count = tf.memory().numTensors;
  train(session, weights);
  assert.equal(tf.memory().numTensors, count);
  session.dispose();
  dispose();
});
