import assert from 'node:assert/strict';
import { mkdir, rm } from 'node:fs/promises';
import { ConfigurationTarget, commands, Uri, window, workspace } from 'vscode';
import { eventsOf, happened, newRun, questions, runsOf } from '../kit/runs.ts';
import { folder, openSpec } from '../kit/spec.ts';
import { closeAll, panels } from '../kit/tabs.ts';
import { irisSpec } from '../kit/texts.ts';
import { until } from '../kit/wait.ts';

const TWO_BLOCKS =
  irisSpec({ epochs: 1 }).replace('train {', 'train quick {') +
  irisSpec({ epochs: 2 }).replace(/^[\s\S]*train \{/u, '\ntrain thorough {');

describe('what NNSpec asks before it trains', function () {
  this.timeout(120_000);
  const dialogs = questions();

  it('which train block is meant, when there are several', async () => {
    await openSpec('blocks.nnspec', TWO_BLOCKS);
    dialogs.answer('thorough');
    await commands.executeCommand('nnspec.train');
    assert.deepEqual(dialogs.asked.at(-1), {
      kind: 'showQuickPick',
      text: 'Which block is to be trained?',
      choices: ['quick', 'thorough'],
    });
    assert.equal((await happened(await newRun('blocks'), 'end')).epochs, 2);
  });

  it('nothing, when a code lens names the block', async () => {
    const document = await openSpec('lens.nnspec', TWO_BLOCKS);
    await commands.executeCommand('nnspec.train', document.uri.toString(), 'quick');
    assert.equal((await happened(await newRun('lens'), 'end')).epochs, 1);
    assert.deepEqual(dialogs.asked, []);
  });

  it('for a spec, where none is in front', async () => {
    await closeAll();
    await commands.executeCommand('nnspec.train');
    assert.match(dialogs.asked.at(-1)?.text ?? '', /There is no \.nnspec file to train/u);
  });

  it('that a new spec be saved, since data paths are relative to it', async () => {
    const document = await workspace.openTextDocument({ language: 'nnspec', content: irisSpec() });
    await window.showTextDocument(document);
    await commands.executeCommand('nnspec.train');
    const { text, choices } = dialogs.asked.at(-1) ?? assert.fail('nothing was asked');
    assert.match(text, /not saved yet/u);
    assert.deepEqual(choices, ['Save…']);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('for a local file, where the spec is on no disk', async () => {
    const provider = workspace.registerTextDocumentContentProvider('elsewhere', { provideTextDocumentContent: () => irisSpec() });
    try {
      const document = await workspace.openTextDocument(Uri.parse('elsewhere:/far/away.nnspec'));
      await window.showTextDocument(document);
      assert.equal(document.languageId, 'nnspec');
      await commands.executeCommand('nnspec.train');
      assert.match(dialogs.asked.at(-1)?.text ?? '', /not on this machine’s disk/u);
      assert.deepEqual(panels('nnspec.training'), []);
    } finally {
      provider.dispose();
    }
  });

  it('what to do when the native engine is missing, and trains with another engine where that is chosen', async () => {
    const empty = folder('no-engine');
    await mkdir(empty, { recursive: true });
    const settings = workspace.getConfiguration('nnspec');
    await settings.update('engineFolder', empty, ConfigurationTarget.Global);
    try {
      await openSpec('engineless.nnspec', irisSpec({ epochs: 1 }));
      dialogs.answer(({ choices }) => choices.find((choice) => choice === 'Train with wasm once'));
      await commands.executeCommand('nnspec.train');
      const { choices } = await dialogs.heard(/native engine/iu);
      assert.deepEqual(choices, ['Install the native engine', 'Train with wasm once']);
      const run = await until(
        'a run on wasm',
        async () => {
          for (const one of await runsOf('engineless')) {
            const [start] = await eventsOf(one);
            if (start?.event === 'start') return start.backend === 'wasm' && one;
          }
          return false;
        },
        30_000,
      );
      assert.equal((await happened(run, 'end')).status, 'completed');
    } finally {
      await settings.update('engineFolder', undefined, ConfigurationTarget.Global);
      await rm(empty, { recursive: true, force: true });
    }
  });

  it('nothing more when there is nothing to stop or to show', async () => {
    await commands.executeCommand('nnspec.stop');
    assert.match(dialogs.asked.at(-1)?.text ?? '', /Nothing is being trained/u);
  });
});
