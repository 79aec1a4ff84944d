import { randomUUID } from 'node:crypto';
import {
  type Backend,
  METHODS,
  type PlanRequest,
  type PlanResult,
  planResult,
  type RunInfo,
  type RunRequest,
} from '@nnspec/server/protocol';
import { commands, type LogOutputChannel, type TextDocument, window, workspace } from 'vscode';
import { lang, say, sayPlainly } from '../lang.ts';
import type { LanguageServer } from '../language/server.ts';
import type { TrainingPanels } from '../panels/training.ts';
import type { Product } from '../product.ts';
import { crashEvent } from '../runs/crash.ts';
import { runsFolderOf, workspaceOf } from '../runs/folder.ts';
import { Run } from '../runs/run.ts';
import type { Runs } from '../runs/runs.ts';
import { startTrainer } from '../runs/trainer-process.ts';
import { settings } from '../settings.ts';
import { serverWords, specHasErrors, trainWords } from '../words/index.ts';
import { specOnDisk } from './disk.ts';

/** What training needs of the rest of the extension. */
export interface TrainContext {
  readonly product: Product;
  readonly server: LanguageServer;
  readonly runs: Runs;
  readonly output: LogOutputChannel;
  panels(): TrainingPanels;
}

export interface TrainChoice {
  /** Name of the train block; `null`: the only one, or the one that is picked. */
  readonly train: string | null;
  /** Left out: as set. */
  readonly backend?: Backend;
}

/** Trains a spec as it stands in the editor. What stands in the way is said, with a button that leads on. */
export async function train(context: TrainContext, document: TextDocument, choice: TrainChoice): Promise<void> {
  const spec = await specOnDisk(document);
  if (spec === null || !(await isFree(context, spec))) return;
  const backend = choice.backend ?? settings.backend(spec.uri);
  const planned = await planOf(context, { uri: spec.uri.toString(), train: choice.train, backend });
  switch (planned?.kind) {
    case undefined:
      return;
    case 'plan':
      return begin(context, spec, planned, choice.train, backend);
    case 'problems':
      return refuse(planned);
    case 'choose': {
      const picked = await pick(planned.trains);
      if (picked !== undefined) await train(context, spec, { ...choice, train: picked });
    }
  }
}

/** One run a spec at a time: a second one asks. */
async function isFree({ runs, panels }: TrainContext, { uri }: TextDocument): Promise<boolean> {
  const active = runs.of(uri.toString());
  if (!active?.active) return true;
  const show = say(trainWords.showRun);
  const replace = say(trainWords.stopAndTrain);
  const answer = await window.showWarningMessage(sayPlainly(trainWords.running), show, replace);
  if (answer === show) panels().show(active);
  if (answer !== replace) return false;
  active.stop();
  await runs.over(active);
  return true;
}

async function planOf({ server, output }: TrainContext, request: PlanRequest): Promise<PlanResult | null> {
  try {
    return await server.request(METHODS.plan, request, planResult);
  } catch (error) {
    output.error(`${error}`);
    const restart = say(serverWords.restart);
    void window.showErrorMessage(sayPlainly(serverWords.noAnswer), restart).then(async (answer) => {
      if (answer === restart) await server.restart();
    });
    return null;
  }
}

function begin(
  context: TrainContext,
  { uri }: TextDocument,
  planned: PlanResult & { kind: 'plan' },
  train: string | null,
  backend: Backend,
): void {
  const { product, runs, output, panels } = context;
  // A second train command may have been quicker.
  if (runs.of(uri.toString())?.active) return;
  const engineFolder = settings.engineFolder();
  const request: RunRequest = {
    type: 'run',
    plan: planned.plan,
    spec: planned.spec,
    file: uri.fsPath,
    workspace: workspaceOf(uri),
    out: runsFolderOf(uri),
    backend,
    engine: engineFolder === '' ? null : engineFolder,
    lang,
    watching: planned.watching,
  };
  const info: RunInfo = {
    id: randomUUID(),
    uri: uri.toString(),
    label: workspace.asRelativePath(uri, false),
    network: planned.plan.network.name,
    train: planned.plan.train.name ?? train,
    backend,
    startedAt: Date.now(),
  };
  const run = new Run(info, request, {
    spawn: (listener) => startTrainer({ file: product.trainer, engineFolder }, listener),
    crash: (exit) => crashEvent(exit, lang),
    output: (text) => output.info(text.trimEnd()),
  });
  runs.begin(run);
  panels().show(run);
}

function refuse({ errors, first }: PlanResult & { kind: 'problems' }): void {
  const problems = say(trainWords.showProblems);
  void window.showErrorMessage(sayPlainly(specHasErrors(errors, first)), problems).then(async (answer) => {
    if (answer === problems) await commands.executeCommand('workbench.actions.view.problems');
  });
}

async function pick(trains: readonly (string | null)[]): Promise<string | null | undefined> {
  const items = trains.map((name) => ({ label: name ?? say(trainWords.unnamed), name }));
  return (await window.showQuickPick(items, { title: say(trainWords.choose) }))?.name;
}
