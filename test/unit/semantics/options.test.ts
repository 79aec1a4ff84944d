import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { planNetwork } from '../../../server/src/language/semantics/plan/network.ts';
import { flowOf, found, networkOf } from './reading.ts';

const words = (use: string): string => `network {
  layer words = ReversibleEmbedding(50, 4)
  x = Input(shape=[5])
  x -> words() -> GRU(4, return_sequences=true) -> words(${use})
}`;

suite('options where a shared layer is used', () => {
  test('hold for that use alone, and its weights are the same', () => {
    assert.deepEqual(flowOf(words('reverse=true')), [
      'reversible_embedding [null,5,4]',
      'gru [null,5,4]',
      'reversible_embedding [null,5,50]',
    ]);
    const { layers, nodes } = planNetwork(networkOf(words('reverse=true')), () => 0);
    assert.deepEqual(
      nodes.map(({ options }) => options),
      [undefined, undefined, { reverse: true }],
    );
    assert.equal(layers[0]?.config.reverse, false);
    assert.equal(layers[0]?.weights.length, 1);
  });

  test('go by name, and only options of the call are taken', () => {
    assert.deepEqual(found(words('reverse=true')), []);
    assert.deepEqual(found(words('true')), ['too-many-arguments: true']);
    assert.deepEqual(found(words('output_dim=3')), ['unknown-argument: output_dim']);
    assert.deepEqual(found(words('reverse=3')), ['invalid-argument-type: 3']);
  });

  test('are none of a layer whose call has no options', () => {
    const text = 'network { layer d = Dense(3) x = Input(shape=[3]) x -> d(units=4) }';
    assert.deepEqual(found(text), ['too-many-arguments: units=4']);
  });
});
