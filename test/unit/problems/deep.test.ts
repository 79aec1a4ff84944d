import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readSpec } from '../../../server/src/language/index.ts';

/** Each is checked in a fraction of a second; rules that walk back from every layer would need the square of that. */
const LAYERS = 20_000;

const chain = (layer: string, last = 'Dense(4)'): string =>
  `network {\n  Dense(4, activation=softmax, input_shape=[4])\n  repeat ${LAYERS} {\n    ${layer}\n  }\n  ${last}\n}\n`;

suite(`a chain of ${LAYERS} layers`, () => {
  for (const layer of ['Dropout(0.1)', 'Softmax()', 'Activation(selu)', 'BatchNormalization()', 'Reshape([4])', 'Dense(4)'])
    test(`of ${layer} is checked to its end`, () => {
      const spec = readSpec(chain(layer));
      assert.equal(spec.model.networks[0]?.nodes.length, LAYERS + 2);
      const hidden = spec.problems().filter(({ rule, range }) => rule === 'hidden-softmax' && range.start === 12);
      assert.equal(hidden.length, 1);
    });

  test('that ends in normalisations tells of them once', () => {
    const told = readSpec(chain('BatchNormalization()', 'BatchNormalization()')).problems();
    assert.equal(told.filter(({ rule }) => rule === 'noise-on-output').length, 2);
  });
});
