import { fork } from 'node:child_process';
import { type SetupEvent, setupEvent } from '@nnspec/server/protocol';
import { type LogOutputChannel, ProgressLocation, window } from 'vscode';
import { say, sayPlainly } from '../lang.ts';
import type { Product } from '../product.ts';
import { settings } from '../settings.ts';
import { engineWords, installed } from '../words/index.ts';

type Outcome = Exclude<SetupEvent, { event: 'progress' }> | { readonly event: 'cancelled' } | { readonly event: 'broke' };

let running: Promise<boolean> | null = null;

/** Sets the native engine up, with progress that can be cancelled. Resolves to whether it is there now; asked twice, it runs once. */
export function installEngine(product: Product, output: LogOutputChannel): Promise<boolean> {
  running ??= install(product, output).finally(() => {
    running = null;
  });
  return running;
}

async function install(product: Product, output: LogOutputChannel): Promise<boolean> {
  const options = { location: ProgressLocation.Notification, title: say(engineWords.installing), cancellable: true };
  const outcome = await window.withProgress(
    options,
    (progress, token) =>
      new Promise<Outcome>((resolve) => {
        const folder = settings.engineFolder();
        const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', ...(folder !== '' && { NNSPEC_ENGINE: folder }) };
        const child = fork(product.setup, [], { env, execArgv: [], silent: true });
        const bar = barOf(progress);
        let outcome: Outcome = { event: 'broke' };
        const logged = (text: string) => output.info(text.trimEnd());
        child.stdout?.setEncoding('utf8').on('data', logged);
        child.stderr?.setEncoding('utf8').on('data', logged);
        child.on('message', (message) => {
          const event = setupEvent(message);
          if (event.event === 'progress') bar(event);
          else outcome = event;
        });
        child.on('error', (error) => {
          output.error(error.message);
          resolve(outcome);
        });
        child.on('close', () =>
          resolve(token.isCancellationRequested && outcome.event !== 'done' ? { event: 'cancelled' } : outcome),
        );
        token.onCancellationRequested(() => child.kill('SIGTERM'));
      }),
  );
  return tell(outcome, output);
}

type Report = (value: { readonly message: string; readonly increment?: number }) => void;

/** Turns fractions into the increments that VS Code adds up; a bar of several steps starts over only in its words. */
function barOf(progress: { report: Report }): (event: SetupEvent & { event: 'progress' }) => void {
  let shown = 0;
  return ({ message, fraction }) => {
    const next = Math.max(shown, (fraction ?? 0) * 100);
    progress.report({ message: say(message), increment: next - shown });
    shown = next;
  };
}

async function tell(outcome: Outcome, output: LogOutputChannel): Promise<boolean> {
  switch (outcome.event) {
    case 'done':
      void window.showInformationMessage(sayPlainly(installed(outcome.tensorflow)));
      return true;
    case 'cancelled':
      void window.showInformationMessage(sayPlainly(engineWords.cancelled));
      return false;
    case 'failed':
    case 'broke': {
      const text = sayPlainly(outcome.event === 'failed' ? outcome.message : engineWords.broke);
      output.error(text);
      const show = say(engineWords.output);
      if ((await window.showErrorMessage(text, show)) === show) output.show();
      return false;
    }
  }
}
