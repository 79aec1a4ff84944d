import { TABLES } from '../clean/families.ts';
import { blame, drop, finds, setting, swap, unless, where } from '../draft.ts';
import { constant, everyInput, lopsided, repeated, someInput, target, unfair } from '../found.ts';
import type { Mistake } from '../mistake.ts';

const missing = { count: 3, first: { row: 17, line: 18 } };

/** What lies in the data. */
export const dataMistakes: readonly Mistake[] = [
  {
    rule: 'constant-column',
    in: TABLES,
    by: [blame(/csv\(/), finds((facts, random) => someInput((column) => constant(column, facts.rows ?? 0))(facts, random))],
  },
  { rule: 'constant-column', in: ['amounts'], by: [blame(/target = /), finds(target(constant))] },
  { rule: 'data-not-finite', in: TABLES, by: [blame(/csv\(/), finds(someInput((column) => ({ ...column, missing })))] },
  {
    rule: 'data-not-finite',
    in: ['amounts'],
    by: [blame(/csv\(/), finds(target((column) => ({ ...column, missing })))],
  },
  { rule: 'data-shape-mismatch', in: TABLES, by: [swap(/shape=\[(\d+)\]/, 'shape=[3$1]'), blame(/^data \{/)] },
  { rule: 'data-shape-mismatch', in: TABLES, by: [setting('data', 'inputs = columns("x0", "x2")')] },
  {
    rule: 'duplicate-rows',
    in: TABLES,
    by: [blame(/^ {2}(validation_)?split = /), finds(repeated)],
  },
  { rule: 'imbalanced-classes', in: ['oneOfSeveral'], by: [blame(/metrics = \[accuracy\]/), finds(target(lopsided))] },
  { rule: 'imbalanced-classes', in: ['yesOrNo'], by: [blame(/metrics = \[accuracy\]/), finds(target(lopsided))] },
  {
    rule: 'integer-inputs',
    in: TABLES,
    by: [
      unless(/Normalization/),
      drop(/^ {2}scale = /),
      blame(/csv\(/),
      finds(
        everyInput((column) => ({
          ...column,
          kind: 'integer',
          range: { min: 0, max: 5, mean: 2, deviation: 1, nearestZero: 0 },
        })),
      ),
    ],
  },
  {
    rule: 'labels-not-one-hot',
    in: ['shares'],
    by: [blame(/loss = categorical/), finds(unfair)],
  },
  { rule: 'more-weights-than-data', in: ['series'], by: [swap(/(LSTM|GRU)\(\d+/, '$1(1_000'), blame(/^network/)] },
  { rule: 'scaled-labels', in: ['oneOfSeveral', 'yesOrNo'], by: [setting('data', 'scale_target = standard')] },
  {
    rule: 'scaled-labels',
    in: ['oneOfSeveral'],
    by: [
      blame(/loss = sparse/),
      finds(
        target((c, rows) => ({
          ...c,
          kind: 'number',
          range: { min: 0, max: 2 / 255, mean: 1 / 255, deviation: 0.003, nearestZero: 0 },
          classes: [0, 1, 2].map((n) => ({ value: String(n / 255), count: Math.floor(rows / 3) })),
        })),
      ),
    ],
    follows: ['class-count-mismatch'],
  },
  { rule: 'unknown-column', in: TABLES, by: [swap(/target = "\w+"/, 'target = "amuont"')], follows: ['data-shape-mismatch'] },
  { rule: 'unknown-column', in: TABLES, by: [setting('data', 'inputs = ["x0", "X1"]')], follows: ['data-shape-mismatch'] },
  { rule: 'unknown-column', in: TABLES, by: [setting('data', 'encode = {knd: integer}')] },
  { rule: 'unscaled-inputs', in: TABLES, by: [unless(/Normalization/), drop(/^ {2}scale = /), blame(/^data \{/)] },
  { rule: 'unscaled-inputs', in: ['images'], by: [unless(/Normalization/), drop(/^ {2}scale = /), blame(/^data \{/)] },
  {
    rule: 'unscaled-inputs',
    in: TABLES,
    by: [
      unless(/Normalization/),
      drop(/^ {2}scale = /),
      finds(everyInput((c) => ({ ...c, range: { min: -3, max: 3, mean: 0, deviation: 1, nearestZero: 0 } }))),
      blame(/^data \{/),
    ],
  },
  {
    rule: 'unscaled-targets',
    in: ['amounts'],
    by: [
      blame(/target = /),
      where(/loss = mse/),
      finds(
        target((column) => ({
          ...column,
          range: { min: 9_000, max: 950_000, mean: 251_500, deviation: 62_980, nearestZero: 9_000 },
        })),
      ),
    ],
  },
];
