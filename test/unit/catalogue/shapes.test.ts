import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NodeModel } from '../../../server/src/language/semantics/model.ts';
import { read } from './support/spec.ts';

/** The last use of a layer in a network with this body. */
const last = (body: string): NodeModel => {
  const node = read(`network { ${body} }`).networks[0]?.nodes.at(-1);
  assert.ok(node, body);
  return node;
};

const shapesOf = (body: string) => {
  const { outputs, fault } = last(body);
  assert.equal(fault, undefined, body);
  return outputs.map(({ shape }) => shape);
};

const faultOf = (body: string) => last(body).fault;

const weightsOf = (body: string) => last(body).layer.weights ?? [];

test('a named size passes through layers that keep sizes', () => {
  assert.deepEqual(
    shapesOf('Input(shape=["time", 4]) -> LSTM(3, return_sequences=true) -> Dropout(0.1) -> LayerNormalization() -> Dense(2)'),
    [[null, 'time', 2]],
  );
  assert.deepEqual(shapesOf('Input(shape=["rows", 9, 3]) -> Conv2D(8, 3, padding=same)'), [[null, 'rows', 9, 8]]);
});

test('a named size that a window changes is unknown after it', () => {
  assert.deepEqual(shapesOf('Input(shape=["rows", 9, 3]) -> Conv2D(8, 3)'), [[null, null, 7, 8]]);
  assert.deepEqual(shapesOf('Input(shape=["rows", 9, 3]) -> Conv2D(8, 3, strides=2, padding=same)'), [[null, null, 5, 8]]);
});

test('a 1×1 convolution keeps a named size', () => {
  assert.deepEqual(shapesOf('Input(shape=["rows", 9, 3]) -> Conv2D(8, 1)'), [[null, 'rows', 9, 8]]);
});

test('Flatten keeps the name of the only size, and forgets it among others', () => {
  assert.deepEqual(shapesOf('Input(shape=["time"]) -> Flatten()'), [[null, 'time']]);
  assert.deepEqual(shapesOf('Input(shape=["time", 4]) -> Flatten()'), [[null, null]]);
});

test('a merge keeps a name that its inputs share, and one that meets a 1', () => {
  const both = (one: string, other: string) => `a = Input(shape=${one}) b = Input(shape=${other}) [a, b] -> Add()`;
  assert.deepEqual(shapesOf(both('["time", 4]', '["time", 4]')), [[null, 'time', 4]]);
  assert.deepEqual(shapesOf(both('["time", 4]', '[1, 4]')), [[null, 'time', 4]]);
  assert.deepEqual(shapesOf(both('["time", 4]', '[none, 4]')), [[null, null, 4]]);
});

test('Concatenate of one input keeps its sizes', () => {
  assert.deepEqual(shapesOf('Input(shape=["time"]) -> Concatenate()'), [[null, 'time']]);
});

test('Bidirectional gives both ways their half of the initial states', () => {
  const states = 'h = Input(shape=[3]) c = Input(shape=[3]) k = Input(shape=[3]) d = Input(shape=[3])';
  assert.deepEqual(shapesOf(`x = Input(shape=[5, 2]) ${states} [x, h, c, k, d] -> Bidirectional(LSTM(3))`), [[null, 6]]);
});

test('an initial state of another size than the layer is a mismatch', () => {
  assert.deepEqual(faultOf('x = Input(shape=[5, 2]) h = Input(shape=[4]) [x, h] -> GRU(3)')?.facts, {
    case: 'state',
    axis: 1,
    one: 3,
    other: 4,
  });
});

test('an LSTM takes both of its states or none', () => {
  assert.equal(faultOf('x = Input(shape=[5, 2]) h = Input(shape=[3]) [x, h] -> LSTM(3)')?.fault, 'input-count-mismatch');
});

test('return_state adds two outputs to an LSTM and one to a GRU, in both directions of a Bidirectional', () => {
  assert.equal(last('Input(shape=[5, 2]) -> LSTM(3, return_state=true)').outputs.length, 3);
  assert.equal(last('Input(shape=[5, 2]) -> GRU(3, return_state=true)').outputs.length, 2);
  assert.equal(last('Input(shape=[5, 2]) -> Bidirectional(LSTM(3, return_state=true))').outputs.length, 5);
});

test('the weights of a wrapper lie below the names of the layers inside', () => {
  assert.deepEqual(
    weightsOf('Input(shape=[5, 2]) -> Bidirectional(GRU(3))').map(({ name }) => name),
    ['kernel', 'recurrent_kernel', 'bias']
      .flatMap((name) => [`forward_gru/${name}`])
      .concat(['kernel', 'recurrent_kernel', 'bias'].map((name) => `backward_gru/${name}`)),
  );
  assert.deepEqual(
    weightsOf('Input(shape=[5, 2]) -> TimeDistributed(Dense(3, name="step"))').map(({ name }) => name),
    ['step/kernel', 'step/bias'],
  );
});

test('Bidirectional refuses a layer that is not recurrent, and two ways in one direction', () => {
  assert.deepEqual(faultOf('Input(shape=[5, 2]) -> Bidirectional(Dense(3))')?.facts, { reason: 'layer', layer: 'Dense' });
  assert.deepEqual(faultOf('Input(shape=[5, 2]) -> Bidirectional(LSTM(3, go_backwards=true))')?.facts, { reason: 'direction' });
  const other = 'Bidirectional(LSTM(3), backward_layer=LSTM(3, go_backwards=true, return_sequences=true))';
  assert.deepEqual(faultOf(`Input(shape=[5, 2]) -> ${other}`)?.facts, { reason: 'option', option: 'return_sequences' });
});

test('a layer of its own for the way back has its own weights and name', () => {
  const other = 'Bidirectional(LSTM(3), backward_layer=GRU(4, go_backwards=true, name="back"))';
  assert.deepEqual(shapesOf(`Input(shape=[5, 2]) -> ${other}`), [[null, 7]]);
  assert.ok(weightsOf(`Input(shape=[5, 2]) -> ${other}`).some(({ name, shape }) => name === 'back/kernel' && shape[1] === 12));
});

test('trainable=false freezes every weight, inside a wrapper too', () => {
  for (const layer of [
    'Dense(2, trainable=false)',
    'BatchNormalization(trainable=false)',
    'Bidirectional(LSTM(2, trainable=false))',
  ])
    assert.ok(
      weightsOf(`Input(shape=[5, 2]) -> ${layer}`).every(({ trainable }) => !trainable),
      layer,
    );
});

test('a regularizer and a constraint stand on the weight that they are for', () => {
  const [kernel, bias] = weightsOf('Input(shape=[5]) -> Dense(2, kernel_regularizer=l2(1e-4), bias_constraint=max_norm(3))');
  assert.deepEqual(
    [kernel?.regularizer?.name, kernel?.constraint, bias?.regularizer, bias?.constraint?.name],
    ['L2', null, null, 'MaxNorm'],
  );
});

test('a constraint over an axis that its weight has not is refused', () => {
  const { fault, facts } = faultOf('Input(shape=[5]) -> Dense(2, kernel_constraint=max_norm(3, axis=2))') ?? {};
  assert.deepEqual([fault, facts], ['invalid-constraint', { reason: 'axis', axis: 2, rank: 2, weight: 'kernel' }]);
});

test('MinMaxNorm refuses bounds that are the wrong way round', () => {
  assert.equal(faultOf('Input(shape=[5]) -> Dense(2, kernel_constraint=MinMaxNorm(2, 1))')?.facts.reason, 'order');
});

test('an initializer for matrices is refused on a bias', () => {
  assert.equal(faultOf('Input(shape=[5]) -> Dense(2, bias_initializer=orthogonal)')?.facts.reason, 'weight-rank');
  assert.equal(
    faultOf('Input(shape=[8, 8, 1]) -> Conv2D(2, 3, kernel_regularizer=OrthogonalRegularizer())')?.facts.reason,
    'weight-rank',
  );
});

test('a Reshape that begins with the batch is told apart from one that does not fit', () => {
  assert.equal(faultOf('Input(batch_shape=[32, 784]) -> Reshape([32, 28, 28])')?.fault, 'reshape-includes-batch');
  assert.deepEqual(faultOf('Input(shape=[784]) -> Reshape([28, 27])')?.facts, { from: 784, to: 756, reason: 'count' });
  assert.equal(faultOf('Input(shape=[784]) -> Reshape([-1, -1])')?.facts.reason, 'several-unknown');
  assert.equal(faultOf('Input(shape=[784]) -> Reshape([-1, 5])')?.facts.reason, 'divisor');
});

test('a window larger than its input says which axis, and what would be left', () => {
  const { facts } = faultOf('Input(shape=[8, 3, 1]) -> Conv2D(2, [3, 3], dilation_rate=2)') ?? {};
  assert.deepEqual(facts, { axis: 2, input: 3, window: 5, stride: 1, size: -1 });
});

test('a stateful layer needs the size of the batch', () => {
  assert.equal(faultOf('Input(shape=[5, 2]) -> LSTM(3, stateful=true)')?.fault, 'missing-batch-size');
  assert.deepEqual(shapesOf('Input(batch_shape=[4, 5, 2]) -> LSTM(3, stateful=true)'), [[4, 3]]);
});

test('batch renormalisation is refused with bounds that it cannot keep, as in Keras only where it is used', () => {
  const crossed = 'renorm_clipping={rmax: 0.5, rmin: 2}';
  assert.deepEqual(faultOf(`Input(shape=[5]) -> BatchNormalization(renorm=true, ${crossed})`)?.facts, {
    reason: 'renorm-order',
    rmax: 0.5,
    rmin: 2,
  });
  assert.equal(faultOf(`Input(shape=[5]) -> BatchNormalization(${crossed})`), undefined);
});

test('a causal convolution keeps the steps, and a name that they have', () => {
  assert.deepEqual(shapesOf('Input(shape=["time", 3]) -> Conv1D(8, 3, padding=causal, dilation_rate=4)'), [[null, 'time', 8]]);
});

test('a transposed convolution grows by its stride, and by what is added at the end', () => {
  assert.deepEqual(shapesOf('Input(shape=[4, 5, 3]) -> Conv2DTranspose(8, 3, strides=2, padding=same)'), [[null, 8, 10, 8]]);
  assert.deepEqual(shapesOf('Input(shape=[4, 3]) -> Conv1DTranspose(8, 3, strides=2, output_padding=1)'), [[null, 10, 8]]);
  assert.deepEqual(faultOf('Input(shape=[4, 3]) -> Conv1DTranspose(8, 3, strides=2, output_padding=2)')?.facts, {
    reason: 'output-padding',
    output_padding: 2,
    stride: 2,
  });
});

test('TimeDistributed wants a layer that takes one value a step and gives one', () => {
  const inside = (layer: string) => faultOf(`Input(shape=[5, 4, 3]) -> TimeDistributed(${layer})`)?.facts.reason;
  assert.equal(inside('Add()'), 'inner-inputs');
  assert.equal(inside('Concatenate()'), 'inner-inputs');
  assert.equal(inside('LSTM(2, return_state=true)'), 'inner-outputs');
  assert.equal(inside('LSTM(2)'), undefined);
});

test('PReLU shares axes counted from 1; a negative one is counted from the last but one, and never reaches the batch', () => {
  const alpha = (axis: number) => weightsOf(`Input(shape=[4, 5, 6]) -> PReLU(shared_axes=${axis})`)[0]?.shape;
  assert.deepEqual(alpha(1), [1, 5, 6]);
  assert.deepEqual(alpha(-1), [4, 1, 6]);
  assert.equal(faultOf('Input(shape=[4]) -> PReLU(shared_axes=-1)')?.fault, 'invalid-axis');
});

test('layers that Keras makes inside a layer take their numbers at its first use', () => {
  const name = (body: string) => last(`x = Input(shape=[5, 4]) ${body}`).layer.name;
  assert.equal(name('[x, x] -> MultiHeadAttention(2, 4) -> Softmax()'), 'softmax_1');
  assert.equal(
    name('layer shared = MultiHeadAttention(2, 4) s = x -> Softmax() [s, s] -> shared() -> Dropout(0.1)'),
    'dropout_1',
  );
  assert.equal(name('layer shared = MultiHeadAttention(2, 4) x -> Softmax()'), 'softmax');
});

test('an empty map stays empty behind a padded window, and does not fit under another', () => {
  const empty = 'Input(shape=[1, 5, 3]) -> Conv2DTranspose(2, 2, strides=3, padding=same, output_padding=[0, 2])';
  assert.deepEqual(shapesOf(`${empty} -> DepthwiseConv2D([5, 3], padding=same)`), [[null, 0, 14, 2]]);
  assert.equal(faultOf(`${empty} -> DepthwiseConv2D([5, 3])`)?.fault, 'negative-dimension');
});
