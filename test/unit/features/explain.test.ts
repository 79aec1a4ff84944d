import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { catalogue, type Lang } from '../../../server/src/catalogue/index.ts';
import { everyEntry } from '../../../server/src/language/features/explain/entries.ts';
import { explain, type RuleBook, suggestions, unexplained } from '../../../server/src/language/features/explain.ts';
import { distance, nearest } from '../../../server/src/language/text/nearest.ts';

const explained = (name: string, lang: Lang = 'en'): string => explain(name, lang, catalogue) ?? '';

describe('explain', () => {
  test('knows every entry under every name', () => {
    for (const entry of everyEntry(catalogue))
      for (const name of [entry.name, ...(entry.aliases ?? []), ...(entry.formerly ?? []).map((old) => old.name)])
        for (const lang of ['en', 'fr'] as const) assert.ok(explained(name, lang).includes(entry.doc[lang]), name);
  });

  test('gives each meaning of a hyperparameter, and who has it', () => {
    const text = explained('momentum');
    assert.match(text, /Lets past gradients[\s\S]*Of `SGD`\./);
    assert.match(text, /old moving average[\s\S]*Of `BatchNormalization`\./);
    assert.ok(text.indexOf('past gradients') < text.indexOf('moving average'), 'the optimizer comes first');
  });

  test('says a meaning that several share once', () => {
    const text = explained('return_sequences');
    assert.match(text, /Of `SimpleRNN`, `LSTM`, `GRU`/);
    assert.equal(text.split('All outputs in time').length, 2);
  });

  test('knows old arguments, settings, blocks of settings and values', () => {
    assert.match(explained('lr', 'fr'), /Longueur de chaque pas/);
    assert.match(explained('reset_states'), /stateful layers start afresh/);
    assert.match(explained('train'), /`batch_size`, `epochs`/);
    assert.match(explained('same'), /\*\*`padding`\*\*/);
  });

  test('gives both a loss and a metric of one name', () => {
    assert.match(explained('mse'), /· loss[\s\S]*---[\s\S]*· metric/);
  });

  test('asks the rules for a rule, and finds one whose name is misspelt', () => {
    const rules: RuleBook = {
      names: ['shape-mismatch'],
      page: (name, lang) => (name === 'shape-mismatch' ? `two shapes (${lang})` : undefined),
    };
    assert.equal(explain('shape-mismatch', 'fr', catalogue, rules), 'two shapes (fr)');
    assert.equal(explain('shape-mismatch', 'en', catalogue), undefined);
    assert.deepEqual(suggestions('shape-mismach', catalogue, rules), ['shape-mismatch']);
  });

  test('says what may have been meant by a name that nobody knows', () => {
    assert.equal(explain('momentm', 'en', catalogue), undefined);
    assert.equal(unexplained('momentm', 'en', catalogue), 'Nothing is called `momentm`. Did you mean `momentum`?');
    assert.equal(unexplained('momentm', 'fr', catalogue), 'Rien ne s’appelle `momentm`. Vouliez-vous dire `momentum` ?');
    assert.match(unexplained('xyzzy', 'en', catalogue), /Try a layer/);
  });
});

describe('the closest names', () => {
  test('count letters put in, taken out, changed and swapped', () => {
    assert.equal(distance('relu', 'rellu'), 1);
    assert.equal(distance('relu', 'rleu'), 1);
    assert.equal(distance('relu', 'tanh'), 4);
    assert.equal(distance('', 'abc'), 3);
  });

  test('come first, whatever their capitals; names that are far are left out', () => {
    assert.deepEqual(nearest('dense', ['Dropout', 'Dense', 'Sense']), ['Dense', 'Sense']);
    assert.deepEqual(nearest('xyz', ['Dense']), []);
  });
});
