import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { flowOf, found, namesOf, networkOf } from './reading.ts';

const dense = 'Dense(3, input_shape=[4])';

suite('a flow', () => {
  test('goes on from the line before', () => {
    assert.deepEqual(flowOf(`network { ${dense} Dense(5) -> Dense(6) }`), [
      'dense [null,3]',
      'dense_1 [null,5]',
      'dense_2 [null,6]',
    ]);
  });

  test('passes over let, layer and output', () => {
    const text = `network { a = ${dense} let n = 7 layer d = Dense(n) output a Dense(n) }`;
    assert.deepEqual(flowOf(text), ['dense [null,3]', 'dense_2 [null,7]']);
  });

  test('takes its source by name', () => {
    const text = 'network { a = Input(shape=[4]) b = Input(shape=[5]) a -> Dense(2) b -> Dense(3) }';
    assert.deepEqual(flowOf(text), ['dense [null,2]', 'dense_1 [null,3]']);
    assert.deepEqual(networkOf(text).nodes[1]?.inputs[0]?.names, ['b']);
  });

  test('that begins with Input goes on from nothing', () => {
    const text = 'network { Input(shape=[4]) -> Dense(2) b = Input(shape=[5]) -> Dense(3) }';
    assert.deepEqual(found(text), []);
    assert.deepEqual(
      networkOf(text).inputs.map(({ name }) => name),
      ['input_layer', 'input_layer_1'],
    );
  });

  test('gives a layer several inputs in the order of the list', () => {
    const text = 'network { a = Input(shape=[4]) b = Input(shape=[6]) [b, a] -> Concatenate() }';
    assert.deepEqual(flowOf(text), ['concatenate [null,10]']);
    assert.deepEqual(
      networkOf(text).nodes[0]?.inputs.map(({ names }) => names[0]),
      ['b', 'a'],
    );
  });

  test('binds several outputs to several names', () => {
    const text = 'network { [y, h, c] = LSTM(8, return_state=true, input_shape=[5, 2]) h -> Dense(1) }';
    assert.deepEqual(found(text), []);
    assert.deepEqual(flowOf(text), ['lstm [null,8] [null,8] [null,8]', 'dense [null,1]']);
  });

  test('takes the states of a recurrent layer as further inputs', () => {
    const text = `network {
      x = Input(shape=[5, 2])
      [y, h, c] = x -> LSTM(8, return_state=true, return_sequences=true)
      [y, h, c] -> LSTM(8)
    }`;
    assert.deepEqual(found(text), []);
    assert.equal(networkOf(text).nodes[1]?.inputs.length, 3);
  });
});

suite('a mistake in a flow', () => {
  test('is a source that nothing binds', () => {
    assert.deepEqual(found('network { a = Input(shape=[4]) aa -> Dense(2) }'), ['unknown-name: aa']);
  });

  test('is a source used above its binding', () => {
    assert.deepEqual(found(`network { ${dense} b -> Dense(2) b = Dense(3) }`), ['used-before-bound: b']);
  });

  test('is a name bound twice in a body', () => {
    assert.deepEqual(found(`network { a = ${dense} a = Dense(3) }`), ['duplicate-name: a']);
  });

  test('is a layer that Keras does not have', () => {
    assert.deepEqual(found(`network { ${dense} Danse(3) Dense(4) }`), ['unknown-layer: Danse']);
  });

  test('is a call of what is no layer', () => {
    assert.deepEqual(found(`let units = 3 network { ${dense} units(3) }`), ['not-callable: units']);
  });

  test('is a first layer that does not say what comes in', () => {
    assert.deepEqual(found('network { Dense(3) -> Dense(4) Dense(5) }'), ['missing-input-shape: Dense']);
  });

  test('is an input shape on a later layer, which is ignored', () => {
    const text = `network { ${dense} Dense(5, input_shape=[9]) }`;
    assert.deepEqual(found(text), ['redundant-input-shape: input_shape=[9]']);
    assert.deepEqual(flowOf(text)[1], 'dense_1 [null,5]');
  });

  test('is a list into a layer of one input', () => {
    assert.deepEqual(found('network { a = Input(shape=[4]) b = Input(shape=[4]) [a, b] -> Dense(3) }'), [
      'input-count-mismatch: Dense',
    ]);
  });

  test('is a value with several outputs that goes on without names', () => {
    const layer = 'LSTM(8, return_state=true, input_shape=[5, 2])';
    assert.deepEqual(found(`network { ${layer} -> Dense(1) }`), ['unnamed-outputs: LSTM']);
    assert.deepEqual(found(`network { ${layer} Dense(1) }`), ['unnamed-outputs: LSTM']);
    assert.deepEqual(found(`network { y = ${layer} y -> Dense(1) }`), ['unnamed-outputs: y']);
    assert.deepEqual(found(`network { [y, h] = ${layer} y -> Dense(1) }`), ['unnamed-outputs: [y, h]']);
  });

  test('is said once: what comes after it is quiet', () => {
    const text = 'network { a = Input(shape=[4]) b = a -> Dense(units=rellu) b -> LSTM(3) -> Conv2D(2, 3) [a, b] -> Add() }';
    assert.deepEqual(found(text), ['unknown-name: rellu']);
    assert.equal(networkOf(text).complete, false);
    assert.ok(networkOf(text).nodes.every(({ fault }) => !fault));
  });

  test('of a shape stays on the node, and what it gives is unknown', () => {
    const [flatten, conv, last] = networkOf('network { Flatten(input_shape=[4, 4]) Conv2D(2, 3) Dense(1) }').nodes;
    assert.deepEqual(flatten?.outputs[0]?.shape, [null, 16]);
    assert.equal(conv?.fault?.fault, 'conv-input-rank');
    assert.equal(conv?.outputs[0]?.shape, undefined);
    assert.equal(last?.fault, undefined);
  });
});

suite('the names of layers', () => {
  test('are those of Keras, counted anew in each network', () => {
    const body = '{ Conv2D(2, 3, input_shape=[9, 9, 1]) MaxPooling2D() Conv2D(2, 3) GlobalAveragePooling2D() }';
    const names = ['conv2d', 'max_pooling2d', 'conv2d_1', 'global_average_pooling2d'];
    assert.deepEqual(namesOf(`network a ${body} network b ${body}`), names);
  });

  test('given with name= are not counted', () => {
    assert.deepEqual(namesOf('network { Dense(1, name="x", input_shape=[1]) Dense(1) Dense(1, name=y) Dense(1) }'), [
      'x',
      'dense',
      'y',
      'dense_1',
    ]);
  });

  test('count the layers inside wrappers, inner ones first', () => {
    const text =
      'network { TimeDistributed(Dense(3), input_shape=[5, 2]) Bidirectional(LSTM(4, return_sequences=true)) LSTM(2) Dense(1) }';
    assert.deepEqual(namesOf(text), ['time_distributed', 'bidirectional', 'lstm_1', 'dense_1']);
    const [distributed, both] = networkOf(text).layers;
    assert.equal(distributed?.weights?.[0]?.name, 'dense/kernel');
    assert.equal(both?.weights?.[0]?.name, 'forward_lstm/kernel');
  });

  test('are not changed by binding the value', () => {
    assert.deepEqual(namesOf(`network { hidden = ${dense} }`), ['dense']);
  });

  test('must differ within a network', () => {
    assert.deepEqual(found('network { Dense(1, name="a", input_shape=[1]) Dense(1, name="a") }'), [
      'duplicate-layer-name: name="a"',
    ]);
    assert.deepEqual(found('network { Dense(1, name="dense", input_shape=[1]) Dense(1) }'), [
      'duplicate-layer-name: name="dense"',
    ]);
    assert.deepEqual(found(`network { ${dense} repeat 2 { Dense(1, name=a) } }`), ['duplicate-layer-name: name=a']);
  });
});

suite('a shared layer', () => {
  const text =
    'network { a = Input(shape=[4]) b = Input(shape=[4]) layer enc = Dense(3) x = a -> enc() y = b -> enc() [x, y] -> Add() -> Dense(1) }';

  test('is one layer with several uses', () => {
    assert.deepEqual(flowOf(text), ['dense [null,3]', 'dense [null,3]', 'add [null,3]', 'dense_1 [null,1]']);
    assert.deepEqual(namesOf(text), ['dense', 'add', 'dense_1']);
  });

  test('refuses inputs that need other weights', () => {
    const wrong = text.replace('b = Input(shape=[4])', 'b = Input(shape=[5])');
    const faults = networkOf(wrong).nodes.flatMap(({ fault }) => fault ?? []);
    assert.deepEqual(
      faults.map(({ fault, facts }) => [fault, facts.case]),
      [['shape-mismatch', 'shared-layer']],
    );
  });

  test('takes no arguments where it is used', () => {
    assert.deepEqual(found(text.replace('a -> enc()', 'a -> enc(4)')), ['too-many-arguments: 4']);
  });

  test('that nothing uses is no part of the network, but takes its name', () => {
    assert.deepEqual(namesOf('network { layer d = Dense(2) Dense(3, input_shape=[1]) }'), ['dense_1']);
  });
});

suite('the inputs of a network', () => {
  const inputs = (text: string) => networkOf(text).inputs.map(({ name, tensor }) => [name, tensor.shape]);

  test('are declared by the first layer', () => {
    assert.deepEqual(inputs('network { Dense(3, input_shape=[4]) }'), [['input_layer', [null, 4]]]);
    assert.deepEqual(inputs('network { Dense(3, input_dim=4) }'), [['input_layer', [null, 4]]]);
    assert.deepEqual(inputs('network { Dense(3, batch_input_shape=(32, none, 4)) }'), [['input_layer', [32, null, 4]]]);
  });

  test('are declared by Input, with a batch size and names of sizes', () => {
    assert.deepEqual(inputs('network { Input(shape=["time", 3]) -> Dense(1) }'), [['input_layer', [null, 'time', 3]]]);
    assert.deepEqual(inputs('network { Input(batch_shape=[8, 3], name=x) -> Dense(1) }'), [['x', [8, 3]]]);
    assert.deepEqual(inputs('network { Input(shape=[3], batch_size=8) -> Dense(1) }'), [['input_layer', [8, 3]]]);
  });

  test('of an Embedding that stands first are ids of any number', () => {
    assert.deepEqual(flowOf('network { Embedding(100, 8) LSTM(4) }'), ['embedding [null,null,8]', 'lstm [null,4]']);
  });
});

suite('the outputs of a network', () => {
  const outputs = (text: string) => networkOf(text).outputs.map(({ name, binding }) => [name, binding]);

  test('are the value of the last flow', () => {
    assert.deepEqual(outputs(`network { ${dense} y = Dense(1) }`), [['dense_1', 'y']]);
  });

  test('are what output names', () => {
    assert.deepEqual(outputs(`network { a = ${dense} b = Dense(1) Dense(9) output b, a }`), [
      ['dense_1', 'b'],
      ['dense', 'a'],
    ]);
  });

  test('that nothing binds are unknown names', () => {
    assert.deepEqual(found(`network { a = ${dense} output b }`), ['unknown-name: b']);
  });
});
