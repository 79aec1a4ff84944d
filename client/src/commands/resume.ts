import { randomUUID } from 'node:crypto';
import type { ResumeRequest, RunInfo } from '@nnspec/server/protocol';
import { Uri } from 'vscode';
import { lang } from '../lang.ts';
import { crashEvent } from '../runs/crash.ts';
import { restoreRun, workspaceOf } from '../runs/folder.ts';
import { Run } from '../runs/run.ts';
import { startTrainer } from '../runs/trainer-process.ts';
import { settings } from '../settings.ts';
import { isTrusted } from './disk.ts';
import type { TrainContext } from './train.ts';

/**
 * Goes on with a run from its last checkpoint, in its own folder. What its log tells is shown again; the trainer says in its
 * start where it goes on.
 * @param out the run's folder
 */
export async function resume({ product, runs, output, panels }: TrainContext, earlier: RunInfo, out: string): Promise<void> {
  if (!(await isTrusted())) return;
  const history = await restoreRun(earlier, out);
  if (history === null || runs.of(earlier.uri)?.active) return;
  const engineFolder = settings.engineFolder();
  const request: ResumeRequest = {
    type: 'resume',
    run: out,
    workspace: workspaceOf(Uri.parse(earlier.uri)),
    epochs: null,
    engine: engineFolder === '' ? null : engineFolder,
    lang,
  };
  const info: RunInfo = { ...earlier, id: randomUUID(), startedAt: Date.now() };
  const ports = {
    spawn: (listener: Parameters<typeof startTrainer>[1]) => startTrainer({ file: product.trainer, engineFolder }, listener),
    crash: (exit: Parameters<typeof crashEvent>[0]) => crashEvent(exit, lang),
    output: (text: string) => output.info(text.trimEnd()),
  };
  history.add({ event: 'resuming' });
  const run = new Run(info, request, ports, history);
  runs.begin(run);
  panels().show(run);
}
