import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { inFolder } from './support/folder.ts';
import { nnspec } from './support/nnspec.ts';

/** Two clouds of points that a line parts. */
function clouds(): string {
  const rows = Array.from({ length: 60 }, (_, i) => {
    const label = i % 2;
    return `${(label * 4 + Math.sin(i)).toFixed(3)},${(label * -4 + Math.cos(i * 7)).toFixed(3)},${label}`;
  });
  return ['a,b,label', ...rows, ''].join('\n');
}

const SPEC = `network line { Dense(1, activation=sigmoid, input_shape=[2]) }
data { source = csv("points.csv")  inputs = ["a", "b"]  target = "label"  split = [0.6, 0.2, 0.2] }
train { optimizer = SGD(learning_rate=0.1)  loss = binary_crossentropy  metrics = [accuracy]  epochs = 4  batch_size = 8  seed = 3 }
`;

const FILES = { 'a.nnspec': SPEC, 'points.csv': clouds() };

/** The events that \`train --json\` prints. */
const eventsOf = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Kills the command as soon as an epoch is done: its trainer finds itself alone, and stops at the next batch. */
function killedAfterAnEpoch(child: ChildProcess): void {
  child.stdout?.on('data', (chunk: Buffer) => {
    if (chunk.includes('"event":"epoch"')) child.kill('SIGKILL');
  });
}

describe('nnspec train with the real trainer', () => {
  for (const backend of ['native', 'cpu']) {
    it(`learns on ${backend}, and leaves a run folder`, async () => {
      await inFolder(FILES, async (cwd) => {
        const { status, stdout, stderr } = await nnspec(['train', 'a.nnspec', '--json', '--backend', backend], { cwd });
        assert.equal(status, 0, stderr);
        const events = eventsOf(stdout);
        assert.partialDeepStrictEqual(events[0], {
          event: 'start',
          network: 'line',
          backend,
          train_samples: 36,
          val_samples: 12,
        });
        const end = events.at(-1);
        assert.partialDeepStrictEqual(end, { event: 'end', status: 'completed', epochs: 4 });
        assert.ok(end.test.accuracy > 0.9, `${end.test.accuracy}`);
        assert.match(end.out, /^runs\/[\w.-]+$/);
        const files = await readdir(`${cwd}/${end.out}`);
        for (const file of ['spec.nnspec', 'plan.json', 'events.jsonl', 'last.safetensors'])
          assert.ok(files.includes(file), file);
        assert.equal(await readFile(`${cwd}/${end.out}/spec.nnspec`, 'utf8'), SPEC);
      });
    });
  }

  it('goes on with a run whose command was killed, to the numbers that it would have had', async () => {
    const spec = SPEC.replace('epochs = 4', 'epochs = 100_000');
    const epochsIn = (log: string) =>
      eventsOf(log)
        .filter(({ event }) => event === 'epoch')
        .map(({ epoch, logs }) => [epoch, logs]);
    await inFolder({ ...FILES, 'a.nnspec': spec }, async (cwd) => {
      const whole = await nnspec(['train', 'a.nnspec', '--json', '--out', 'whole', '--epochs', '150'], { cwd });
      const killed = await nnspec(['train', 'a.nnspec', '--json'], { cwd, during: killedAfterAnEpoch });
      assert.equal(killed.status, null);
      const [run = ''] = await readdir(`${cwd}/runs`);
      const log = `${cwd}/runs/${run}/events.jsonl`;
      while (!(await readFile(log, 'utf8')).includes('"event":"end"')) await setTimeout(20);
      const resumed = await nnspec(['train', '--resume', `runs/${run}`, '--json', '--epochs', '150'], { cwd });
      assert.equal(resumed.status, 0, resumed.stderr);
      const end = { event: 'end', status: 'completed', epochs: 150, out: `runs/${run}` };
      assert.partialDeepStrictEqual(eventsOf(resumed.stdout).at(-1), end);
      assert.deepEqual(epochsIn(await readFile(log, 'utf8')), epochsIn(whole.stdout));
      const over = await nnspec(['train', '--resume', `runs/${run}`], { cwd });
      assert.equal(over.status, 2);
      assert.match(over.stderr, /is over: all its 150 epochs are done\.\n = `--epochs 300`/);
    });
  });

  it('reads the spec from standard input, its data from the current folder', async () => {
    await inFolder(FILES, async (cwd) => {
      const args = ['train', '-', '--backend', 'cpu', '--epochs', '1'];
      const { status, stdout } = await nnspec(args, { cwd, input: SPEC });
      assert.equal(status, 0);
      assert.match(stdout, /^epoch 1\/1 {2}loss .*\n\ntest {2}loss .*\ntrained 1 epoch in 0:\d\d\nweights, plan and log: runs\//);
    });
  });

  it('ends with 2 on data that cannot be read, names file and line, and leaves nothing behind', async () => {
    await inFolder({ 'a.nnspec': SPEC }, async (cwd) => {
      const { status, stdout, stderr } = await nnspec(['train', 'a.nnspec', '--backend', 'cpu'], { cwd });
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /points\.csv.*\n --> a\.nnspec:2\n/);
      assert.deepEqual(await readdir(cwd), ['a.nnspec']);
    });
  });

  it('never takes another engine in silence when the native one is missing', async () => {
    await inFolder(FILES, async (cwd) => {
      const env = { NNSPEC_ENGINE: `${cwd}/no-engine` };
      const { status, stdout, stderr } = await nnspec(['train', 'a.nnspec', '--json'], { cwd, env });
      assert.equal(status, 2);
      const [error, ...others] = eventsOf(stdout);
      assert.deepEqual(others, []);
      assert.partialDeepStrictEqual(error, { event: 'error', reason: 'engine-missing' });
      assert.match(error.hint, /--backend wasm/);
      assert.equal(stderr, '');
    });
  });
});
