import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { inFolder } from './support/folder.ts';
import { nnspec } from './support/nnspec.ts';

const SPEC = `network {
  Dense(2, activation=softmax, input_shape=[2])
}
data {
  source = csv("animals.csv")
}
train {
  loss = categorical_crossentropy
  metrics = [accuracy]
  optimizer = SGD(0.5)
  epochs = 3
  seed = 5
}
`;
const ROWS = Array.from({ length: 40 }, (_, i) => `${i % 2},${(i % 7) / 7},${i % 2 ? '"bee, honey"' : 'ant'}`);
const FILES = { 'a.nnspec': SPEC, 'animals.csv': `size,weight,kind\n${ROWS.join('\n')}\n` };

/** A run of the spec, trained on the plain engine; gives its folder as the command line names it. */
const withRun = (use: (cwd: string, run: string) => Promise<void>): Promise<void> =>
  inFolder(FILES, async (cwd) => {
    const { status, stderr } = await nnspec(['train', 'a.nnspec', '--backend', 'cpu'], { cwd });
    assert.equal(status, 0, stderr);
    const [name = ''] = await readdir(join(cwd, 'runs'));
    await use(cwd, join('runs', name));
  });

describe('predict and evaluate', () => {
  test('a run predicts new rows as CSV or JSON, into a file as well, and is judged by them', () =>
    withRun(async (cwd, run) => {
      const csv = await nnspec(['predict', run, 'animals.csv'], { cwd });
      assert.deepEqual([csv.status, csv.stderr], [0, '']);
      const lines = csv.stdout.split('\n');
      assert.deepEqual([lines[0], lines.length], ['row,kind,kind=ant,"kind=bee, honey"', 42]);
      assert.match(lines[2] ?? '', /^3,("bee, honey"|ant),0\.\d+,0\.\d+$/);
      const json = await nnspec(['predict', run, 'animals.csv', '--json', '--out', 'out.json'], { cwd });
      assert.deepEqual([json.status, json.stdout], [0, '']);
      const { predictions } = JSON.parse(await readFile(join(cwd, 'out.json'), 'utf8'));
      assert.deepEqual([predictions.length, Object.keys(predictions[0])], [40, ['row', 'kind', 'kind=ant', 'kind=bee, honey']]);
      const judged = await nnspec(['evaluate', run, 'animals.csv'], { cwd });
      assert.match(judged.stdout, /^40 samples {2}loss \S+ {2}accuracy \S+\n$/);
      const metrics = JSON.parse((await nnspec(['evaluate', run, 'animals.csv', '--json'], { cwd })).stdout);
      assert.deepEqual([metrics.samples, Object.keys(metrics.metrics)], [40, ['loss', 'accuracy']]);
    }));

  test('what goes wrong is said on standard error, and no half of a file is left', () =>
    withRun(async (cwd, run) => {
      await writeFile(join(cwd, 'bad.csv'), 'size,weight\n1,2\nx,2\n');
      const bad = await nnspec(['predict', run, 'bad.csv', '--out', 'none.csv'], { cwd, env: { NNSPEC_LANG: 'fr' } });
      assert.deepEqual([bad.status, bad.stdout], [2, '']);
      assert.match(bad.stderr, /^erreur `bad\.csv`, ligne 3, colonne `size` : `x` n'est pas un nombre\.\n = /);
      assert.deepEqual(
        (await readdir(cwd)).filter((name) => name.startsWith('none')),
        [],
      );
    }));

  test('`-` is standard input, in the format of the run, beside files or packed as well', () =>
    withRun(async (cwd, run) => {
      const file = await nnspec(['predict', run, 'animals.csv'], { cwd });
      const read = await nnspec(['predict', run, '-'], { cwd, input: FILES['animals.csv'] });
      assert.deepEqual([read.status, read.stderr, read.stdout], [0, '', file.stdout]);
      const both = await nnspec(['predict', run, 'animals.csv', '-'], { cwd, input: gzipSync('weight,size\n1,0\n') });
      assert.match(both.stdout, /^file,row,.*\nanimals\.csv,2,.*\n-,2,\S+\n$/s);
      const judged = await nnspec(['evaluate', run, '-', '--json'], { cwd, input: FILES['animals.csv'] });
      assert.equal(JSON.parse(judged.stdout).samples, 40);
      const bad = await nnspec(['evaluate', run, '-'], { cwd, input: 'size,weight,kind\n1,x,ant\n' });
      assert.deepEqual([bad.status, bad.stdout], [2, '']);
      assert.match(bad.stderr, /`-`, row 2, column `weight`: `x` is not a number/);
    }));

  const mistakes: readonly (readonly [readonly string[], RegExp])[] = [
    [['predict'], /^nnspec: Which run\? Write `nnspec predict runs\/NAME new\.csv`/],
    [['evaluate', 'runs/a'], /^nnspec: Which data\? Write `nnspec evaluate runs\/a new\.csv`\./],
    [['predict', 'r', 'f.csv', '--weights', 'worst'], /`--weights` does not take `worst`\. It takes `last` or `best`/],
    [['predict', 'r', 'f.csv', '--y', 'a'], /`predict` has no option `--y`/],
    [['evaluate', 'nowhere', 'f.csv'], /`.*nowhere` is not the folder of a trained run/],
  ];
  for (const [args, message] of mistakes)
    test(`\`nnspec ${args.join(' ')}\` says what is missing`, async () => {
      const { status, stdout, stderr } = await nnspec(args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, message);
    });
});
