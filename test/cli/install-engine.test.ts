import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SetupEvent } from '../../server/src/protocol/index.ts';
import { inFolder } from './support/folder.ts';
import { nnspec } from './support/nnspec.ts';

/** Runs the command with a set-up that tells these events. */
const install = (events: readonly (SetupEvent | object)[], env: Readonly<Record<string, string>> = {}) => {
  const program = `${events.map((event) => `process.send(${JSON.stringify(event)});`).join('\n')} process.disconnect();`;
  return inFolder({ 'setup.cjs': program }, (cwd) => nnspec(['install-engine'], { cwd, trainer: 'setup.cjs', env }));
};

const step = (name: string, fraction: number): SetupEvent => ({
  event: 'progress',
  message: { en: `${name}: ${fraction * 100} %`, fr: `${name} : ${fraction * 100} %` },
  fraction,
});
const DONE: SetupEvent = { event: 'done', folder: '/engine', tensorflow: '2.15.1', source: 'wheel' };

describe('nnspec install-engine', () => {
  it('tells each step once where no line can be written over, and what is ready in the end', async () => {
    const { status, stdout, stderr } = await install([step('download', 0.1), step('download', 0.9), step('compile', 0), DONE]);
    assert.equal(stderr, 'download: 10 %\ncompile: 0 %\n');
    assert.equal(stdout, 'The native engine is ready: TensorFlow 2.15.1, in /engine.\n');
    assert.equal(status, 0);
    assert.match((await install([DONE], { LANG: 'fr' })).stdout, /^Le moteur natif est prêt/);
  });

  it('says why there is no engine, and ends with 2', async () => {
    const { status, stdout, stderr } = await install([
      { event: 'failed', message: { en: 'The disk is full.', fr: 'Disque plein.' } },
    ]);
    assert.deepEqual([status, stdout, stderr], [2, '', 'nnspec: The disk is full.\n']);
  });

  it('says so when the set-up ends without a word, or speaks nonsense', async () => {
    assert.match((await install([step('download', 0.1)])).stderr, /nnspec: The set-up ended without a word/);
    const nonsense = await install([{ event: 'dance' }]);
    assert.equal(nonsense.status, 2);
    assert.match(nonsense.stderr, /This is a fault of NNSpec, not of your file: DecodeError/);
  });
});
