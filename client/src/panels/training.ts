import { type FromPanel, fromPanel, panelMemory, type RunInfo } from '@nnspec/server/protocol';
import { type Disposable, type LogOutputChannel, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { say } from '../lang.ts';
import type { Product } from '../product.ts';
import { restoreRun } from '../runs/folder.ts';
import type { History } from '../runs/history.ts';
import type { Run } from '../runs/run.ts';
import type { Runs } from '../runs/runs.ts';
import { trainingTitle } from '../words/index.ts';
import { Feed } from './feed.ts';
import { loadPage, webviewOptions } from './webview.ts';

export const TRAINING_VIEW = 'nnspec.training';

/** What a panel's buttons do; the commands know how. */
export interface PanelActions {
  stop(run: Run): void;
  pause(run: Run): void;
  goOn(run: Run): void;
  kill(run: Run): void;
  /** @param out the run's folder */
  resume(info: RunInfo, out: string): void;
  again(info: RunInfo): void;
  reveal(out: string): void;
  openSpec(uri: string, line: number | null): void;
}

interface Shown {
  readonly panel: WebviewPanel;
  readonly feed: Feed;
  info: RunInfo;
  out: string | null;
}

/** The training panels: one a spec, beside the text. */
export class TrainingPanels implements Disposable {
  readonly #product: Product;
  readonly #runs: Runs;
  readonly #actions: PanelActions;
  readonly #output: LogOutputChannel;
  readonly #bySpec = new Map<string, Shown>();
  readonly #subscriptions: (Disposable | { dispose(): void })[] = [];

  constructor(product: Product, runs: Runs, actions: PanelActions, output: LogOutputChannel) {
    this.#product = product;
    this.#runs = runs;
    this.#actions = actions;
    this.#output = output;
    this.#subscriptions.push(
      window.registerWebviewPanelSerializer(TRAINING_VIEW, {
        deserializeWebviewPanel: (panel, state) => this.#restore(panel, state),
      }),
      { dispose: runs.onChange((run) => this.#changed(run)) },
    );
  }

  /** Opens or reveals the panel of a run's spec, and shows the run in it. */
  show(run: Run): void {
    const known = this.#bySpec.get(run.info.uri);
    if (known === undefined) {
      const title = say(trainingTitle(run.info.network));
      const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      const panel = window.createWebviewPanel(TRAINING_VIEW, title, place, webviewOptions(this.#product));
      this.#adopt(panel, run.info, run.out).feed.show(run.info, run.history);
      return;
    }
    known.panel.reveal(known.panel.viewColumn, true);
    if (known.info.id === run.info.id) return;
    known.info = run.info;
    known.out = run.out;
    known.panel.title = say(trainingTitle(run.info.network));
    known.feed.show(run.info, run.history);
  }

  /** Leaves the panels open: a reload of the window ends the extension first, and brings them back afterwards. */
  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #changed(run: Run): void {
    const shown = this.#bySpec.get(run.info.uri);
    if (shown?.info.id !== run.info.id) return;
    shown.out = run.out;
    shown.feed.changed();
  }

  #adopt(panel: WebviewPanel, info: RunInfo, out: string | null): Shown {
    const feed = new Feed((message) => void panel.webview.postMessage(message));
    const shown: Shown = { panel, feed, info, out };
    this.#bySpec.set(info.uri, shown);
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(shown, message));
    panel.onDidChangeViewState(() => feed.setVisible(panel.visible));
    panel.onDidDispose(() => {
      feed.dispose();
      if (this.#bySpec.get(info.uri) === shown) this.#bySpec.delete(info.uri);
    });
    loadPage(panel, this.#product, 'panel');
    return shown;
  }

  /** After a reload of the window: the run that is still there, else what its folder tells. */
  async #restore(panel: WebviewPanel, state: unknown): Promise<void> {
    const memory = readMemory(state);
    if (memory === null) {
      panel.dispose();
      return;
    }
    const shown = this.#adopt(panel, memory.info, memory.out);
    const run = this.#runs.of(memory.info.uri);
    if (run !== null) {
      shown.info = run.info;
      shown.out = run.out;
      shown.feed.show(run.info, run.history);
    } else if (workspace.isTrusted) {
      await this.#showFolder(shown);
    } else {
      shown.feed.gone('untrusted');
      const granted = workspace.onDidGrantWorkspaceTrust(() => void this.#showFolder(shown));
      panel.onDidDispose(() => granted.dispose());
    }
  }

  async #showFolder(shown: Shown): Promise<void> {
    const history: History | null = await restoreRun(shown.info, shown.out);
    if (this.#runs.of(shown.info.uri) !== null) return;
    if (history === null) shown.feed.gone('missing');
    else shown.feed.show(shown.info, history);
  }

  #receive(shown: Shown, data: unknown): void {
    const run = this.#runs.of(shown.info.uri);
    const message = this.#read(data);
    switch (message?.type) {
      case undefined:
        break;
      case 'ready':
        shown.feed.ready();
        break;
      case 'stop':
        if (run !== null) this.#actions.stop(run);
        break;
      case 'pause':
        if (run !== null) this.#actions.pause(run);
        break;
      case 'continue':
        if (run !== null) this.#actions.goOn(run);
        break;
      case 'resume':
        if (shown.out !== null) this.#actions.resume(shown.info, shown.out);
        break;
      case 'kill':
        if (run !== null) this.#actions.kill(run);
        break;
      case 'again':
        this.#actions.again(shown.info);
        break;
      case 'reveal':
        if (shown.out !== null) this.#actions.reveal(shown.out);
        break;
      case 'output':
        this.#output.show();
        break;
      case 'openSpec':
        this.#actions.openSpec(shown.info.uri, null);
        break;
      case 'openLine':
        this.#actions.openSpec(shown.info.uri, message.line);
        break;
      case 'fault':
        this.#output.error(message.message);
        break;
      default:
        message satisfies undefined;
    }
  }

  #read(data: unknown): FromPanel | undefined {
    try {
      return fromPanel(data);
    } catch (error) {
      this.#output.error(`${error}`);
      return undefined;
    }
  }
}

function readMemory(state: unknown) {
  try {
    return panelMemory(state);
  } catch {
    // A panel that was closed before its run began, or one of another version: there is nothing to show.
    return null;
  }
}
