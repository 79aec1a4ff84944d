import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { catalogue, type Lang } from '../../../server/src/catalogue/index.ts';
import { complete } from '../../../server/src/language/features/completion.ts';
import { hover } from '../../../server/src/language/features/hover.ts';
import type { ColumnFacts, DataFacts } from '../../../server/src/protocol/index.ts';
import { marked } from './spec.ts';

const number: ColumnFacts = {
  name: 'length',
  shape: [],
  kind: 'number',
  range: { min: 0.5, max: 7.9, mean: 5.843, deviation: 0.83, nearestZero: 0.5 },
  missing: { count: 3, first: { row: 5, line: 6 } },
  classes: null,
  runs: 140,
  rows: null,
};

const classes: ColumnFacts = {
  ...number,
  name: 'species',
  kind: 'text',
  range: null,
  missing: null,
  classes: [
    { value: 'setosa', count: 50 },
    { value: 'virginica', count: 100 },
  ],
};

const facts: DataFacts = {
  file: 'iris.csv',
  rows: 150,
  scanned: 150,
  columns: [number, classes],
  preset: { inputs: ['length'], target: ['species'] },
  groups: [],
  duplicates: null,
};

const contents = (spec: string, lang: Lang = 'en', known: DataFacts | undefined = facts) => {
  const { model, offset } = marked(spec);
  return hover(model, offset, lang, catalogue, () => known)?.contents;
};

const labels = (spec: string) => {
  const { model, offset } = marked(spec);
  return complete(model, offset, 'en', catalogue, { facts: () => facts });
};

describe('the name of a column', () => {
  test('tells on hover its type, range, gaps, and how much of the file was looked at', () => {
    const said = contents('data d {\n  source = csv("iris.csv")\n  inputs = ["len‸gth"]\n}') ?? '';
    for (const piece of [
      'numbers from 0.5 to 7.9',
      'Mean 5.843, deviation 0.83',
      'Without a value: 3, first on line 6',
      '150 rows of `iris.csv`',
    ])
      assert.ok(said.includes(piece), said);
  });

  test('tells the classes and their counts, in French too', () => {
    const said = contents('data d {\n  source = csv("iris.csv")\n  target = "spec‸ies"\n}', 'fr') ?? '';
    for (const piece of ['texte, 2 classes', '`setosa` 50, `virginica` 100']) assert.ok(said.includes(piece), said);
  });

  test('is offered, and explained, as that of the weights', () => {
    const offered = labels('data d {\n  source = csv("iris.csv")\n  sample_weight = "‸"\n}');
    assert.deepEqual(
      offered.map(({ label }) => label),
      ['length', 'species'],
    );
    assert.match(contents('data d {\n  source = csv("iris.csv")\n  sample_weight = "len‸gth"\n}') ?? '', /Mean 5.843/);
  });

  test('is explained as a key of `encode` as well', () => {
    assert.match(contents('data d {\n  source = csv("iris.csv")\n  encode = {spec‸ies: one_hot}\n}') ?? '', /2 classes/);
  });

  test('says of a longer file that its first rows were looked at', () => {
    const long = { ...facts, rows: null, scanned: 100_000 };
    assert.match(
      contents('data d {\n  source = csv("iris.csv")\n  target = "spec‸ies"\n}', 'en', long) ?? '',
      /The first 100,000 rows of/,
    );
  });

  test('falls back on the setting while nothing is known of the file', () => {
    const spec = 'data d {\n  source = csv("iris.csv")\n  target = "spec‸ies"\n}';
    const { model, offset } = marked(spec);
    assert.match(hover(model, offset, 'en', catalogue, () => undefined)?.contents ?? '', /\*\*`target`\*\*/);
  });
});

describe('completion of columns', () => {
  test('offers those of the file inside the quotes of `inputs` and `target`, with type and range', () => {
    const items = labels('data d {\n  source = csv("iris.csv")\n  inputs = ["‸"]\n}');
    assert.deepEqual(
      items.map(({ label, insert, kind, detail }) => [label, insert, kind, detail]),
      [
        ['length', 'length', 'column', 'numbers from 0.5 to 7.9'],
        ['species', 'species', 'column', 'text, 2 classes'],
      ],
    );
  });

  test('offers them in a range, and with quotes where none are written', () => {
    const names = (spec: string) => labels(spec).map(({ insert }) => insert);
    assert.deepEqual(names('data d {\n  source = csv("iris.csv")\n  inputs = columns("le‸", "species")\n}'), [
      'length',
      'species',
    ]);
    assert.deepEqual(names('data d {\n  source = csv("iris.csv")\n  target = ‸\n}').slice(0, 2), ['"length"', '"species"']);
  });

  test('leaves other strings alone', () => {
    assert.deepEqual(
      labels('network {\n  Dense(2, input_shape=[1], name="‸")\n}').filter(({ kind }) => kind === 'column'),
      [],
    );
  });
});
