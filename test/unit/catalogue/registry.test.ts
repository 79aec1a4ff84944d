import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue, type EntryKind } from '../../../server/src/catalogue/index.ts';

const MEANINGS: readonly (readonly [EntryKind, string, string])[] = [
  ['layer', 'Dense', 'Dense'],
  ['layer', 'MaxPool2D', 'MaxPooling2D'],
  ['activation', 'swish', 'silu'],
  ['activation', 'hard_swish', 'hard_silu'],
  ['initializer', 'glorot_uniform', 'GlorotUniform'],
  ['initializer', 'uniform', 'RandomUniform'],
  ['initializer', 'normal', 'RandomNormal'],
  ['initializer', 'zero', 'Zeros'],
  ['regularizer', 'l1_l2', 'L1L2'],
  ['constraint', 'max_norm', 'MaxNorm'],
];

for (const [kind, name, meaning] of MEANINGS)
  test(`${name} is the ${kind} ${meaning}`, () => {
    const found = catalogue.find(kind, name);
    assert.equal(found?.entry.name, meaning);
    assert.equal(found?.formerly, undefined);
  });

const OLD: readonly (readonly [EntryKind, string, string])[] = [
  ['layer', 'CuDNNLSTM', 'LSTM'],
  ['layer', 'CuDNNGRU', 'GRU'],
  ['regularizer', 'l1l2', 'L1L2'],
  ['constraint', 'maxnorm', 'MaxNorm'],
  ['constraint', 'nonneg', 'NonNeg'],
  ['constraint', 'unitnorm', 'UnitNorm'],
];

for (const [kind, name, meaning] of OLD)
  test(`${name}, which Keras 3 refuses, is understood as the ${kind} ${meaning}`, () => {
    const found = catalogue.find(kind, name);
    assert.equal(found?.entry.name, meaning);
    assert.deepEqual([found?.formerly?.name, found?.formerly?.now], [name, 'refused']);
  });

test('a name belongs to its kind alone', () => {
  assert.equal(catalogue.find('activation', 'Dense'), undefined);
  assert.equal(catalogue.find('layer', 'relu'), undefined);
  assert.equal(catalogue.layer('relu'), undefined);
});

test('names of the language of objects are not names of entries', () => {
  for (const name of ['constructor', 'toString', '__proto__']) assert.equal(catalogue.find('layer', name), undefined, name);
});
