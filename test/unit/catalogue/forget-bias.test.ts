import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from './support/spec.ts';

/** How the bias of the last layer starts. */
const biasOf = (layer: string, shape: string) =>
  read(`network { Input(shape=${shape}) -> ${layer} }`)
    .networks[0]?.nodes.at(-1)
    ?.layer.weights?.find(({ name }) => name === 'bias')?.initializer;

for (const [name, shape] of [
  ['LSTM', '[4, 3]'],
  ['ConvLSTM1D', '[4, 5, 3]'],
] as const) {
  const size = name === 'LSTM' ? '2' : '2, 3';

  test(`${name} starts the bias of its forget gate at 1, the rest as bias_initializer says`, () => {
    assert.deepEqual(biasOf(`${name}(${size}, bias_initializer=Constant(0.5))`, shape), {
      name: 'ForgetBias',
      config: { bias_initializer: { name: 'Constant', config: { value: 0.5 } } },
    });
  });

  test(`${name} without unit_forget_bias starts its whole bias in one way`, () => {
    assert.equal(biasOf(`${name}(${size}, unit_forget_bias=false)`, shape)?.name, 'Zeros');
  });

  test(`${name} refuses an initializer that does not work on a bias`, () => {
    const [network] = read(`network { Input(shape=${shape}) -> ${name}(${size}, bias_initializer=Orthogonal()) }`).networks;
    assert.equal(network?.nodes.at(-1)?.fault?.facts.reason, 'weight-rank');
  });
}
