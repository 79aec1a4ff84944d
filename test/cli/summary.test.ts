import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nnspec } from './support/nnspec.ts';

/** The networks of the contract's example, and a broken one beside them. */
const FORECASTER = `network forecaster {
  LSTM(64, return_sequences=true, stateful=true, batch_input_shape=[32, 24, 1])
  Dropout(0.2)
  LSTM(32, stateful=true)
  Dense(1)
}
`;
const BROKEN = 'network broken { Dense(2, input_shape=[4]) -> Conv2D(4, 3) }\n';

describe('nnspec summary', () => {
  it('prints JSON in the shape of the contract', async () => {
    const { status, stdout } = await nnspec(['summary', '-', '--json'], { input: FORECASTER });
    const { networks } = JSON.parse(stdout);
    assert.equal(networks.length, 1);
    const [{ layers, ...network }] = networks;
    assert.deepEqual(network, {
      name: 'forecaster',
      total_params: 29345,
      trainable_params: 29345,
      non_trainable_params: 0,
      inputs: [{ name: 'input_layer', shape: [32, 24, 1] }],
      outputs: [{ name: 'dense', shape: [32, 1] }],
    });
    assert.deepEqual(
      layers.map(({ name, kind, output_shape, params, inputs }: Record<string, unknown>) => [
        name,
        kind,
        output_shape,
        params,
        inputs,
      ]),
      [
        ['lstm', 'LSTM', [32, 24, 64], 16896, ['input_layer']],
        ['dropout', 'Dropout', [32, 24, 64], 0, ['lstm']],
        ['lstm_1', 'LSTM', [32, 32], 12416, ['dropout']],
        ['dense', 'Dense', [32, 1], 33, ['lstm_1']],
      ],
    );
    assert.equal(status, 0);
  });

  it('shows a table with totals', async () => {
    const { stdout } = await nnspec(['summary', '-'], { input: FORECASTER });
    assert.match(stdout, /^network forecaster\n\nlayer +kind +output shape +parameters +connected to\n─+\n/);
    assert.match(stdout, /^lstm +LSTM +\[32, 24, 64\] +16,896 +input_layer$/m);
    assert.match(stdout, /^output dense \[32, 1\]$/m);
    assert.match(stdout, /^parameters +29,345$/m);
    assert.match(stdout, /^memory of the weights +114\.6 KiB$/m);
    const french = await nnspec(['summary', '-'], { input: FORECASTER, env: { LANG: 'fr_FR' } });
    assert.match(french.stdout, /^paramètres +29 345$/m);
  });

  it('names an unnamed network, and gives null for what is not known', async () => {
    const { stdout } = await nnspec(['summary', '-', '--json'], { input: 'network { Dense(2, input_shape=["time", none, 3]) }' });
    const [network] = JSON.parse(stdout).networks;
    assert.equal(network.name, 'network');
    assert.deepEqual(network.inputs[0].shape, [null, null, null, 3]);
    assert.deepEqual(network.layers[0].output_shape, [null, null, null, 2]);
  });

  it('leaves a network with a shape error out, tells the error, and ends with 1', async () => {
    const { status, stdout, stderr } = await nnspec(['summary', '-', '--json'], { input: BROKEN + FORECASTER });
    assert.deepEqual(
      JSON.parse(stdout).networks.map(({ name }: { name: string }) => name),
      ['forecaster'],
    );
    assert.match(stderr, /^error\[[\w-]+\].*\n --> <stdin>:1:/);
    assert.equal(status, 1);
  });

  it('says that there is nothing to sum up', async () => {
    const { status, stdout, stderr } = await nnspec(['summary', '-'], { input: 'let a = 1\n' });
    assert.deepEqual([status, stdout], [0, '']);
    assert.match(stderr, /declares no network/);
  });
});
