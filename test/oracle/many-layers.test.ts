import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue, isFault, type Plain, type Shape, type WeightSpec } from '../../server/src/catalogue/index.ts';
import recorded from './golden/layers.json' with { type: 'json' };
import { configured } from './support/configured.ts';

/** Layers with arguments and inputs drawn at random, and what Keras 3.15.1 said of each; see record/layers.py. */
interface Case {
  readonly layer: string;
  readonly config: Readonly<Record<string, Plain>>;
  readonly input_shapes: readonly Shape[];
  readonly outputs?: readonly Shape[];
  readonly weights?: readonly (readonly [string, readonly number[], boolean])[];
  readonly error?: string;
}

interface Built {
  readonly outputs: readonly Shape[];
  readonly weights: readonly WeightSpec[];
}

const built = ({ layer, config, input_shapes: inputs }: Case): Built | undefined => {
  const whole = configured(layer, config);
  const entry = catalogue.layer(layer);
  assert.ok(entry);
  if ('refused' in whole) return undefined;
  const outputs = entry.outputs(inputs, whole.config, catalogue);
  if (isFault(outputs)) return undefined;
  const weights = entry.weights(inputs, whole.config, catalogue);
  return isFault(weights) ? undefined : { outputs, weights };
};

const ALONG_AN_AXIS: ReadonlySet<string> = new Set(['BatchNormalization', 'Concatenate']);

/** Keras normalises over the batch itself when its size is fixed, and joins samples; here that is `invalid-axis`. */
const isOverBatch = ({ layer, config, input_shapes: [input = []] }: Case): boolean =>
  ALONG_AN_AXIS.has(layer) && typeof config.axis === 'number' && (config.axis === 0 || config.axis + input.length === 0);

const titleOf = ({ layer, config, input_shapes: inputs }: Case): string =>
  `${layer} ${JSON.stringify(config)} on ${JSON.stringify(inputs)}`;

const cases = recorded.cases as readonly Case[];

for (const one of cases.filter((each) => !isOverBatch(each)))
  test(one.error ? `refuses ${titleOf(one)}, as Keras does` : `builds ${titleOf(one)} as Keras does`, () => {
    const result = built(one);
    if (one.error) return assert.equal(result, undefined);
    assert.ok(result, 'Keras builds it');
    assert.deepEqual(result.outputs, one.outputs);
    assert.deepEqual(
      result.weights.map(({ name, shape, trainable }) => [name, shape, trainable]),
      one.weights,
    );
  });

test('no layer normalises or joins over the batch', () => {
  const overBatch = cases.filter(isOverBatch);
  assert.ok(overBatch.length > 0);
  for (const one of overBatch) assert.equal(built(one), undefined, titleOf(one));
});
