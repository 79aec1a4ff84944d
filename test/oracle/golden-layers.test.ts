import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readRecorded } from '../../scripts/oracle/networks/recorded.ts';
import {
  type Configured,
  catalogue,
  isFault,
  type Plain,
  type Shape,
  type WeightSpec,
} from '../../server/src/catalogue/index.ts';
import calls from './golden/calls.json' with { type: 'json' };
import golden from './golden/keras_golden.json' with { type: 'json' };
import random from './golden/layers.json' with { type: 'json' };
import { configured } from './support/configured.ts';

/** What Keras 3.15.1 said of a layer: shapes, weights and counts, or that it refuses. The fields are explained in golden/README.md. */
interface Case {
  readonly layer: string;
  readonly config: Readonly<Record<string, Plain>>;
  readonly input_shapes: readonly Shape[];
  readonly output_shape?: Plain;
  readonly params?: number;
  readonly trainable?: number;
  readonly weights?: readonly (readonly [string, readonly number[]])[];
  readonly error?: string;
}

const WRAPPED: Readonly<Record<string, { readonly wrapper: string; readonly layer: string; readonly config: Case['config'] }>> = {
  'Bidirectional(LSTM(5))': { wrapper: 'Bidirectional', layer: 'LSTM', config: { units: 5 } },
  'TimeDistributed(Dense(7))': { wrapper: 'TimeDistributed', layer: 'Dense', config: { units: 7 } },
  'TimeDistributed(Conv2D(4,3))': { wrapper: 'TimeDistributed', layer: 'Conv2D', config: { filters: 4, kernel_size: 3 } },
};

/** `return_sequences` belongs to the layer inside, the rest to the wrapper. */
const wrapped = (one: Case): ReturnType<typeof configured> => {
  const known = WRAPPED[one.layer];
  if (!known) return configured(nameOf(one), one.config);
  const { return_sequences: sequences, ...rest } = one.config;
  const inner = configured(known.layer, { ...known.config, ...(sequences === undefined ? {} : { return_sequences: sequences }) });
  if ('refused' in inner) return inner;
  return configured(known.wrapper, { ...rest, layer: { ...inner, layerName: known.layer.toLowerCase() } });
};

/** `MultiHeadAttention(q,v)` says what it is called with. */
const nameOf = (one: Case): string => WRAPPED[one.layer]?.wrapper ?? one.layer.replace(/\(q,v\)$/, '');
const cases = golden.cases as readonly Case[];
const count = (weights: readonly WeightSpec[]): number =>
  weights.reduce((n, { shape }) => n + shape.reduce((a, b) => a * b, 1), 0);
const titleOf = (one: Case): string => `${one.layer} ${JSON.stringify(one.config)} on ${JSON.stringify(one.input_shapes)}`;

/** Shapes and weights, or `undefined` when the layer or its configuration is refused. */
const built = (one: Case, layer: Configured) => {
  const entry = catalogue.layer(layer.name);
  assert.ok(entry);
  const outputs = entry.outputs(one.input_shapes, layer.config, catalogue);
  if (isFault(outputs)) return undefined;
  const weights = entry.weights(one.input_shapes, layer.config, catalogue);
  return isFault(weights) ? undefined : { outputs, weights };
};

for (const one of cases)
  test(one.error ? `refuses ${titleOf(one)}, as Keras does` : `builds ${titleOf(one)} as Keras does`, () => {
    const layer = wrapped(one);
    const result = 'refused' in layer ? undefined : built(one, layer);
    if (one.error) return assert.equal(result, undefined);
    assert.ok(result, 'Keras builds it');
    const { outputs, weights } = result;
    assert.deepEqual(Array.isArray((one.output_shape as Plain[])[0]) ? outputs : outputs[0], one.output_shape);
    assert.deepEqual(
      weights.map(({ name, shape }) => [name.split('/').at(-1), shape]),
      one.weights?.map(([name, shape]) => [name.split('/').at(-1), shape]),
    );
    assert.equal(count(weights), one.params);
    assert.equal(count(weights.filter(({ trainable }) => trainable)), one.trainable);
  });

test('the recorded cases cover every layer that has shapes of its own', () => {
  const networks = readRecorded(join(import.meta.dirname, 'networks', 'networks.jsonl.gz')).map(({ spec }) => spec);
  const called = [...calls.cases.map(({ call }) => call), ...networks].flatMap((text) => text.match(/[A-Z]\w*(?=\()/g) ?? []);
  const covered = new Set([...cases.map(nameOf), ...random.cases.map(({ layer }) => layer), ...called]);
  const missing = catalogue.all('layer').filter(({ name }) => !covered.has(name) && name !== 'Input');
  assert.deepEqual(missing, []);
});

test('the golden file is whole', () => {
  assert.equal(cases.length, 188);
});
