import type { Backend, RunInfo } from '@nnspec/server/protocol';
import { commands, type Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { openSpec, revealFolder } from './commands/open.ts';
import { resume } from './commands/resume.ts';
import { targetOf } from './commands/spec.ts';
import { stopTraining } from './commands/stop.ts';
import { type TrainContext, train } from './commands/train.ts';
import { installEngine } from './engine/install.ts';
import { offerEngine } from './engine/missing.ts';
import { sayPlainly } from './lang.ts';
import { runProblems } from './language/run-problems.ts';
import { LanguageServer } from './language/server.ts';
import { SummaryPanels } from './panels/summary.ts';
import { TrainingPanels } from './panels/training.ts';
import { product } from './product.ts';
import type { Run } from './runs/run.ts';
import { Runs } from './runs/runs.ts';
import { statusBar } from './runs/status-bar.ts';
import { trainWords } from './words/index.ts';

/** Puts the parts together; VS Code calls it when a spec is opened, a command is given, or a panel comes back. */
export async function activate({ extensionUri, subscriptions }: ExtensionContext): Promise<void> {
  const files = product(extensionUri);
  const output = window.createOutputChannel('NNSpec', { log: true });
  const server = new LanguageServer(files, output);
  const runs = new Runs();
  const panels: TrainingPanels = new TrainingPanels(
    files,
    runs,
    {
      stop: (run) => run.stop(),
      pause: (run) => run.pause(),
      goOn: (run) => run.goOn(),
      kill: (run) => run.kill(),
      resume: (info, out) => void resume(context, info, out),
      again: (info) => void again(info),
      reveal: (out) => void revealFolder(out),
      openSpec: (uri, line) => void openSpec(uri, line),
    },
    output,
  );
  const summaries = new SummaryPanels(files, server, output);
  const context: TrainContext = { product: files, server, runs, output, panels: () => panels };
  subscriptions.push(output, server, panels, summaries, statusBar(runs), runProblems(runs, files), {
    dispose: () => runs.killAll(),
  });
  subscriptions.push(...registerCommands(context, summaries), { dispose: followRuns(runs, context, again) });
  await server.start();

  async function again(info: RunInfo, backend?: Backend): Promise<void> {
    const document = await workspace.openTextDocument(Uri.parse(info.uri));
    await train(context, document, { train: info.train, ...(backend !== undefined && { backend }) });
  }
}

type Again = (info: RunInfo, backend?: Backend) => Promise<void>;

/** What follows from a run beside its panel: the menus that stop it, and the offer of an engine that was missing. */
function followRuns(runs: Runs, { product, output }: TrainContext, again: Again): () => void {
  const offered = new Set<Run>();
  let training = false;
  return runs.onChange((run) => {
    if (training !== runs.active.length > 0) {
      training = !training;
      void commands.executeCommand('setContext', 'nnspec.isTraining', training);
    }
    if (run.active || offered.has(run)) return;
    offered.add(run);
    void offerEngine(run, {
      install: () => installEngine(product, output),
      again: (failed, backend) => void again(failed.info, backend),
    });
  });
}

function registerCommands(context: TrainContext, summaries: SummaryPanels): readonly Disposable[] {
  const { runs, server, product, output } = context;
  const handlers: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> = {
    'nnspec.train': async (...args) => {
      const target = await targetOf(args);
      if (target !== null) await train(context, target.document, { train: target.name });
    },
    'nnspec.stop': (target) => stopTraining(runs, target),
    'nnspec.summary': async (...args) => {
      const target = await targetOf(args);
      if (target !== null) summaries.show(target.document.uri, target.name);
    },
    'nnspec.showRun': () => {
      const run = runs.active.at(-1) ?? runs.latest;
      if (run === null) void window.showInformationMessage(sayPlainly(trainWords.noRun));
      else context.panels().show(run);
    },
    'nnspec.installEngine': () => installEngine(product, output),
    'nnspec.restartServer': () => server.restart(),
  };
  return Object.entries(handlers).map(([name, handler]) => commands.registerCommand(name, handler));
}
