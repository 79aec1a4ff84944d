import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { catalogue } from '../../../server/src/catalogue/index.ts';
import { complete } from '../../../server/src/language/features/completion.ts';
import type { Imports } from '../../../server/src/language/semantics/imports/port.ts';
import { parse } from '../../../server/src/language/syntax/parse.ts';
import { marked } from './spec.ts';

const shared =
  '## Twice as wide.\nblock wide(k, r=2) { Dense(k * r) }\nlet units = 8\nnetwork trunk { Dense(3) }\ndata d { source = csv("x") }';
const around: Imports = {
  file: '/w/a.nnspec',
  resolve: (path) => (path === 'blocks.nnspec' ? { kind: 'file', file: '/w/blocks.nnspec', parsed: parse(shared) } : undefined),
  near: (endings) => ['blocks.nnspec', 'data/iris.csv', 'data/w.npz'].filter((path) => endings.some((one) => path.endsWith(one))),
};

describe('what other files have', () => {
  const items = (spec: string, imports?: Imports) => {
    const { model, offset } = marked(spec);
    return complete(model, offset, 'en', catalogue, { imports });
  };
  const labels = (spec: string) => items(spec, around).map(({ label }) => label);

  test('an import takes the lets, blocks and networks of its file that it does not have yet', () => {
    assert.deepEqual(labels('import ‸ from "blocks.nnspec"'), ['wide', 'units', 'trunk']);
    assert.deepEqual(labels('import wide, un‸ from "blocks.nnspec"'), ['units', 'trunk']);
    assert.deepEqual(labels('import ‸ from "other.nnspec"'), []);
    const [wide] = items('import ‸ from "blocks.nnspec"', around);
    assert.deepEqual([wide?.detail, wide?.documentation], ['block wide(k, r=2)', 'Twice as wide.']);
  });

  test('a path is completed as a whole, whatever of it is there', () => {
    assert.deepEqual(labels('import wide from "‸"'), ['blocks.nnspec']);
    const text = 'import wide from "bl‸o"';
    const [item] = items(text, around);
    assert.equal(item && text.replace('‸', '').slice(item.range.start, item.range.end), 'blo');
  });

  test('a source of data and the first weights take the files that they can read', () => {
    assert.deepEqual(labels('data { source = csv("‸") }'), ['data/iris.csv']);
    assert.deepEqual(labels('data { source = npz(file="‸") }'), ['data/w.npz']);
    assert.deepEqual(labels('train { initial_weights = "‸" }'), []);
    assert.deepEqual(labels('data { target = "‸" }'), []);
  });

  test('nothing is known where there is no workspace', () => {
    assert.deepEqual(items('import wide from "‸"'), []);
    assert.deepEqual(items('import ‸ from "blocks.nnspec"'), []);
  });
});
