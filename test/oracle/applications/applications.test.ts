import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { type LayerSummary, readSpec } from '../../../server/src/language/index.ts';

/** The networks of keras.applications, converted by scripts/oracle/applications.py, beside Keras's own summary of each. */

interface Recorded {
  readonly total_params: number;
  readonly layers: readonly Omit<LayerSummary, 'macs'>[];
}

const FOLDER = join(import.meta.dirname, '../../fixtures/applications');
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.nnspec'))
  .map((file) => basename(file, '.nnspec'));

const spec = (name: string) => readSpec(readFileSync(join(FOLDER, `${name}.nnspec`), 'utf8'));
const recorded = (name: string): Recorded => JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));

const withoutMacs = ({ macs: _, ...layer }: LayerSummary) => layer;

test('the well-known networks are there', () => {
  for (const name of [
    'vgg16',
    'resnet50',
    'mobilenetv2',
    'xception',
    'inceptionv3',
    'densenet121',
    'efficientnetb0',
    'nasnetmobile',
  ])
    assert.ok(names.includes(name), name);
});

for (const name of names) {
  test(`${name} has Keras's summary, layer by layer`, () => {
    const [summary] = spec(name).summaries();
    assert.ok(summary, 'it has a summary');
    const keras = recorded(name);
    const byName = new Map(summary.layers.map((layer) => [layer.name, withoutMacs(layer)]));
    for (const layer of keras.layers) assert.deepEqual(byName.get(layer.name), layer);
    assert.equal(summary.layers.length, keras.layers.length);
    assert.equal(summary.total_params, keras.total_params);
  });

  test(`${name} gives no error and no warning`, () => {
    const said = spec(name)
      .problems()
      .filter(({ severity }) => severity === 'error' || severity === 'warning');
    assert.deepEqual(
      said.map(({ rule, message }) => `${rule}: ${message.en}`),
      [],
    );
  });
}
