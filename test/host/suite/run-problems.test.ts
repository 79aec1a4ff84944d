import assert from 'node:assert/strict';
import { type CodeAction, commands, DiagnosticSeverity, type TextDocument, workspace } from 'vscode';
import { eventsOf, happened, newRun, questions } from '../kit/runs.ts';
import { ask, noProblem, openSpec, problem, problemsOf, replace } from '../kit/spec.ts';
import { DIVERGING } from '../kit/texts.ts';

const RULE = 'loss-not-finite';
const TRAINING_MS = 120_000;

/** What is offered at a problem, as a user sees it. */
async function fixesAt(document: TextDocument, rule: string): Promise<readonly CodeAction[]> {
  const { diagnostic } = await problem(document, rule);
  return await ask<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, diagnostic.range, 'quickfix');
}

describe('what a run shows to be wrong', function () {
  this.timeout(TRAINING_MS);
  questions();

  /** Trains a document to its end. */
  async function trained(document: TextDocument, name: string, known: readonly string[] = []): Promise<string> {
    await commands.executeCommand('nnspec.train', document.uri.toString(), null);
    const run = await newRun(name, known);
    await happened(run, 'end');
    return run;
  }

  it('is underlined on the line of the guilty layer, beside the problems of the text', async () => {
    const document = await openSpec('diverging.nnspec', DIVERGING);
    const run = await trained(document, 'diverging');
    const told = (await eventsOf(run)).find((event) => event.event === 'problem');
    assert.ok(told?.event === 'problem' && told.rule === RULE && told.layer !== undefined);
    const { text, diagnostic } = await problem(document, RULE);
    assert.equal(text, document.lineAt(told.line).text.trim());
    assert.match(text, /^Dense\(/u);
    assert.equal(diagnostic.severity, DiagnosticSeverity.Error);
    assert.equal(diagnostic.source, 'nnspec');
    assert.match(
      diagnostic.message,
      /^The loss has (not been a number|been infinite) since batch \d+ of epoch 1.*clipnorm=1\.0/u,
    );
    assert.ok(problemsOf(document).some(({ rule }) => rule === 'unusual-learning-rate'));
  });

  it('stays on its line while the text around it is edited', async () => {
    const document = await openSpec('moving.nnspec', DIVERGING);
    await trained(document, 'moving');
    const { text } = await problem(document, RULE);
    await replace(document, 'network widths', '# from the sepals\nnetwork widths');
    assert.equal((await problem(document, RULE)).text, text);
    await replace(document, '# from the sepals\n', '');
    assert.equal((await problem(document, RULE)).text, text);
  });

  it('is repaired by its quick fixes, and gone with the next run, which is clean', async () => {
    const document = await openSpec('repaired.nnspec', DIVERGING);
    const first = await trained(document, 'repaired');
    const fixes = await fixesAt(document, RULE);
    const titles = fixes.map(({ title }) => title);
    for (const title of ['Set `learning_rate=1e37`', 'Set `clipnorm=1.0`', 'Set `scale = standard`']) {
      assert.ok(titles.includes(title), `no “${title}” among ${titles.join(', ')}`);
    }
    const [slower] = fixes.filter(({ title }) => title === 'Set `learning_rate=1e37`');
    assert.ok(slower?.edit && (await workspace.applyEdit(slower.edit)));
    assert.match(document.getText(), /SGD\(learning_rate=1e37\)/u);

    await replace(document, 'learning_rate=1e37', 'learning_rate=0.001');
    assert.equal((await problem(document, RULE)).diagnostic.source, 'nnspec');
    const second = await trained(document, 'repaired', [first]);
    await noProblem(document, RULE);
    assert.ok((await eventsOf(second)).every((event) => event.event !== 'problem' || event.rule !== RULE));
  });

  it('is silenced by a comment on its line, as any problem is', async () => {
    const ignored = DIVERGING.replaceAll(/(Dense\(.*\))$/gmu, `$1  # nnspec-ignore ${RULE}`);
    const document = await openSpec('silenced.nnspec', ignored);
    const run = await trained(document, 'silenced');
    const end = await happened(run, 'end');
    assert.ok(end.status !== undefined);
    assert.deepEqual(
      (await eventsOf(run)).filter((event) => event.event === 'problem' && event.rule === RULE),
      [],
    );
    assert.ok(problemsOf(document).every(({ rule }) => rule !== RULE));
  });
});
