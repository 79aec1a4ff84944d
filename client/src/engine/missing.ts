import type { Backend } from '@nnspec/server/protocol';
import { window } from 'vscode';
import { plain, say } from '../lang.ts';
import type { Run } from '../runs/run.ts';
import { engineWords } from '../words/index.ts';

export interface EngineActions {
  install(): Promise<boolean>;
  /** Trains the run's spec again, on another engine where one is named. */
  again(run: Run, backend?: Backend): void;
}

/** A run that failed for want of its engine: offers to get it, or to train once on another. Nothing is chosen in silence. */
export async function offerEngine(run: Run, actions: EngineActions): Promise<void> {
  if (run.state.phase !== 'failed' || run.state.error?.reason !== 'engine-missing') return;
  const install = say(engineWords.install);
  const wasm = say(engineWords.wasmOnce);
  const answer = await window.showErrorMessage(plain(run.state.error.message), install, wasm);
  if (answer === wasm) actions.again(run, 'wasm');
  if (answer === install && (await actions.install())) actions.again(run);
}
