import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absentLayer, absentLayers, catalogue } from '../../server/src/catalogue/index.ts';
import recorded from './golden/public-layers.json' with { type: 'json' };

/** Every public name of a class in `keras.layers` of Keras 3.15.1, with that class; see record/public_layers.py. */
const classes: Readonly<Record<string, string>> = recorded.layers;

/** `Input` is a function that makes an `InputLayer`. */
const classOf = (name: string): string | undefined => (name === 'Input' ? 'InputLayer' : classes[name]);

for (const [name, own] of Object.entries(classes))
  test(`${name} of Keras is in the catalogue, or answered with what to use instead`, () => {
    const found = catalogue.layer(name);
    const absent = absentLayer(name);
    assert.ok(found || absent, name);
    if (!found) return;
    assert.equal(absent, undefined, 'a layer of the language is not absent');
    assert.equal(classOf(found.name), own, `${name} and ${found.name} are one class`);
    assert.equal(found.className ?? found.name, own === 'InputLayer' ? 'Input' : own);
  });

test('every layer of the catalogue is one of Keras', () => {
  const strange = catalogue.all('layer').filter(({ name }) => classOf(name) === undefined);
  assert.deepEqual(
    strange.map(({ name }) => name),
    [],
  );
});

test('what is absent although Keras 3 has it is a class of Keras 3, and what Keras 3 has no more is none', () => {
  for (const { name, keras } of absentLayers) assert.equal(name in classes, keras === 3, name);
});
