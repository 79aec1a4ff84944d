import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { commands } from 'vscode';
import { eventsOf, happened, newRun, questions, runsOf } from '../kit/runs.ts';
import { openFile, openSpec, problem, replace } from '../kit/spec.ts';
import { closeAll, panel, panels } from '../kit/tabs.ts';
import { ENDLESS, FORECASTER, irisSpec } from '../kit/texts.ts';

const TRAINING_MS = 120_000;

describe('NNSpec: Train', function () {
  this.timeout(TRAINING_MS);
  const dialogs = questions();

  it('trains iris to its end on the native engine, and leaves the run complete in its folder', async () => {
    await openFile('iris.nnspec');
    await commands.executeCommand('nnspec.train');
    await panel('nnspec.training', 'Training: iris');
    const run = await newRun('iris');
    const end = await happened(run, 'end');
    const [start] = await eventsOf(run);
    assert.ok(start?.event === 'start' && start.backend === 'native' && start.network === 'iris');
    assert.match(end.status, /^(completed|early_stopped)$/u);
    assert.ok((end.test?.accuracy ?? 0) > 0.9, `accuracy ${end.test?.accuracy}`);
    const files = await readdir(run);
    for (const file of ['last.safetensors', 'best.safetensors', 'checkpoint.safetensors', 'plan.json', 'spec.nnspec'])
      assert.ok(files.includes(file), `${file} is not among ${files.join(', ')}`);
    assert.deepEqual(dialogs.asked, []);
  });

  it('trains the text as it stands in the editor, unsaved changes included', async () => {
    const document = await openSpec('unsaved.nnspec', irisSpec({ epochs: 2 }));
    await replace(document, '= 2', '= 4');
    await commands.executeCommand('nnspec.train');
    const run = await newRun('unsaved');
    assert.equal((await happened(run, 'end')).epochs, 4);
    assert.ok(document.isDirty, 'the spec was saved');
    assert.match(readFileSync(join(run, 'spec.nnspec'), 'utf8'), /epochs {5}= 4/u);
  });

  it('trains digits from its code lens, with the data of a folder beside it', async () => {
    const document = await openFile('digits.nnspec');
    await replace(document, '= 20', '= 2');
    await commands.executeCommand('nnspec.train', document.uri.toString(), null);
    const end = await happened(await newRun('digits'), 'end');
    assert.equal(end.status, 'completed');
    assert.ok((end.test?.accuracy ?? 0) > 0.7, `accuracy ${end.test?.accuracy}`);
  });

  it('stops at the next batch when asked, and writes down what was learned', async () => {
    await openSpec('stopped.nnspec', irisSpec({ epochs: ENDLESS }));
    await commands.executeCommand('nnspec.train');
    const run = await newRun('stopped');
    await happened(run, 'epoch');
    await commands.executeCommand('nnspec.stop');
    assert.equal((await happened(run, 'end')).status, 'stopped');
    assert.ok(existsSync(join(run, 'last.safetensors')));
  });

  it('trains two specs at the same time, each into its own folder', async () => {
    await openSpec('twin-a.nnspec', irisSpec({ epochs: ENDLESS, name: 'first' }));
    await commands.executeCommand('nnspec.train');
    await openSpec('twin-b.nnspec', irisSpec({ epochs: ENDLESS, name: 'second' }));
    await commands.executeCommand('nnspec.train');
    const [a, b] = [await newRun('twin-a'), await newRun('twin-b')];
    await Promise.all([happened(a, 'epoch'), happened(b, 'epoch')]);
    assert.deepEqual([...panels('nnspec.training')].sort(), ['Training: first', 'Training: second']);

    dialogs.answer('first');
    await closeAll();
    await commands.executeCommand('nnspec.stop');
    assert.deepEqual(dialogs.asked.at(-1)?.choices, ['first', 'second']);
    assert.equal((await happened(a, 'end')).status, 'stopped');
    await commands.executeCommand('nnspec.stop');
    assert.equal((await happened(b, 'end')).status, 'stopped');
  });

  it('asks before it trains a spec that is being trained, and can stop the first run', async () => {
    await openSpec('again.nnspec', irisSpec({ epochs: ENDLESS }));
    await commands.executeCommand('nnspec.train');
    const first = await newRun('again');
    await happened(first, 'epoch');

    dialogs.answer('Show the run');
    await commands.executeCommand('nnspec.train');
    assert.match(dialogs.asked.at(-1)?.text ?? '', /being trained already/u);
    assert.equal((await runsOf('again')).length, 1);

    dialogs.answer('Stop it and train again');
    await commands.executeCommand('nnspec.train');
    assert.equal((await happened(first, 'end')).status, 'stopped');
    const second = await newRun('again', [first]);
    await happened(second, 'epoch');
    assert.deepEqual(panels('nnspec.training'), ['Training: flowers']);
    await commands.executeCommand('nnspec.stop');
    await happened(second, 'end');
  });

  it('does not train a spec with errors: it names the first and leads to the problems', async () => {
    const document = await openSpec('wrong.nnspec', FORECASTER);
    await problem(document, 'missing-return-sequences');
    await commands.executeCommand('nnspec.train');
    const { text, choices } = await dialogs.heard(/error, so nothing was trained/u);
    assert.match(text, /LSTM\(32\) at line 4 needs a sequence/u);
    assert.deepEqual(choices, ['Show the problems']);
    assert.deepEqual(await runsOf('wrong'), []);
    assert.deepEqual(panels('nnspec.training'), []);
  });
});
