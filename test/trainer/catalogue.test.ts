import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue, type EntryKind } from '../../server/src/catalogue/index.ts';
import { activations } from '../../server/src/trainer/activations/index.ts';
import { callbacks } from '../../server/src/trainer/callbacks/index.ts';
import { constraints } from '../../server/src/trainer/constraints/index.ts';
import { initializers } from '../../server/src/trainer/initializers/index.ts';
import { layers } from '../../server/src/trainer/layers/index.ts';
import { cellNames } from '../../server/src/trainer/layers/rnn.ts';
import { losses } from '../../server/src/trainer/losses/index.ts';
import { metrics } from '../../server/src/trainer/metrics/index.ts';
import { optimizers } from '../../server/src/trainer/optimizers/index.ts';
import { regularizers } from '../../server/src/trainer/regularizers/index.ts';
import { schedules } from '../../server/src/trainer/schedules/index.ts';

/** Cells are computed by the RNN that they stand in. */
const COMPUTED: readonly (readonly [EntryKind, Readonly<Record<string, unknown>>, readonly string[]])[] = [
  ['layer', layers, ['Input', ...cellNames]],
  ['activation', activations, []],
  ['initializer', initializers, []],
  ['regularizer', regularizers, []],
  ['constraint', constraints, []],
  ['loss', losses, []],
  ['metric', metrics, []],
  ['optimizer', optimizers, []],
  ['schedule', schedules, []],
  ['callback', callbacks, []],
];

for (const [kind, computed, declared] of COMPUTED) {
  test(`every ${kind} of the catalogue has a computation, and every computation an entry`, () => {
    const names = catalogue.all(kind).map(({ name }) => name);
    assert.ok(names.length > 0);
    assert.deepEqual(names.filter((name) => !declared.includes(name)).sort(), Object.keys(computed).sort());
  });
}
