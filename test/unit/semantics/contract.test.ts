import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { catalogue } from '../../../server/src/catalogue/index.ts';
import { plan } from '../../../server/src/language/semantics/plan.ts';
import { summarise } from '../../../server/src/language/summary.ts';
import type { Plan } from '../../../server/src/protocol/index.ts';
import { classifier, sunspots } from '../contract.ts';
import { found, networkOf, read } from './reading.ts';

const planOf = (text: string): Plan => {
  const made = plan(read(text));
  if (!('version' in made)) throw new Error(made.map(({ message }) => message.en).join(' '));
  return made;
};

suite('the sunspots of the contract', () => {
  const summary = summarise(networkOf(sunspots), catalogue);

  test('have nothing but old names to hint at', () => {
    assert.deepEqual(found(sunspots), ['deprecated-name: batch_input_shape', 'deprecated-name: lr', 'deprecated-name: decay']);
  });

  test('are summarised as the contract shows', () => {
    const { layers, memory, ...rest } = summary;
    assert.deepEqual(rest, {
      name: 'forecaster',
      total_params: 29345,
      trainable_params: 29345,
      non_trainable_params: 0,
      inputs: [{ name: 'input_layer', shape: [32, 24, 1] }],
      outputs: [{ name: 'dense', shape: [32, 1] }],
    });
    assert.equal(memory.weights, 4 * 29345);
    const [{ trainable_params, macs, ...first } = assert.fail()] = layers;
    assert.deepEqual([trainable_params, macs], [16896, 24 * 4 * 64 * (1 + 64)]);
    assert.deepEqual(first, { name: 'lstm', kind: 'LSTM', output_shape: [32, 24, 64], params: 16896, inputs: ['input_layer'] });
    assert.deepEqual(
      layers.map(({ name, params }) => [name, params]),
      [
        ['lstm', 16896],
        ['dropout', 0],
        ['lstm_1', 12416],
        ['dense', 33],
      ],
    );
  });

  test('are planned with every weight under its path of the exchange format', () => {
    const paths = planOf(sunspots).network.layers.flatMap(({ weights }) => weights.map(({ path }) => path));
    assert.deepEqual(paths, [
      'lstm/kernel',
      'lstm/recurrent_kernel',
      'lstm/bias',
      'lstm_1/kernel',
      'lstm_1/recurrent_kernel',
      'lstm_1/bias',
      'dense/kernel',
      'dense/bias',
    ]);
  });

  test('are planned with the regularizer and the constraint on their weights', () => {
    const weights = planOf(sunspots).network.layers.flatMap((layer) => layer.weights);
    const of = (path: string) => weights.find((weight) => weight.path === path);
    assert.deepEqual(of('lstm/kernel')?.constraint, { name: 'MaxNorm', config: { max_value: 3, axis: 0 } });
    assert.deepEqual(of('lstm_1/kernel')?.regularizer, { name: 'L2', config: { l2: 0.0001 } });
    assert.equal(of('lstm/bias')?.constraint, null);
  });

  test('are planned with the training as it is written', () => {
    const { optimizer, loss, metrics, callbacks, ...rest } = planOf(sunspots).train;
    const { learning_rate, momentum, decay, nesterov } = optimizer.config;
    assert.deepEqual([optimizer.name, learning_rate, momentum, decay, nesterov], ['SGD', 0.01, 0.9, 0, false]);
    assert.equal(loss.dense?.name, 'MeanSquaredError');
    assert.deepEqual(
      metrics.dense?.map(({ label }) => label),
      ['mean_absolute_error'],
    );
    assert.deepEqual(
      callbacks.map(({ name, config }) => [name, config.patience]),
      [['EarlyStopping', 3]],
    );
    assert.deepEqual(rest, {
      name: null,
      lossWeights: { dense: 1 },
      batchSize: 32,
      epochs: 20,
      initialEpoch: 0,
      stepsPerEpoch: null,
      validationSplit: 0,
      validationSteps: null,
      validationFreq: 1,
      shuffle: false,
      dropRemainder: true,
      classWeight: null,
      seed: null,
      resetStates: 'epoch',
      initialWeights: null,
      line: sunspots.slice(0, sunspots.indexOf('train {')).split('\n').length - 1,
    });
  });

  test('are planned with their data in windows, which are not shuffled', () => {
    const { source, inputs, target, window, scale, split, shuffle } = planOf(sunspots).data;
    assert.deepEqual([source.name, source.config.file], ['csv', 'sunspots.csv']);
    assert.deepEqual([inputs, target], [{ input_layer: ['sunspots'] }, { dense: ['sunspots'] }]);
    assert.deepEqual(window, { length: 24, horizon: 1, stride: 1 });
    assert.deepEqual([scale?.name, split, shuffle], ['standard', [0.7, 0.15, 0.15], false]);
  });
});

suite('the classifier of the contract', () => {
  const network = networkOf(classifier);

  test('has no mistake', () => assert.deepEqual(found(classifier), []));

  test('halves its maps and doubles its filters in every round', () => {
    const sums = network.nodes.filter(({ layer }) => layer.entry.name === 'Add');
    assert.deepEqual(
      sums.map(({ outputs }) => outputs[0]?.shape),
      [
        [null, 16, 16, 16],
        [null, 8, 8, 32],
        [null, 4, 4, 64],
      ],
    );
  });

  test('joins its branches and names its outputs', () => {
    assert.deepEqual(
      network.inputs.map(({ name, tensor }) => [name, tensor.shape]),
      [
        ['input_layer', [null, 32, 32, 3]],
        ['input_layer_1', [null, 10]],
      ],
    );
    assert.deepEqual(
      network.outputs.map(({ name, tensor }) => [name, tensor.shape]),
      [['dense_1', [null, 10]]],
    );
    assert.equal(network.nodes.find(({ layer }) => layer.name === 'concatenate')?.outputs[0]?.shape?.[1], 64 + 32);
  });

  test('has as many parameters as Keras counts', () => {
    const { total_params, non_trainable_params } = summarise(network, catalogue);
    assert.deepEqual([total_params, non_trainable_params], [79_546, 448]);
  });
});
