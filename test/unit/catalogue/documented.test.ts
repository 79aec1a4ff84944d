import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  baseLayerParams,
  catalogue,
  type Entry,
  type EntryKind,
  type Param,
  type ParamType,
} from '../../../server/src/catalogue/index.ts';
import { everyEntry } from '../../../server/src/language/features/explain/entries.ts';
import { explainName, readSpec } from '../../../server/src/language/index.ts';
import { kerasLink } from '../../../server/src/language/text/link.ts';

/** Kinds that compute something that a formula says best. */
const computing: ReadonlySet<EntryKind> = new Set([
  ...(['activation', 'initializer', 'regularizer', 'constraint', 'loss', 'metric', 'optimizer', 'schedule'] as const),
]);

/** Numbers that choose a place, a moment or a start, and have no usual range. */
const placing: ReadonlySet<string> = new Set([
  ...['seed', 'axis', 'verbose', 'batch_size', 'mean', 'variance', 'fill_value', 'save_freq', 'update_freq', 'output_shape'],
  ...['initial_epoch', 'validation_freq'],
]);

const isNumeric = (type: ParamType): boolean => {
  if (type.kind === 'union') return type.of.some(isNumeric);
  return type.kind === 'integer' || type.kind === 'number' || type.kind === 'integers';
};

interface Owned {
  readonly owner: string;
  readonly name: string;
  readonly param: Param;
}

const owned = (owner: string, params: Readonly<Record<string, Param>>): readonly Owned[] =>
  Object.entries(params).map(([name, param]) => ({ owner, name, param }));

const entries = everyEntry(catalogue);
const parameters: readonly Owned[] = [
  ...entries.flatMap((entry) => owned(entry.name, entry.params)),
  ...(['train', 'data', 'search'] as const).flatMap((block) => owned(block, catalogue.settings(block).params)),
  ...owned('every layer', baseLayerParams),
];

/** Augmentations say their ranges with the picture that they make. */
const augments = ({ name }: Entry): boolean => /^Random|^(Solarization|AutoContrast|AugMix|CutMix|MixUp)$/.test(name);
const augmenting = new Set(entries.filter(augments).map(({ name }) => name));

const named = (wanting: readonly { readonly name: string }[]): readonly string[] => wanting.map(({ name }) => name);

describe('every entry of the catalogue', () => {
  it('says what it is, when to use it, and what to watch out for', () => {
    assert.deepEqual(named(entries.filter(({ doc }) => doc.en.length < 5 || doc.fr.length < 5)), []);
    assert.deepEqual(named(entries.filter(({ usual }) => !usual)), []);
    assert.deepEqual(named(entries.filter(({ trap }) => !trap)), []);
  });

  it('has its formula, where it computes something', () => {
    assert.deepEqual(named(entries.filter(({ kind, formula }) => computing.has(kind) && !formula)), []);
  });

  it('leads to the page of Keras that says so', () => {
    const ofKeras = entries.filter(({ source }) => source.startsWith('keras.'));
    assert.ok(ofKeras.length > 200);
    for (const entry of ofKeras) assert.match(kerasLink(entry) ?? '', /^https:\/\/keras\.io\/api\/[\w/#.-]+$/, entry.name);
  });

  it('is explained in both languages, with all of that', () => {
    for (const { name, usual, trap, example } of entries)
      for (const lang of ['en', 'fr'] as const) {
        const text = explainName(name, lang) ?? '';
        for (const part of [usual?.[lang], trap?.[lang], example]) assert.ok(text.includes(part ?? ''), `${name}: ${part}`);
      }
  });
});

describe('every parameter and setting', () => {
  it('is documented in both languages', () => {
    const wanting = parameters.filter(({ param: { doc } }) => doc.en.length < 5 || doc.fr.length < 5);
    assert.deepEqual(
      wanting.map(({ owner, name }) => `${owner}.${name}`),
      [],
    );
  });

  it('has its usual range, where it is a number to be chosen', () => {
    const chosen = parameters.filter(
      ({ param, name, owner }) => isNumeric(param.type) && !placing.has(name) && !augmenting.has(owner),
    );
    const wanting = chosen.filter(({ param }) => !param.usual);
    assert.deepEqual(
      wanting.map(({ owner, name }) => `${owner}.${name}`),
      [],
    );
  });
});

/** A spec around an example, such as a learner would try it in. */
const around: Partial<Record<EntryKind, (example: string) => string>> = {
  loss: (example) => `train { optimizer = Adam(0.001) loss = ${example} }`,
  metric: (example) => `train { optimizer = Adam(0.001) loss = mse metrics = [${example}] }`,
  optimizer: (example) => `train { optimizer = ${example} loss = mse }`,
  schedule: (example) => `train { optimizer = SGD(${example}) loss = mse }`,
  callback: (example) => `train { optimizer = Adam(0.001) loss = mse callbacks = [${example}] }`,
  source: (example) => `data { source = ${example} }`,
  space: (example) => `let rate = 0.2\nsearch { rate in ${example} }`,
  objective: (example) => `search { objective = ${example} }`,
};

const transforms: Readonly<Record<string, (example: string) => string>> = {
  divide_by: (example) => `data { source = csv("a.csv") scale = ${example} }`,
  window: (example) => `data { source = csv("a.csv") window = ${example} }`,
  tokenize: (example) => `data { source = csv("a.csv") tokenize = ${example} }`,
  columns: (example) => `data { source = csv("a.csv") inputs = ${example} }`,
};

describe('the example of', () => {
  for (const entry of entries) {
    const spec = (entry.kind === 'transform' ? transforms[entry.name] : around[entry.kind])?.(entry.example);
    if (spec === undefined) continue;
    it(`${entry.kind} ${entry.name} checks clean: ${entry.example}`, () => {
      const errors = readSpec(spec)
        .problems()
        .filter(({ severity }) => severity === 'error');
      assert.deepEqual(
        errors.map(({ message }) => message.en),
        [],
      );
    });
  }

  it('each kind is tried, the others by the tests of the entries', () => {
    const tried = new Set<string>([...Object.keys(around), 'transform']);
    const others = new Set(entries.map(({ kind }) => kind).filter((kind) => !tried.has(kind)));
    assert.deepEqual([...others].sort(), ['activation', 'constraint', 'initializer', 'layer', 'regularizer']);
  });
});
