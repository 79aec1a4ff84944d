import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { Failure } from '../../../server/src/trainer/failure.ts';
import { numberIn, spec, table, withRun, writeFiles } from './trained.ts';

const KINDS = ['ant', 'bee', 'cow'];
const CLASSES = spec(
  'Dense(8, activation=relu, input_shape=[4])\nDense(3, activation=softmax)',
  'source = csv("animals.csv")\ninputs = ["size", "weight", "colour"]\ntarget = "kind"\nencode = {colour: one_hot}\nscale = standard\nmissing = mean\nsplit = [0.8, 0.1, 0.1]',
  'loss = sparse_categorical_crossentropy\nmetrics = [accuracy]\noptimizer = Adam(0.05)\nepochs = 8',
);
const animal = (i: number): readonly (string | number)[] => [
  i % 3,
  10 * (i % 3) + (i % 5),
  i % 2 ? 'red' : 'blue',
  KINDS[i % 3] ?? '',
];
const ANIMALS = { 'animals.csv': table('size,weight,colour,kind', 90, animal) };

const failure = async (applying: Promise<unknown>): Promise<{ readonly message: string; readonly hint: string }> => {
  const error = await applying.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof Failure, `${error}`);
  assert.notEqual(error.in('fr').message, error.in('en').message);
  return error.in('en');
};

describe('predictions of classes', () => {
  test('have the class by its name, a probability for each, and the line of the file', () =>
    withRun(CLASSES, ANIMALS, async ({ predict, evaluate }) => {
      const rows = await predict(['animals.csv']);
      assert.deepEqual(Object.keys(rows[0] ?? {}), ['row', 'kind', ...KINDS.map((kind) => `kind=${kind}`)]);
      for (const [i, row] of rows.entries()) {
        const shares = KINDS.map((kind) => numberIn(row, `kind=${kind}`));
        assert.equal(row.row, i + 2);
        assert.ok(Math.abs(shares.reduce((a, b) => a + b) - 1) < 1e-5);
        assert.equal(row.kind, KINDS[shares.indexOf(Math.max(...shares))]);
      }
      const right = rows.filter(({ kind }, i) => kind === KINDS[i % 3]).length;
      const { samples, logs } = await evaluate(['animals.csv']);
      assert.deepEqual([samples, rows.length], [90, 90]);
      assert.ok(Math.abs((logs.accuracy ?? 0) - right / 90) < 1e-6);
    }));

  test('need no target, and take columns in another order, further columns, other formats, several files', () =>
    withRun(CLASSES, ANIMALS, async ({ folder, predict }) => {
      writeFiles(folder, {
        'new.csv': 'name,colour,weight,size\nzoe,blue,10,1\nmax,blue,0,0\n',
        'new.jsonl': '{"size": 0, "weight": 0, "colour": "blue"}\n',
      });
      const whole = await predict(['animals.csv']);
      const rows = await predict(['new.csv', 'new.jsonl']);
      const told = rows.map(({ file, row, kind }) => [file, row, kind]);
      const [ten, zero] = [whole[10]?.kind, whole[0]?.kind];
      assert.deepEqual(told, [
        ['new.csv', 2, ten],
        ['new.csv', 3, zero],
        ['new.jsonl', 1, zero],
      ]);
      assert.equal(rows[2]?.['kind=ant'], whole[0]?.['kind=ant']);
    }));

  test('put the mean of the training part where a value is missing', () =>
    withRun(CLASSES, ANIMALS, async ({ folder, predict }) => {
      const [name = ''] = readdirSync(path.join(folder, 'runs'));
      const numbers = JSON.parse(readFileSync(path.join(folder, 'runs', name, 'data.json'), 'utf8'));
      const [size, weight] = numbers.inputs[0].scaler.fill;
      writeFiles(folder, { 'new.csv': `size,weight,colour\n,,red\n${size},${weight},red\n` });
      const [gap, mean] = await predict(['new.csv']);
      assert.equal(gap?.['kind=ant'], mean?.['kind=ant']);
    }));

  test('name the cell that says a class that the run has never seen, and a column that is not there', () =>
    withRun(CLASSES, ANIMALS, async ({ folder, predict, evaluate }) => {
      writeFiles(folder, {
        'green.csv': 'size,weight,colour\n1,1,red\n1,1,green\n',
        'less.csv': 'size,colour,kind\n1,red,bee\n',
        'dog.csv': 'size,weight,colour,kind\n1,1,red,dog\n',
      });
      const green = await failure(predict(['green.csv']));
      assert.match(green.message, /`green\.csv`, row 3, column `colour`: `green` is no class/);
      assert.match(green.hint, /`blue`, `red`/);
      assert.match((await failure(predict(['less.csv']))).message, /no column `weight`/);
      assert.match((await failure(evaluate(['dog.csv']))).message, /row 2, column `kind`: `dog` is no class/);
      assert.match((await failure(predict(['nothing.csv']))).message, /`nothing\.csv` cannot be read \(ENOENT/);
      assert.match(
        (await failure(predict(['animals.csv'], { run: folder }))).message,
        /not the folder of a trained run: `plan\.json`/,
      );
    }));
});

test('predictions of numbers are in the units of the file: the loss can be computed from them', () => {
  const line = (i: number): readonly number[] => [i / 20, 100 + 40 * Math.sin(i / 7)];
  const text = spec(
    'Dense(4, activation=tanh, input_shape=[1])\nDense(1)',
    'source = csv("line.csv")\nscale = minmax\nscale_target = standard',
    'loss = mse\noptimizer = Adam(0.05)\nepochs = 5',
  );
  return withRun(text, { 'line.csv': table('x,y', 60, line) }, async ({ predict, evaluate }) => {
    const rows = await predict(['line.csv']);
    const y = Array.from({ length: 60 }, (_, i) => line(i)[1] ?? 0);
    const mean = y.reduce((a, b) => a + b) / 60;
    const variance = y.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 60;
    const error = rows.reduce((sum, row, i) => sum + (numberIn(row, 'y') - (y[i] ?? 0)) ** 2, 0) / 60;
    const { logs } = await evaluate(['line.csv']);
    assert.ok(Math.abs((logs.loss ?? 0) - error / variance) < 1e-4, `${logs.loss} ${error / variance}`);
    assert.ok(rows.every((row) => numberIn(row, 'y') > 20));
  });
});

test('windows of a series are predicted up to the one that ends with it; judged as far as there are targets', () => {
  const text = spec(
    'SimpleRNN(3, input_shape=[6, 1])\nDense(1)',
    'source = csv("series.csv")\ninputs = ["t"]\ntarget = "t"\nwindow = window(length=6, horizon=2)\nscale = standard',
    'loss = mse\noptimizer = SGD(0.01)\nepochs = 1',
  );
  return withRun(text, { 'series.csv': table('t', 30, (i) => [Math.sin(i)]) }, async ({ folder, predict, evaluate }) => {
    const rows = await predict(['series.csv']);
    assert.deepEqual(
      rows.map(({ row }) => row),
      Array.from({ length: 25 }, (_, i) => i + 7),
    );
    assert.equal((await evaluate(['series.csv'])).samples, 23);
    writeFiles(folder, { 'short.csv': table('t', 5, (i) => [i]), 'few.csv': table('t', 7, (i) => [i]) });
    const short = await failure(predict(['short.csv']));
    assert.match(short.message, /reads 6 rows for one prediction; there are 5/);
    assert.match(short.hint, /rows that come before/);
    assert.equal((await predict(['few.csv'])).length, 2);
    assert.match((await failure(evaluate(['few.csv']))).message, /the one 2 later: that takes 8 rows; there are 7/);
  });
});

test('a stateful network predicts in batches of its own size, the last one filled up', () => {
  const text = spec(
    'LSTM(2, stateful=true, batch_input_shape=[4, 3, 1])\nDense(1)',
    'source = csv("series.csv")\ninputs = ["t"]\ntarget = "t"\nwindow = window(length=3)',
    'loss = mse\noptimizer = SGD(0.01)\nepochs = 1\nbatch_size = 4\nshuffle = false\ndrop_remainder = true',
  );
  return withRun(text, { 'series.csv': table('t', 20, (i) => [i / 20]) }, async ({ predict, evaluate }) => {
    const rows = await predict(['series.csv']);
    assert.deepEqual([rows.length, rows.every((row) => Number.isFinite(numberIn(row, 't')))], [18, true]);
    assert.ok(((await evaluate(['series.csv'])).logs.loss ?? Number.NaN) >= 0);
  });
});

test('several outputs have columns of their own', () => {
  const text = spec(
    'x = Input(shape=[2])\nh = x -> Dense(4, activation=relu)\nlevel = h -> Dense(1, name="level")\nkind = h -> Dense(1, activation=sigmoid, name="kind")\noutput level, kind',
    'source = csv("two.csv")\ninputs = ["a", "b"]\ntarget = {level: "height", kind: "big"}',
    'loss = {level: mse, kind: binary_crossentropy}\noptimizer = SGD(0.01)\nepochs = 1',
  );
  const two = table('a,b,height,big', 40, (i) => [i / 40, 1 - i / 40, i, i > 20 ? 'yes' : 'no']);
  return withRun(text, { 'two.csv': two }, async ({ predict, evaluate }) => {
    const [row] = await predict(['two.csv']);
    assert.deepEqual(Object.keys(row ?? {}), ['row', 'height', 'big', 'big=yes']);
    assert.equal(row?.big, numberIn(row, 'big=yes') > 0.5 ? 'yes' : 'no');
    assert.deepEqual(Object.keys((await evaluate(['two.csv'])).logs), ['loss', 'level_loss', 'kind_loss']);
  });
});

test('logits become probabilities', () => {
  const text = spec(
    'Dense(1, input_shape=[1])',
    'source = csv("l.csv")',
    'loss = binary_crossentropy(from_logits=true)\noptimizer = SGD(1.0)\nepochs = 20',
  );
  return withRun(text, { 'l.csv': table('x,big', 20, (i) => [i - 10, i > 10 ? 1 : 0]) }, async ({ predict }) => {
    const shares = (await predict(['l.csv'])).map((row) => numberIn(row, 'big=1'));
    assert.ok(shares.every((share) => share >= 0 && share <= 1));
    assert.ok((shares[0] ?? 1) < 0.5 && (shares[19] ?? 0) > 0.5);
  });
});

test('an id that the run has no row for is named with its line', () => {
  const text = spec(
    'Embedding(5, 2, input_shape=[2])\nFlatten()\nDense(1)',
    'source = csv("ids.csv")\ntarget = "y"',
    'loss = mse\noptimizer = SGD(0.01)\nepochs = 1',
  );
  const ids = { 'ids.csv': table('a,b,y', 10, (i) => [i % 5, 0, i]), 'new.csv': 'a,b,y\n4,4,0\n0,7,0\n' };
  return withRun(text, ids, async ({ predict, evaluate }) => {
    for (const applied of [predict, evaluate]) {
      const { message, hint } = await failure(applied(['new.csv']));
      assert.match(message, /`new\.csv`, row 3, column `b`: id 7, but the table of `embedding` has the rows 0 to 4/);
      assert.match(hint, /train with `input_dim=8`/);
    }
  });
});

test('words of a new text get the numbers that they had in training', () => {
  const text = spec(
    'Embedding(20, 4, input_length=6)\nGlobalAveragePooling1D()\nDense(1, activation=sigmoid)',
    'source = csv("texts.csv")\ninputs = ["text"]\ntarget = "good"\ntokenize = tokenize(vocabulary=20, length=6)',
    'loss = binary_crossentropy\noptimizer = Adam(0.1)\nepochs = 25',
  );
  const files = {
    'texts.csv': table('text,good', 40, (i) => [i % 2 ? 'a fine film!' : 'a dull film', i % 2]),
    'new.csv': 'text\nFine\nDULL unheard-of words\n',
  };
  return withRun(text, files, async ({ predict }) => {
    const rows = await predict(['new.csv']);
    assert.deepEqual(
      rows.map(({ good }) => good),
      [1, 0],
    );
  });
});
