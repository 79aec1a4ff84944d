import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import type { Logs, Plan } from '../../../server/src/protocol/index.ts';
import { type Limits, loadData, type PreparedData } from '../../../server/src/trainer/data/load.ts';
import { type FitResult, fitPlan } from '../../../server/src/trainer/fit/fit.ts';
import { WriteFailure } from '../../../server/src/trainer/runs/write-failure.ts';
import { openTestEngine } from '../support/engines.ts';
import { planOf } from '../support/plans.ts';

const ROWS = 3_000;
const COLOURS = ['red', 'green', 'blue'];
/** Numbers of every length, words, gaps. */
const TABLE = `a,b,colour,kind,y,w\n${Array.from({ length: ROWS }, (_, i) =>
  [
    Math.sin(i),
    i % 50 === 7 ? '' : (Math.cos(i) * 1e3).toFixed(3),
    COLOURS[(i * 7) % 3],
    `k${(i * 5) % 4}`,
    Math.sin(i / 9),
    i % 7,
  ].join(','),
).join('\n')}\n`;

const spec = (network: string, data: string, train: string): string =>
  `network {\n${network}\n}\ndata {\n  source = csv("table.csv")\n  missing = mean\n${data}\n}\ntrain {\n${train}\n  seed = 3\n}\n`;

const REGRESSION = spec(
  'Dense(8, activation=relu, input_shape=[5])\nDropout(0.3)\nDense(1)',
  'inputs = ["a", "b", "colour"]\ntarget = "y"\nencode = {colour: one_hot}\nscale = standard\nscale_target = minmax\nsplit = [0.7, 0.2, 0.1]',
  'loss = mse\nmetrics = [mae]\noptimizer = Adam(0.01)\nbatch_size = 64\nepochs = 2',
);
const CLASSES = spec(
  'Dense(6, activation=relu, input_shape=[2])\nDense(4, activation=softmax)',
  'inputs = ["a", "b"]\ntarget = "kind"\nscale = minmax\nsplit = [0.8, 0.1, 0.1]\nstratify = true',
  'loss = categorical_crossentropy\nmetrics = [accuracy]\noptimizer = SGD(0.1)\nbatch_size = 50\nepochs = 2\nclass_weight = {0: 2.0, 3: 0.5}',
);
const WEIGHTS = CLASSES.replace('scale = minmax', 'scale = minmax\nsample_weight = "w"').replace(/\nclass_weight.*/, '');
const WINDOWS = spec(
  'LSTM(4, input_shape=[12, 2])\nDense(1)',
  'inputs = ["a", "b"]\ntarget = "y"\nwindow = window(length=12, horizon=2, stride=3)\nscale = standard\nsplit = [0.7, 0.15, 0.15]',
  'loss = mse\noptimizer = Adam(0.01)\nbatch_size = 32\nepochs = 2',
);

async function withTable<T>(
  use: (folder: string, load: (plan: Plan, limits?: Limits) => Promise<PreparedData>) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nnspec-stream-'));
  try {
    writeFileSync(path.join(folder, 'table.csv'), TABLE);
    const folders = { file: path.join(folder, 'a.nnspec'), workspace: folder, out: path.join(folder, 'runs') };
    return await use(folder, (plan, limits) => loadData(plan, folders, 3, limits));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All rows of all parts, in their order, in batches of so many. */
function* batches(data: PreparedData, size: number): Generator<Int32Array, void> {
  const samples = data.train.samples + (data.validation?.samples ?? 0) + (data.test?.samples ?? 0);
  const rows = Int32Array.from({ length: samples }, (_, i) => i);
  for (let at = 0; at < samples; at += size) yield rows.subarray(at, at + size);
}

function inMemory(data: PreparedData, which: 'inputs' | 'targets'): readonly number[] {
  return [data.train, data.validation, data.test].flatMap((part) => [...(part?.[which][0]?.data ?? [])]);
}

const LIMITS: readonly (readonly [string, Limits])[] = [
  ['on disk', { kept: 10_000 }],
  ['in memory as rows, though not as samples', { samples: 10_000 }],
];

for (const [where, limits] of LIMITS)
  for (const [what, text] of [
    ['scaled rows', REGRESSION],
    ['classes', CLASSES],
    ['windows', WINDOWS],
  ] as const)
    test(`${what} that are kept ${where} are the same numbers in the same order`, () =>
      withTable(async (_, load) => {
        const plan = planOf(text);
        const [whole, streamed] = [await load(plan), await load(plan, limits)];
        const { reader } = streamed;
        assert.ok(reader && !whole.reader);
        assert.deepEqual(streamed.fitted, whole.fitted);
        assert.deepEqual([streamed.train.samples, streamed.test?.samples], [whole.train.samples, whole.test?.samples]);
        const [inputs, targets]: number[][] = [[], []];
        for (const rows of batches(streamed, 77)) {
          const values = reader.read(rows);
          inputs?.push(...(values.inputs[0] ?? []));
          targets?.push(...(values.targets[0] ?? []));
        }
        reader.close();
        assert.deepEqual(inputs, inMemory(whole, 'inputs'));
        assert.deepEqual(targets, inMemory(whole, 'targets'));
      }));

test('rows may be asked for in any order, announced or not', () =>
  withTable(async (_, load) => {
    const plan = planOf(REGRESSION);
    const [whole, streamed] = [await load(plan), await load(plan, { kept: 10_000 })];
    const asked = [Int32Array.of(5, 2_999, 17), Int32Array.of(1, 2, 3), Int32Array.of(2_500), Int32Array.of(9, 8)];
    for (const rows of asked.slice(0, 3)) streamed.reader?.announce(rows);
    const all = inMemory(whole, 'targets');
    for (const rows of [asked[1], asked[3], asked[0], asked[2]]) {
      assert.ok(rows);
      assert.deepEqual(
        [...(streamed.reader?.read(rows).targets[0] ?? [])],
        [...rows].map((row) => all[row]),
      );
    }
    streamed.reader?.close();
  }));

const engine = await openTestEngine('native');

async function fitted(plan: Plan, data: PreparedData): Promise<{ readonly epochs: readonly Logs[]; readonly result: FitResult }> {
  const epochs: Logs[] = [];
  const result = await fitPlan({ plan, engine, data, seed: 3, onEpoch: ({ logs }) => void epochs.push(logs) });
  data.reader?.close();
  return { epochs, result };
}

for (const [what, text] of [
  ['a regression', REGRESSION],
  ['classes with weights', CLASSES],
  ['rows with weights', WEIGHTS],
  ['windows', WINDOWS],
] as const)
  test(`${what} from disk train to the same bits as from memory`, () =>
    withTable(async (_, load) => {
      const plan = planOf(text);
      const whole = await fitted(plan, await load(plan));
      const streamed = await fitted(plan, await load(plan, { kept: 10_000 }));
      assert.deepEqual(streamed.epochs, whole.epochs);
      assert.deepEqual(streamed.result, whole.result);
    }));

test('what is kept on disk has no name there, and is gone with its last reader', () =>
  withTable(async (folder, load) => {
    const { reader } = await load(planOf(REGRESSION), { kept: 10_000 });
    assert.deepEqual(readdirSync(path.join(folder, 'runs')), []);
    reader?.close();
  }));

test('a disk that cannot be written is named', () =>
  withTable(async (folder, load) => {
    writeFileSync(path.join(folder, 'runs'), 'a file where the folder should be');
    await assert.rejects(load(planOf(REGRESSION), { kept: 10_000 }), (error) => {
      assert.ok(error instanceof WriteFailure);
      assert.match(error.in('en').message, /cannot be written/);
      return true;
    });
  }));
