import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue, type EntryKind } from '../../../server/src/catalogue/index.ts';

const oldNames: readonly (readonly [EntryKind, string, string])[] = [
  ['loss', 'logcosh', 'LogCosh'],
  ['loss', 'kullback_leibler_divergence', 'KLDivergence'],
  ['loss', 'cosine_proximity', 'CosineSimilarity'],
  ['metric', 'acc', 'accuracy'],
];

for (const [kind, old, now] of oldNames)
  test(`${old}, an old name, means ${now}`, () => {
    const found = catalogue.find(kind, old);
    assert.equal(found?.entry.name, now);
    assert.equal(found?.formerly?.name, old);
  });

test('every optimizer takes lr for learning_rate, and decay as written', () => {
  for (const { params } of catalogue.all('optimizer')) {
    assert.deepEqual(
      params.learning_rate?.formerly?.map((old) => old.name),
      ['lr'],
    );
    assert.equal(params.decay?.default, 0);
    assert.equal(params.decay?.outdated?.now, 'ignored');
  }
});

test('train takes nb_epoch for epochs, and samples_per_epoch in units of batch_size', () => {
  const { params } = catalogue.settings('train');
  assert.equal(params.epochs?.formerly?.[0]?.name, 'nb_epoch');
  assert.deepEqual(params.steps_per_epoch?.formerly?.[0], {
    name: 'samples_per_epoch',
    keras: 1,
    now: 'refused',
    dividedBy: 'batch_size',
  });
});

const settings = {
  train: `network data optimizer loss loss_weights metrics batch_size epochs validation_split shuffle class_weight callbacks
    initial_epoch steps_per_epoch validation_steps validation_freq drop_remainder seed initial_weights reset_states`,
  data: `source inputs target sample_weight encode scale scale_target reshape window tokenize missing split shuffle stratify seed facts`,
  search: 'trials objective sampler parallel train',
} as const;

for (const block of ['train', 'data', 'search'] as const)
  test(`${block} has the settings of the language, no more and no less`, () => {
    assert.deepEqual(Object.keys(catalogue.settings(block).params).sort(), settings[block].split(/\s+/).sort());
  });

test('only the loss and the source must be written', () => {
  const required = (block: 'train' | 'data' | 'search') =>
    Object.entries(catalogue.settings(block).params).filter(([, param]) => param.default === undefined);
  assert.deepEqual(
    [...required('train'), ...required('data'), ...required('search')].map(([name]) => name),
    ['loss', 'source'],
  );
});
