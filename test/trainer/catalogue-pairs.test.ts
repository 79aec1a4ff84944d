import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue, type EntryKind } from '../../server/src/catalogue/index.ts';
import { activations } from '../../server/src/trainer/activations/index.ts';
import { constraints } from '../../server/src/trainer/constraints/index.ts';
import { initializers } from '../../server/src/trainer/initializers/index.ts';
import { layers } from '../../server/src/trainer/layers/index.ts';
import { cellNames } from '../../server/src/trainer/layers/rnn.ts';
import { regularizers } from '../../server/src/trainer/regularizers/index.ts';

const COMPUTED: readonly (readonly [EntryKind, Readonly<Record<string, unknown>>])[] = [
  ['layer', { ...layers, ...Object.fromEntries(cellNames.map((name) => [name, 'inside RNN'])) }],
  ['activation', activations],
  ['initializer', initializers],
  ['regularizer', regularizers],
  ['constraint', constraints],
];

for (const [kind, computed] of COMPUTED)
  test(`the trainer computes every ${kind} of the catalogue, and no other`, () => {
    const declared = catalogue.all(kind).flatMap(({ name }) => (name === 'Input' ? [] : [name]));
    assert.deepEqual(Object.keys(computed).sort(), declared.sort());
  });
