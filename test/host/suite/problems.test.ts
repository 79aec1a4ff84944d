import assert from 'node:assert/strict';
import { type CodeAction, ConfigurationTarget, DiagnosticSeverity, Range, workspace } from 'vscode';
import { ask, noProblem, openFile, openSpec, placeOf, problem, problemsOf, replace } from '../kit/spec.ts';
import { closeAll } from '../kit/tabs.ts';
import { FORECASTER } from '../kit/texts.ts';
import { until } from '../kit/wait.ts';

const RULE = 'missing-return-sequences';

describe('problems in the editor', () => {
  afterEach(closeAll);

  it('knows a .nnspec file by its name', async () => {
    const document = await openFile('iris.nnspec');
    assert.equal(document.languageId, 'nnspec');
  });

  it('underlines a mistake when a spec is opened, and says what is wrong, why and what to do', async () => {
    const document = await openSpec('stack.nnspec', FORECASTER);
    const { text, diagnostic } = await problem(document, RULE);
    assert.equal(text, 'LSTM(64)');
    assert.equal(diagnostic.source, 'nnspec');
    assert.equal(diagnostic.severity, DiagnosticSeverity.Error);
    assert.match(diagnostic.message, /needs a sequence.*\[batch, 64\].*Set `return_sequences=true`/su);
  });

  it('follows the text while one types: a mistake comes and goes', async () => {
    const document = await openSpec('typing.nnspec', FORECASTER.replace('LSTM(64)', 'LSTM(64, return_sequences=true)'));
    await replace(document, 'Dropout(0.3)', 'Dropuot(0.3)');
    const { text, diagnostic } = await problem(document, 'unknown-layer');
    assert.equal(text, 'Dropuot');
    assert.match(diagnostic.message, /Dropout/u);
    await replace(document, 'Dropuot', 'Dropout');
    await noProblem(document, 'unknown-layer');
    assert.ok(problemsOf(document).every(({ diagnostic }) => diagnostic.severity !== DiagnosticSeverity.Error));
  });

  it('offers the repair as a quick fix, after which the mistake is gone', async () => {
    const document = await openSpec('fix.nnspec', FORECASTER);
    const { diagnostic } = await problem(document, RULE);
    const actions = await ask<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, diagnostic.range, 'quickfix');
    const [fix] = actions.filter(({ title }) => /return sequences/iu.test(title));
    assert.ok(fix?.edit, `no fix among ${actions.map(({ title }) => title).join(', ')}`);
    assert.equal(fix.isPreferred, true);
    assert.ok(await workspace.applyEdit(fix.edit));
    await noProblem(document, RULE);
    assert.match(document.getText(), /LSTM\(64, return_sequences=true\)\n {2}LSTM\(32\)/u);
  });

  it('takes the severity of a rule from the settings, while specs are open', async () => {
    const settings = () => workspace.getConfiguration('nnspec');
    const document = await openSpec('rules.nnspec', `let spare = 3\n\n${FORECASTER}`);
    const severity = () => problemsOf(document).find(({ rule }) => rule === 'unused-name')?.diagnostic.severity;
    await problem(document, 'unused-name');
    assert.equal(severity(), DiagnosticSeverity.Hint);
    try {
      await settings().update('rules', { 'unused-name': 'error' }, ConfigurationTarget.Workspace);
      await until('an error', () => severity() === DiagnosticSeverity.Error);
      await settings().update('rules', { 'unused-name': 'off' }, ConfigurationTarget.Workspace);
      await noProblem(document, 'unused-name');
    } finally {
      await settings().update('rules', undefined, ConfigurationTarget.Workspace);
    }
    await until('a hint again', () => severity() === DiagnosticSeverity.Hint);
  });

  it('underlines whole characters where the text holds emoji', async () => {
    const document = await openSpec(
      'emoji.nnspec',
      FORECASTER.replace('train {', '# 🌻🌻\ntrain {').replace('epochs ', 'epochz '),
    );
    const { text } = await problem(document, 'unknown-setting');
    assert.equal(text, 'epochz');
    assert.ok(document.validateRange(new Range(placeOf(document, 'epochz'), placeOf(document, 'epochz', 'end'))));
  });
});
