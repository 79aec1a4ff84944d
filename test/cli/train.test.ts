import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { describe, it } from 'node:test';
import { inFolder } from './support/folder.ts';
import { nnspec, type Run } from './support/nnspec.ts';
import * as trainers from './support/trainers.ts';

const SPEC = `network net { Dense(3, activation=softmax, input_shape=[4]) }
data { source = csv("iris.csv")  target = "species" }
train { loss = sparse_categorical_crossentropy  epochs = 7  seed = 1 }
`;

/** Trains \`SPEC\` or another with a program in the trainer's place. */
const train = (program: string, args: readonly string[] = [], run: Run = {}, spec = SPEC) =>
  inFolder({ 'specs/a.nnspec': spec, 'trainer.cjs': program }, (cwd) =>
    nnspec(['train', 'specs/a.nnspec', ...args], { cwd, trainer: 'trainer.cjs', ...run }),
  );

/** Sends a signal as soon as a text has come, and another as soon as the next has. */
const signalling =
  (stream: 'stdout' | 'stderr', ...texts: readonly string[]) =>
  (child: ChildProcess) => {
    let [seen, sent] = ['', 0];
    const listen = (chunk: Buffer) => {
      seen += chunk;
      const next = texts[sent];
      if (next === undefined || !seen.includes(next)) return;
      sent += 1;
      child.kill('SIGINT');
    };
    child.stdout?.on('data', stream === 'stdout' || texts.length > 1 ? listen : () => undefined);
    child.stderr?.on('data', stream === 'stderr' || texts.length > 1 ? listen : () => undefined);
  };

describe('nnspec train', () => {
  it('prints a line an epoch, the test result and where the run lies', async () => {
    const { status, stdout, stderr } = await train(trainers.quick());
    assert.equal(
      stdout.replace(/\d+:\d\d left/g, 'M:SS left'),
      [
        'epoch  1/10  loss 0.4120  val_loss nan  1,240 samples/s  M:SS left',
        'epoch  2/10  loss 0.2060  val_loss nan  1,240 samples/s  M:SS left',
        '',
        'test  loss 0.3300',
        'trained 2 epochs in 0:42',
        'weights, plan and log: runs/a-run',
        '',
      ].join('\n'),
    );
    assert.match(stderr, /^`net` on native: 1,000 samples to train, 100 to validate, 100 to test, in batches of 100\n/);
    assert.match(stderr, /^a word of warning$/m);
    assert.ok(!(stdout + stderr).includes('\u001b'), 'no colours, no line written over');
    assert.equal(status, 0);
  });

  it('prints one event a line as JSON, in the shape of the contract', async () => {
    const { status, stdout } = await train(trainers.quick('early_stopped'), ['--json', '--out', 'elsewhere']);
    const lines = stdout.trimEnd().split('\n');
    for (const line of lines) assert.match(line, /^\{"event":"/);
    const events = lines.map((line) => JSON.parse(line));
    assert.deepEqual(
      events.map(({ event }) => event),
      ['start', 'batch', 'epoch', 'log', 'epoch', 'end'],
    );
    const [start, batch, epoch] = events;
    assert.partialDeepStrictEqual(start, {
      run: 'a-run',
      network: 'net',
      backend: 'native',
      train_samples: 1000,
      val_samples: 100,
    });
    assert.partialDeepStrictEqual(batch, { epoch: 0, batch: 4, logs: { loss: 0.93 } });
    assert.partialDeepStrictEqual(epoch, { epoch: 0, logs: { loss: 0.412, val_loss: null }, seconds: 0.5 });
    assert.partialDeepStrictEqual(events.at(-1), {
      status: 'early_stopped',
      epochs: 2,
      test: { loss: 0.33 },
      out: 'elsewhere/a-run',
    });
    assert.equal(status, 0);
  });

  it('asks for what the spec and the command line say', async () => {
    const args = ['--json', '--epochs', '1_000', '--seed', '5', '--backend', 'wasm', '--out', 'o', '--rule', 'overfitting=off'];
    await inFolder({ 'specs/a.nnspec': SPEC, 'trainer.cjs': trainers.echo }, async (cwd) => {
      const run = { cwd, trainer: 'trainer.cjs', env: { LANG: 'fr' } };
      const { stdout } = await nnspec(['train', 'specs/a.nnspec', ...args], run);
      const { plan, ...request } = JSON.parse(JSON.parse(stdout.split('\n')[0] ?? '').message);
      assert.deepEqual([plan.train.epochs, plan.train.seed, plan.network.name], [1000, 5, 'net']);
      assert.deepEqual(request, {
        type: 'run',
        spec: SPEC,
        file: `${cwd}/specs/a.nnspec`,
        workspace: cwd,
        out: `${cwd}/o`,
        backend: 'wasm',
        engine: null,
        lang: 'fr',
        watching: { rules: { overfitting: 'off' }, ignored: [], settings: { loss: 2, epochs: 2, seed: 2 } },
      });
    });
  });

  it('keeps data paths inside the folder of a spec from elsewhere', async () => {
    await inFolder({ 'specs/a.nnspec': SPEC, 'here/trainer.cjs': trainers.echo }, async (folder) => {
      const run = { cwd: `${folder}/here`, trainer: 'trainer.cjs' };
      const { stdout } = await nnspec(['train', '../specs/a.nnspec', '--json'], run);
      assert.equal(JSON.parse(JSON.parse(stdout.split('\n')[0] ?? '').message).workspace, `${folder}/specs`);
    });
  });

  it('stops at the next batch on Ctrl-C, which is an end like another', async () => {
    const { status, stdout, stderr } = await train(trainers.patient, [], { during: signalling('stdout', 'epoch') });
    assert.match(stderr, /^Stopping at the next batch; what was learnt is kept\. Ctrl-C again ends at once\.$/m);
    assert.match(stdout, /^stopped on request after 1 epoch, 0:42$/m);
    assert.equal(status, 0);
  });

  it('ends at once on a second Ctrl-C', async () => {
    const { status, stderr } = await train(trainers.deaf, [], { during: signalling('stdout', 'epoch', 'again ends at once') });
    assert.match(stderr, /^Ended at once\. What the run’s folder holds is complete/m);
    assert.equal(status, 2);
  });

  it('says how a trainer that went without a word ended, what it wrote last, and what is unharmed', async () => {
    const { status, stderr } = await train(trainers.crashing);
    assert.match(stderr, /^error The training process ended unexpectedly \(signal SIGABRT\)\./m);
    assert.match(stderr, /Your files and earlier runs are unharmed/);
    assert.equal(status, 2);
    const json = await train(trainers.crashing, ['--json']);
    assert.equal(JSON.parse(json.stdout.trimEnd().split('\n').at(-1) ?? '').event, 'error');
    assert.equal(json.status, 2);
  });

  it('ends a trainer whose messages it cannot read', async () => {
    const { status, stderr } = await train(trainers.babbling);
    assert.match(stderr, /DecodeError: \$\.run: expected a string/);
    assert.equal(status, 2);
  });

  it('says what failed, on which line, and what to do', async () => {
    const { status, stdout, stderr } = await train(trainers.failing);
    assert.match(stderr, /^error row 3 of `a\.csv` is short\n --> specs\/a\.nnspec:2\n = Fill it up\.\n/m);
    assert.deepEqual([status, stdout], [2, '']);
    const json = await train(trainers.failing, ['--json']);
    assert.deepEqual(JSON.parse(json.stdout), {
      event: 'error',
      message: 'row 3 of `a.csv` is short',
      hint: 'Fill it up.',
      line: 1,
    });
  });
});

describe('a spec that cannot be trained', () => {
  const never = 'require("node:fs").writeFileSync("started", "");';

  it('is not: its errors are shown, and the status is 1', async () => {
    await inFolder({ 'a.nnspec': SPEC.replace('Dense', 'Desne'), 'trainer.cjs': never }, async (cwd) => {
      const run = { cwd, trainer: 'trainer.cjs' };
      const { status, stdout, stderr } = await nnspec(['train', 'a.nnspec', '--json'], run);
      assert.match(stderr, /^error\[unknown-layer\]/);
      assert.partialDeepStrictEqual(JSON.parse(stdout), { event: 'error', line: 0 });
      assert.equal(status, 1);
      await assert.rejects(
        import('node:fs/promises').then(({ access }) => access(`${cwd}/started`)),
        { code: 'ENOENT' },
      );
    });
  });

  it('may lack what a training needs', async () => {
    const { status, stderr } = await train(never, [], {}, 'network { Dense(1, input_shape=[2]) }');
    assert.match(stderr, /the file has no `train` block/);
    assert.equal(status, 1);
  });

  it('may have several train blocks: one must be named', async () => {
    const second = `${SPEC}train fine { network = net  loss = mse }`;
    const which = await train(never, [], {}, second);
    assert.match(which.stderr, /several `train` blocks\. Say which one: `--train` takes `train` or `fine`\.$/m);
    assert.equal(which.status, 2);
    const unknown = await train(never, ['--train', 'fin'], {}, second);
    assert.match(unknown.stderr, /No `train` block is called `fin`\. Did you mean `fine`\?$/m);
    assert.equal(unknown.status, 2);
    const named = await train(trainers.echo, ['--train', 'fine', '--json'], {}, second);
    assert.equal(JSON.parse(JSON.parse(named.stdout.split('\n')[0] ?? '').message).plan.train.name, 'fine');
  });

  it('shows its warnings and is trained all the same', async () => {
    const spec = SPEC.replace('Dense(3', 'Dense(8) Dense(3').replace('Dense(8)', 'Dense(8, input_shape=[4])');
    const { status, stderr } = await train(trainers.quick(), [], {}, spec);
    assert.match(stderr, /^warning\[redundant-input-shape\]/m);
    assert.equal(status, 0);
  });
});

describe('nnspec train --resume', () => {
  it('asks for the run of that folder, and says where it goes on, when it rests and why it ended', async () => {
    const { status, stdout, stderr } = await inFolder({ 'trainer.cjs': trainers.resuming }, async (cwd) => {
      const result = await nnspec(['train', '--resume', 'kept/a-run', '--epochs', '9'], { cwd, trainer: 'trainer.cjs' });
      return { ...result, stderr: result.stderr.replaceAll(cwd, 'CWD') };
    });
    assert.match(stderr, /\{"run":"CWD\/kept\/a-run","epochs":9,"workspace":"CWD"\}/);
    assert.match(stderr, /^going on with epoch 5, batch 8, from the last checkpoint$/m);
    assert.match(stderr, /^paused before epoch 5, batch 9\ngoing on with epoch 5, batch 9$/m);
    assert.match(stdout, /^epoch {2}5\/10 /m);
    assert.match(
      stdout,
      /^stopped early after 5 epochs in 0:42: the loss was no longer a number\nweights, plan and log: kept\/a-run$/m,
    );
    assert.equal(status, 0);
  });

  it('takes nothing that the run has settled', async () => {
    for (const given of [['a.nnspec'], ['--seed', '3'], ['--backend', 'cpu'], ['--out', 'x'], ['--train', 'x']]) {
      const { status, stderr } = await nnspec(['train', '--resume', 'runs/a-run', ...given]);
      assert.equal(status, 2);
      assert.ok(stderr.includes(`\`${given[0]}\` has no place beside it`), stderr);
    }
  });
});
