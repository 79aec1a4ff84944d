import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue, type Entry, isLayerEntry, paramsOf, type Words } from '../../../server/src/catalogue/index.ts';
import { around, entries, KINDS, parameters, read } from './support/spec.ts';

const SHAPES = ['[8]', '[6, 8]', '[12, 12, 3]', '[784]', '[4, 12, 12, 3]', '[128, 1]', '[2, 4, 8, 8, 3]'];

/** What is wrong with the text, in one line a fault. */
const complaints = (text: string): readonly string[] => {
  const model = read(text);
  const errors = model.parsed.errors.map((error) => JSON.stringify(error));
  const faults = model.networks.flatMap(({ nodes }) => nodes.flatMap(({ fault }) => (fault ? [fault.fault] : [])));
  return [...errors, ...model.findings.map(({ rule }) => rule), ...faults];
};

for (const entry of entries)
  test(`the example of ${entry.name} checks clean`, () => {
    const tried = SHAPES.map((shape) => complaints(around(entry, entry.example, shape)));
    assert.ok(
      tried.some((found) => found.length === 0),
      JSON.stringify(tried),
    );
  });

const wordsOf = (of: { readonly doc: Words; readonly usual?: Words; readonly trap?: Words }): readonly Words[] =>
  [of.doc, of.usual, of.trap].filter((words) => words !== undefined);

const texts: readonly (readonly [string, Words])[] = [
  ...entries.flatMap((entry) => wordsOf(entry).map((words) => [entry.name, words] as const)),
  ...parameters.flatMap(({ entry, name, param }) => wordsOf(param).map((words) => [`${entry.name}.${name}`, words] as const)),
];

test('every text exists in English and in French, and they differ unless they are only code or a number', () => {
  for (const [owner, { en, fr }] of texts) {
    assert.ok(en.length > 0 && fr.length > 0, owner);
    const isCode = /^[`\s\d.,\][">()=a-z|A-Z_-]*$/.test(en.replaceAll(/`[^`]*`/g, '`')) && /`/.test(en);
    assert.ok(en !== fr || isCode || /^[−\d.e-]+\.$/.test(en), `${owner}: ${en}`);
  }
});

test('what English names in code, French names too', () => {
  const names = (text: string): readonly string[] => [...text.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
  for (const [owner, { en, fr }] of texts)
    for (const name of names(en))
      assert.ok(names(fr).includes(name) || fr.includes(name), `${owner}: ${name} is missing in ${fr}`);
});

test('texts are sentences in the voice of the project', () => {
  for (const [owner, words] of texts)
    for (const text of [words.en, words.fr]) {
      assert.match(text, /[.…)`\]]$/, `${owner}: ${text}`);
      assert.doesNotMatch(text, /!|please|simply|invalid|veuillez|simplement/i, `${owner}: ${text}`);
    }
});

test('French puts a space before a colon, a semicolon and a question mark, and writes its own apostrophe', () => {
  for (const [owner, { fr }] of texts) {
    const prose = fr.replaceAll(/`[^`]*`/g, '`');
    assert.doesNotMatch(prose, /\S[;?:](\s|$)/, `${owner}: ${fr}`);
    assert.doesNotMatch(prose, /'/, `${owner}: ${fr}`);
  }
});

test('every entry says where Keras documents it', () => {
  for (const { name, source } of entries) assert.match(source, /^keras\.(\w+\.)?\w+$/, name);
});

for (const kind of KINDS)
  test(`no two entries claim one name among the ${kind}s`, () => {
    const names = catalogue
      .all(kind)
      .flatMap(({ name, aliases = [], formerly = [] }) => [name, ...aliases, ...formerly.map((old) => old.name)]);
    assert.deepEqual([...names].sort(), [...new Set(names)].sort());
  });

test('no two parameters of an entry claim one name', () => {
  const claimed = (entry: Entry): readonly string[] => {
    const own = Object.entries(paramsOf(entry));
    return [
      ...own.flatMap(([name, { formerly = [] }]) => [name, ...formerly.map((old) => old.name)]),
      ...(entry.removed ?? []).map((old) => old.name),
    ];
  };
  for (const entry of entries) assert.deepEqual(claimed(entry).toSorted(), [...new Set(claimed(entry))].sort(), entry.name);
});

test('every layer and activation that computes has a formula or says when to use it', () => {
  for (const entry of entries) assert.ok(entry.formula ?? entry.usual ?? entry.trap, entry.name);
});

test('every layer takes a name, and all but Input take what a first layer may declare', () => {
  for (const entry of entries.filter(isLayerEntry)) {
    const params = paramsOf(entry);
    assert.ok(params.name, entry.name);
    const declares = ['input_shape', 'batch_input_shape', 'input_dim'].every((name) => name in params);
    assert.equal(declares, entry.inputs.max > 0, entry.name);
  }
});
