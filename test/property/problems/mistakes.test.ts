import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Random } from '../../../scripts/oracle/networks/random.ts';
import { ALL_RULES } from '../../../server/src/language/problems/index.ts';
import { tries } from '../tries.ts';
import { MISTAKES } from './mistakes/index.ts';
import { outcomeOf, plant, shown } from './mistakes/plant.ts';

/** So many mistakes of a hundred must be found where they were made. */
const FOUND = 99;

/** Some of the first of them are shown. */
const SHOWN = 3;

/** The same mistakes in each `npm test`; others with `--runs`, which looks for what is still unknown. */
const start = process.env.NNSPEC_RUNS === undefined ? 2_026 : Date.now();

/** A mistake of each kind in turn, each time in another spec. */
const seeded = Array.from({ length: tries(1_000) }, (_, index) => {
  const mistake = MISTAKES[index % MISTAKES.length];
  assert.ok(mistake);
  const planted = plant(mistake, new Random(start, index));
  assert.ok(planted, `no clean spec has a place for ${mistake.rule}: ${mistake.by.length} steps in ${mistake.in.join(', ')}`);
  return { planted, outcome: outcomeOf(planted) };
});

const told = (all: typeof seeded): string =>
  all
    .slice(0, SHOWN)
    .map(({ planted, outcome }) => `${planted.mistake.rule} ${outcome.strays.join(', ')}\n${shown(planted)}`)
    .join('\n\n');

suite(`seeded mistakes (from ${start})`, () => {
  // What a run shows no text shows: `test/trainer/watch` has those rules.
  test('are there for every rule that a text can break', () => {
    const named = new Set(MISTAKES.map(({ rule }) => rule));
    const rules = ALL_RULES.filter(({ group }) => group !== 'runtime').map(({ name }) => name);
    assert.deepEqual([...named].toSorted(), rules.toSorted());
  });

  test('are made in specs that have no error and no warning', () => {
    assert.deepEqual(
      seeded.flatMap(({ outcome }) => outcome.unclean),
      [],
    );
  });

  test('are reported by their rule on their line, 99 of 100 at least', () => {
    const missed = seeded.filter(({ outcome }) => !outcome.reported);
    const share = 100 * (1 - missed.length / seeded.length);
    assert.ok(share >= FOUND, `${share.toFixed(1)} % of ${seeded.length}\n${told(missed)}`);
  });

  test('change nothing elsewhere but what follows from them', () => {
    const strayed = seeded.filter(({ outcome }) => outcome.strays.length > 0);
    assert.equal(strayed.length, 0, told(strayed));
  });
});
