import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { compare } from '../../../scripts/oracle/networks/compare.ts';
import { readFound } from '../../../scripts/oracle/networks/found.ts';
import { isMute } from '../../../scripts/oracle/networks/messages.ts';
import { readOurs } from '../../../scripts/oracle/networks/ours.ts';
import { type Recorded, readRecorded } from '../../../scripts/oracle/networks/recorded.ts';
import { isFault, rareIn } from '../../../scripts/oracle/networks/report.ts';

/** Random networks with the answer of Keras 3.15.1, written down by scripts/oracle/record-networks.ts. */

const recorded = readRecorded(join(import.meta.dirname, 'networks.jsonl.gz'));
const examinedOf = ({ spec, truth }: Recorded) => {
  const ours = readOurs(spec);
  return { spec, truth, ours, verdict: compare(ours, truth) };
};
const examined = recorded.map(examinedOf);

const SHARE = 250;

for (let from = 0; from < examined.length; from += SHARE)
  test(`networks ${from + 1} to ${Math.min(from + SHARE, examined.length)} are read as Keras builds them`, () => {
    const wrong = examined.slice(from, from + SHARE).filter(({ verdict }) => isFault(verdict));
    const [first] = wrong;
    assert.equal(wrong.length, 0, `${JSON.stringify(first?.verdict)}\n${first?.spec}`);
  });

test('more than five thousand networks are kept, about a third of them wrong', () => {
  const refused = recorded.filter(({ truth }) => truth.refused !== undefined).length;
  assert.ok(recorded.length >= 5000, `${recorded.length}`);
  assert.ok(refused / recorded.length > 0.25 && refused / recorded.length < 0.45, `${refused} are refused`);
});

test('few of them are built by Keras and refused all the same', () => {
  const meant = examined.filter(({ verdict }) => verdict.is === 'demanded' || verdict.is === 'uncomputable').length;
  assert.ok(meant < examined.length * 0.05, `${meant}`);
});

for (const { spec, ...one } of readFound().map(examinedOf))
  test(`what once was read otherwise is read as Keras builds it: ${spec.replace(/\s+/g, ' ')}`, () => {
    assert.equal(isFault(one.verdict), false, JSON.stringify(one.verdict));
  });

test('an error about shapes names them, in both languages', () => {
  const errors = examined.flatMap(({ ours }) => ours.errors);
  assert.ok(errors.some(({ rule }) => rule === 'shape-mismatch'));
  assert.deepEqual(errors.filter(isMute).slice(0, 3), []);
});

test('every layer of the catalogue is in networks that Keras builds', () => {
  const built = examined.filter(({ verdict }) => verdict.is === 'accepted').map(({ spec }) => spec);
  assert.deepEqual(rareIn(built), []);
});
