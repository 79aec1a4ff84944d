import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue, type EntryKind, type Param, type Plain } from '../../server/src/catalogue/index.ts';
import recorded from './golden/signatures.json' with { type: 'json' };

/** The signatures of Keras 3.15.1, written down by record/signatures.py. */

interface Recorded {
  readonly name: string;
  readonly default?: Plain;
}

const KINDS = ['layer', 'activation', 'initializer', 'regularizer', 'constraint'] as const;
const signatures: Readonly<Record<string, Readonly<Record<string, readonly Recorded[]>>>> = recorded.kinds;

/** Where Keras writes `None` for a value that it then fills in. */
const MEANS: Readonly<Record<string, Plain>> = { activation: 'linear', data_format: 'channels_last' };

const isConfigured = (value: Plain | undefined): value is { readonly name: string; readonly config: Plain } =>
  typeof value === 'object' && value !== null && 'name' in value && 'config' in value;

const kindOf = ({ type }: Param): EntryKind | undefined =>
  (type.kind === 'union' ? type.of : [type])
    .map((one) => (one.kind === 'entry' ? one.of : undefined))
    .find((of) => of !== undefined);

/** Keras's default in our terms: `glorot_uniform` is the entry `GlorotUniform`. */
const inOurTerms = (param: Param, { name, default: value }: Recorded): Plain | undefined => {
  const meant = value === null ? (MEANS[name] ?? null) : value;
  const kind = kindOf(param);
  if (param.type.kind === 'integers' && typeof meant === 'number') return Array.from({ length: param.type.length }, () => meant);
  const isPairs = Array.isArray(param.default) && Array.isArray(param.default[0]);
  if (isPairs && Array.isArray(meant)) return meant.map((one) => (typeof one === 'number' ? [one, one] : one));
  return kind && typeof meant === 'string' ? (catalogue.find(kind, meant)?.entry.name ?? meant) : meant;
};

const ours = ({ default: value }: Param): Plain | undefined => (isConfigured(value) ? value.name : value);

for (const kind of KINDS)
  for (const entry of catalogue.all(kind)) {
    const signature = signatures[kind]?.[entry.name];
    const own = Object.entries(entry.params);

    test(`${entry.name} takes Keras's arguments in Keras's order`, () => {
      assert.ok(signature, `Keras has no ${kind} ${entry.name}`);
      assert.deepEqual(
        own.map(([name]) => name),
        signature.map(({ name }) => name),
      );
    });

    test(`${entry.name} has Keras's defaults, and requires what Keras requires`, () => {
      for (const one of signature ?? []) {
        const param = entry.params[one.name];
        assert.ok(param, one.name);
        assert.deepEqual(ours(param), inOurTerms(param, one), `${entry.name}(${one.name})`);
      }
    });

    test(`every argument of ${entry.name} may be given by position, as in Keras`, () => {
      assert.deepEqual(
        own.filter(([, param]) => param.keywordOnly).map(([name]) => name),
        [],
      );
    });
  }

for (const kind of ['activation', 'regularizer', 'constraint'] as const)
  test(`the catalogue has every ${kind} that Keras has`, () => {
    const known = new Set(catalogue.all(kind).map(({ name }) => name));
    assert.deepEqual(
      Object.keys(signatures[kind] ?? {}).filter((name) => !known.has(name)),
      [],
    );
  });
