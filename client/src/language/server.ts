import { METHODS, type ServerOptions } from '@nnspec/server/protocol';
import { type Disposable, type LogOutputChannel, window, workspace } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler, LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { lang, say, sayPlainly } from '../lang.ts';
import type { Product } from '../product.ts';
import { settings } from '../settings.ts';
import { serverWords } from '../words/index.ts';

/** Ends of the server within {@link WINDOW_MS} that are answered by a new start. */
const RESTARTS = 4;
const WINDOW_MS = 3 * 60_000;

/** The language server: started, told what it may do, and started again when it falls. */
export class LanguageServer implements Disposable {
  readonly #client: LanguageClient;
  readonly #output: LogOutputChannel;
  readonly #subscriptions: Disposable[] = [];

  constructor({ server: module, rules }: Product, output: LogOutputChannel) {
    this.#output = output;
    const run = { module, transport: TransportKind.ipc };
    this.#client = new LanguageClient(
      'nnspec',
      'NNSpec',
      { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6014'] } } },
      {
        documentSelector: [{ language: 'nnspec' }],
        initializationOptions: (): ServerOptions => ({
          lang,
          trusted: workspace.isTrusted,
          rules: settings.rules(),
          rulesFolder: rules.toString(),
        }),
        outputChannel: output,
        errorHandler: restarts(() => this.#offerRestart(serverWords.gone)),
      },
    );
    this.#subscriptions.push(
      workspace.onDidGrantWorkspaceTrust(() => {
        if (this.#client.isRunning()) void this.#client.sendNotification(METHODS.trust, { trusted: true });
      }),
    );
  }

  async start(): Promise<void> {
    try {
      await this.#client.start();
    } catch (error) {
      this.#output.error(`${error}`);
      this.#offerRestart(serverWords.noStart);
    }
  }

  async restart(): Promise<void> {
    try {
      if (this.#client.isRunning()) await this.#client.restart();
      else await this.#client.start();
    } catch (error) {
      this.#output.error(`${error}`);
      this.#offerRestart(serverWords.noStart);
    }
  }

  /** Asks what the protocol of the extension adds to LSP, and reads the answer. */
  async request<Result>(method: string, params: object, read: (value: unknown) => Result): Promise<Result> {
    return read(await this.#client.sendRequest<unknown>(method, params));
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    if (this.#client.needsStop()) void this.#client.stop();
  }

  #offerRestart(words: { readonly en: string; readonly fr: string }): void {
    const restart = say(serverWords.restart);
    const output = say(serverWords.output);
    void window.showErrorMessage(sayPlainly(words), restart, output).then(async (choice) => {
      if (choice === restart) await this.restart();
      if (choice === output) this.#output.show();
    });
  }
}

function restarts(giveUp: () => void): ErrorHandler {
  let ends: readonly number[] = [];
  return {
    error: (_error, _message, count) => ({
      action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
    }),
    closed: () => {
      const now = Date.now();
      ends = [...ends.filter((at) => now - at < WINDOW_MS), now];
      if (ends.length <= RESTARTS) return { action: CloseAction.Restart, handled: true };
      ends = [];
      giveUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
