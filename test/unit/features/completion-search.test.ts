import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { catalogue } from '../../../server/src/catalogue/index.ts';
import { complete } from '../../../server/src/language/features/completion.ts';
import { marked } from './spec.ts';

const items = (spec: string) => {
  const { model, offset } = marked(spec);
  return complete(model, offset, 'en', catalogue);
};
const labels = (spec: string) => items(spec).map(({ label }) => label);

const includes = (found: readonly string[], ...wanted: readonly string[]): void =>
  assert.deepEqual(
    wanted.filter((label) => !found.includes(label)),
    [],
  );
const excludes = (found: readonly string[], ...unwanted: readonly string[]): void =>
  assert.deepEqual(
    unwanted.filter((label) => found.includes(label)),
    [],
  );

describe('in a search', () => {
  const searching = (space: string) =>
    `let act = relu\nnetwork { Input(shape=[4]) Dense(3, activation=act) }\nsearch { act in ${space} }`;

  test('the items of a list are what the let is used as', () => {
    includes(labels(searching('[‸]')), 'relu', 'tanh', 'act');
    includes(labels(searching('[relu, ‸]')), 'tanh');
    excludes(labels(searching('[‸]')), 'uniform', 'same');
    assert.deepEqual(labels('let k = 1\nsearch { k in [‸] }'), ['true', 'false', 'none', 'k']);
  });

  test('spaces, and the settings of the block', () => {
    includes(labels('let k = 1\nsearch { k in ‸ }'), 'uniform', 'integers');
    assert.equal(items('let k = 1\nsearch { ‸ }')[0]?.insert, 'k in $1');
    excludes(labels('let k = 1\nsearch { k in [1] ‸ }'), 'k');
    includes(labels('search { sampler = ‸ }'), 'random', 'grid', 'tpe');
    includes(labels('train one { loss = mse }\nsearch { train = ‸ }'), 'one');
    includes(labels('train { metrics = [mae] }\nsearch { objective = minimize(‸) }'), 'val_loss', 'val_mae');
  });
});
