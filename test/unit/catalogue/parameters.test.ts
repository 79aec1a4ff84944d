import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ParamType } from '../../../server/src/catalogue/index.ts';
import { around, callWith, entries, parameters, read, refusals, sample } from './support/spec.ts';

/** One past each bound that a type has, as it is written. */
const beyond = (type: ParamType): readonly string[] => {
  if (type.kind === 'union') return type.of.flatMap(beyond);
  if (type.kind === 'integers') return [String((type.min ?? 1) - 1)];
  if (type.kind === 'list')
    return beyond(type.of).map((value) => `[${Array.from({ length: type.length ?? 1 }, () => value).join(', ')}]`);
  if (type.kind !== 'integer' && type.kind !== 'number') return [];
  const { exclusiveMin = false, exclusiveMax = false } =
    type.kind === 'number' ? type : ({} as Extract<ParamType, { kind: 'number' }>);
  const low = type.min === undefined ? [] : [exclusiveMin ? type.min : type.min - 1];
  const high = type.max === undefined ? [] : [exclusiveMax ? type.max : type.max + 1];
  return [...low, ...high].map(String);
};

for (const { entry, name, param } of parameters) {
  test(`${entry.name} takes ${sample(param.type)} for ${name}`, () => {
    assert.deepEqual(refusals(entry, { [name]: sample(param.type) }), []);
  });

  test(`${entry.name} takes nothing of another kind for ${name}`, () => {
    assert.notDeepEqual(refusals(entry, { [name]: '{a: 1}' }), []);
  });

  for (const value of beyond(param.type))
    test(`${entry.name} refuses ${value} for ${name}, which is out of range`, () => {
      const [finding] = refusals(entry, { [name]: value });
      assert.equal(finding?.rule, 'out-of-range');
    });
}

/** A value under an old name: one of the old spellings where the values changed too. */
const oldValue = (values: Readonly<Record<string, unknown>> | undefined, type: ParamType): string =>
  Object.keys(values ?? {})[0] ?? sample(type);

for (const { entry, name, param } of parameters)
  for (const old of param.formerly ?? [])
    test(`${old.name}, an old name, is understood as ${name} of ${entry.name}`, () => {
      const given = old.part === undefined ? oldValue(old.values, param.type) : '2';
      const required = callWith(entry, { [name]: '0' }).replace(new RegExp(`\\b${name}=0`), `${old.name}=${given}`);
      const { findings } = read(around(entry, required, '[4, 8]'));
      const ours = findings.filter(({ rule }) => rule !== 'redundant-input-shape');
      assert.deepEqual(
        ours.map((finding) => (finding.rule === 'deprecated-name' ? [finding.old, finding.replacement] : finding.rule)),
        [[old.name, name]],
      );
    });

for (const entry of entries)
  for (const old of entry.removed ?? [])
    test(`${old.name} of ${entry.name} is understood and does nothing`, () => {
      const { findings } = read(around(entry, callWith(entry, { [old.name]: '1' }), '[4, 8]'));
      assert.deepEqual(
        findings.map((finding) => (finding.rule === 'deprecated-name' ? [finding.old, finding.replacement] : finding.rule)),
        [[old.name, null]],
      );
    });
