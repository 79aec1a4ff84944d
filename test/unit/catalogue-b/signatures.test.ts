import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue, type Entry, type EntryKind } from '../../../server/src/catalogue/index.ts';
import keras from './keras-signatures.json' with { type: 'json' };

type Recorded = readonly { readonly name: string; readonly default?: unknown }[];

const signatures: Readonly<Record<string, Readonly<Record<string, Recorded>>>> = keras.signatures;

/** Arguments that this language keeps though Keras 3 has dropped them. */
const isOurs = (param: Entry['params'][string]) => param.outdated !== undefined;

const entryOf = (kind: EntryKind, name: string): Entry => {
  const found = catalogue.find(kind, name === 'Accuracy' ? 'accuracy' : name);
  assert.ok(found, `the catalogue has no ${kind} ${name}`);
  return found.entry;
};

for (const [kind, entries] of Object.entries(signatures))
  for (const [name, recorded] of Object.entries(entries)) {
    const { params } = entryOf(kind as EntryKind, name);
    const own = Object.entries(params).filter(([, param]) => !isOurs(param));

    test(`${name} has Keras's arguments in Keras's order`, () => {
      assert.deepEqual(
        own.map(([argument]) => argument),
        recorded.map((argument) => argument.name),
      );
    });

    test(`${name} has Keras's defaults`, () => {
      for (const { name: argument, default: value } of recorded) assert.deepEqual(params[argument]?.default, value, argument);
    });
  }

test('every recorded kind is complete: the catalogue has nothing that was not compared with Keras', () => {
  for (const kind of ['loss', 'metric', 'optimizer', 'schedule', 'callback'] as const)
    assert.deepEqual(
      catalogue
        .all(kind)
        .map(({ name }) => (name === 'accuracy' ? 'Accuracy' : name))
        .sort(),
      Object.keys(signatures[kind] ?? {}).sort(),
    );
});

for (const [kind, words] of Object.entries(keras.words))
  test(`every short name of a ${kind} that Keras understands means the same here`, () => {
    for (const [word, meaning] of Object.entries(words)) {
      const found = catalogue.find(kind as EntryKind, word);
      assert.ok(found, word);
      assert.equal(found.formerly, undefined, `${word} is not an old name`);
      assert.ok([found.entry.name, ...(found.entry.aliases ?? [])].includes(meaning), `${word} is ${meaning}`);
    }
  });
