import { type QuickPickItem, Uri, window } from 'vscode';
import { say, sayPlainly } from '../lang.ts';
import type { Run } from '../runs/run.ts';
import type { Runs } from '../runs/runs.ts';
import { trainWords } from '../words/index.ts';

/** Stops the run of the spec in front, else the only one, else the one that is picked. */
export async function stopTraining(runs: Runs, target: unknown): Promise<void> {
  const [first, ...others] = runs.active;
  if (first === undefined) {
    void window.showInformationMessage(sayPlainly(trainWords.nothingToStop));
    return;
  }
  const uri = target instanceof Uri ? target : window.activeTextEditor?.document.uri;
  const inFront = uri === undefined ? null : runs.of(uri.toString());
  if (inFront?.active) inFront.stop();
  else if (others.length === 0) first.stop();
  else (await pick([first, ...others]))?.stop();
}

async function pick(runs: readonly Run[]): Promise<Run | undefined> {
  const items: (QuickPickItem & { readonly run: Run })[] = runs.map((run) => ({
    label: run.info.network,
    description: run.info.label,
    run,
  }));
  return (await window.showQuickPick(items, { title: say(trainWords.chooseStop) }))?.run;
}
