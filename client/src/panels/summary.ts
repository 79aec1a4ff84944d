import { type FromSummary, fromSummary, METHODS, summaryMemory, summaryResult, type ToSummary } from '@nnspec/server/protocol';
import {
  commands,
  type Disposable,
  type LogOutputChannel,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { say, sayPlainly } from '../lang.ts';
import type { LanguageServer } from '../language/server.ts';
import type { Product } from '../product.ts';
import { serverWords, summaryTitle } from '../words/index.ts';
import { loadPage, webviewOptions } from './webview.ts';

export const SUMMARY_VIEW = 'nnspec.summary';

/** Typing comes to rest before the table follows. */
const PAUSE_MS = 300;

interface Shown {
  readonly panel: WebviewPanel;
  readonly uri: Uri;
  focus: string | null;
  ready: boolean;
  timer: NodeJS.Timeout | null;
}

/** Panels with the layers, shapes and parameters of a spec; they follow the text. */
export class SummaryPanels implements Disposable {
  readonly #product: Product;
  readonly #server: LanguageServer;
  readonly #output: LogOutputChannel;
  readonly #bySpec = new Map<string, Shown>();
  readonly #subscriptions: readonly Disposable[];

  constructor(product: Product, server: LanguageServer, output: LogOutputChannel) {
    this.#product = product;
    this.#server = server;
    this.#output = output;
    this.#subscriptions = [
      window.registerWebviewPanelSerializer(SUMMARY_VIEW, {
        deserializeWebviewPanel: (panel, state) => this.#restore(panel, state),
      }),
      workspace.onDidChangeTextDocument(({ document }) => this.#edited(document)),
    ];
  }

  show(uri: Uri, focus: string | null): void {
    const known = this.#bySpec.get(uri.toString());
    if (known !== undefined) {
      known.focus = focus;
      known.panel.reveal(known.panel.viewColumn, true);
      void this.#send(known);
      return;
    }
    const title = say(summaryTitle(label(uri)));
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    this.#adopt(window.createWebviewPanel(SUMMARY_VIEW, title, place, webviewOptions(this.#product)), uri, focus);
  }

  /** Leaves the panels open: a reload of the window ends the extension first, and brings them back afterwards. */
  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #adopt(panel: WebviewPanel, uri: Uri, focus: string | null): void {
    const shown: Shown = { panel, uri, focus, ready: false, timer: null };
    this.#bySpec.set(uri.toString(), shown);
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(shown, message));
    panel.onDidChangeViewState(() => void this.#send(shown));
    panel.onDidDispose(() => {
      if (shown.timer !== null) clearTimeout(shown.timer);
      if (this.#bySpec.get(uri.toString()) === shown) this.#bySpec.delete(uri.toString());
    });
    loadPage(panel, this.#product, 'summary');
  }

  async #restore(panel: WebviewPanel, state: unknown): Promise<void> {
    try {
      const { uri, focus } = summaryMemory(state);
      // The server knows a document when it is open, in an editor or not.
      await workspace.openTextDocument(Uri.parse(uri));
      this.#adopt(panel, Uri.parse(uri), focus);
    } catch (error) {
      this.#output.debug(`${error}`);
      panel.dispose();
    }
  }

  #edited(document: TextDocument): void {
    const shown = this.#bySpec.get(document.uri.toString());
    if (shown === undefined) return;
    if (shown.timer !== null) clearTimeout(shown.timer);
    shown.timer = setTimeout(() => {
      shown.focus = null;
      void this.#send(shown);
    }, PAUSE_MS);
  }

  async #send(shown: Shown): Promise<void> {
    if (!shown.ready || !shown.panel.visible) return;
    try {
      const uri = shown.uri.toString();
      const { networks, errors } = await this.#server.request(METHODS.summary, { uri }, summaryResult);
      const message: ToSummary = { type: 'tables', uri, label: label(shown.uri), networks, errors, focus: shown.focus };
      await shown.panel.webview.postMessage(message);
    } catch (error) {
      this.#output.error(`${error}`);
      void window.showErrorMessage(sayPlainly(serverWords.noAnswer));
    }
  }

  #receive(shown: Shown, data: unknown): void {
    const message: FromSummary = fromSummary(data);
    switch (message.type) {
      case 'ready':
        shown.ready = true;
        void this.#send(shown);
        return;
      case 'problems':
        void commands.executeCommand('workbench.actions.view.problems');
        return;
      case 'fault':
        this.#output.error(message.message);
        return;
    }
  }
}

function label(uri: Uri): string {
  return workspace.asRelativePath(uri, false);
}
