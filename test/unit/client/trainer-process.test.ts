import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { RunEvent } from '@nnspec/server/protocol';
import type { Exit } from '../../../client/src/runs/machine.ts';
import { startTrainer, type TrainerProcess } from '../../../client/src/runs/trainer-process.ts';
import { start } from './samples.ts';

/** A program in the place of the trainer; what it tells, and how it ends. */
async function runProgram(folder: string, program: string, talk: (trainer: TrainerProcess) => void, engineFolder = '') {
  const file = join(folder, `${program.length}-${Math.trunc(performance.now())}.cjs`);
  await writeFile(file, program);
  const events: RunEvent[] = [];
  const output: string[] = [];
  const exit = await new Promise<Exit>((resolve) => {
    const trainer = startTrainer(
      { file, engineFolder },
      { event: (event) => events.push(event), output: (text) => output.push(text), exited: resolve },
    );
    talk(trainer);
  });
  return { events, exit, output: output.join('') };
}

describe('the process of a trainer', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nnspec-trainer-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('hears commands and tells events', async () => {
    const program = `process.on('message', (m) => { if (m.type === 'stop') { process.send(${JSON.stringify(start)}); process.disconnect(); } });`;
    const { events, exit } = await runProgram(folder, program, (trainer) => trainer.send({ type: 'stop' }));
    assert.deepEqual(events, [start]);
    assert.equal(exit.code, 0);
  });

  it('knows the folder of the engine that is set', async () => {
    const program = 'process.stdout.write(process.env.NNSPEC_ENGINE + process.env.ELECTRON_RUN_AS_NODE); process.disconnect();';
    const { output } = await runProgram(folder, program, () => undefined, '/opt/engine');
    assert.equal(output, '/opt/engine1');
  });

  it('leaves its last words when it fails', async () => {
    const { exit } = await runProgram(folder, "console.error('no memory left'); process.exit(3);", () => undefined);
    assert.deepEqual(exit, { code: 3, signal: null, tail: 'no memory left' });
  });

  it('ends at once when it is killed', async () => {
    const { exit } = await runProgram(folder, 'setInterval(() => {}, 1000);', (trainer) => trainer.kill());
    assert.equal(exit.signal, 'SIGKILL');
  });

  it('is ended when it says what the protocol does not know', async () => {
    const program = "process.send({ event: 'batch', epoch: 'one' }); setInterval(() => {}, 1000);";
    const { events, exit } = await runProgram(folder, program, () => undefined);
    assert.deepEqual(events, []);
    assert.equal(exit.signal, 'SIGKILL');
    assert.match(exit.tail, /\$\.epoch: expected an integer/u);
  });
});
