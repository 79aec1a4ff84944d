import assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import { openFile, openSpec, problem } from '../kit/spec.ts';
import { closeAll, panel, panels } from '../kit/tabs.ts';
import { FORECASTER } from '../kit/texts.ts';

describe('NNSpec: Show summary', () => {
  afterEach(closeAll);

  it('opens a panel beside the text, and leaves the cursor in the text', async () => {
    const document = await openFile('iris.nnspec');
    await commands.executeCommand('nnspec.summary');
    await panel('nnspec.summary', 'Summary: iris.nnspec');
    assert.equal(window.tabGroups.all.length, 2);
    assert.equal(window.activeTextEditor?.document, document);
  });

  it('shows one panel a spec, however often it is asked for', async () => {
    const document = await openFile('wine.nnspec');
    await commands.executeCommand('nnspec.summary');
    await commands.executeCommand('nnspec.summary', document.uri.toString(), 'wine');
    await commands.executeCommand('nnspec.summary', document.uri);
    await panel('nnspec.summary', 'Summary: wine.nnspec');
    assert.equal(panels('nnspec.summary').length, 1);
  });

  it('opens for a spec with errors too', async () => {
    const document = await openSpec('broken.nnspec', FORECASTER);
    await problem(document, 'missing-return-sequences');
    await commands.executeCommand('nnspec.summary');
    await panel('nnspec.summary', 'Summary: broken.nnspec');
  });
});
