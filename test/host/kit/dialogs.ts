import { window } from 'vscode';
import { until } from './wait.ts';

const KINDS = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage', 'showQuickPick'] as const;

/** A question that the extension put: its text, and the buttons or entries to choose from. */
export interface Asked {
  readonly kind: (typeof KINDS)[number];
  readonly text: string;
  readonly choices: readonly string[];
}

/** What the user chooses; `undefined` closes the message. */
export type Answer = (asked: Asked) => string | undefined;

/** The questions of the extension while a test runs, answered by the test. */
export class Dialogs {
  readonly asked: Asked[] = [];
  #answer: Answer = () => undefined;
  readonly #kept = new Map<string, unknown>();

  /** Takes the place of VS Code's notifications until `close`. */
  open(): void {
    for (const kind of KINDS) {
      this.#kept.set(kind, window[kind]);
      Object.assign(window, { [kind]: (...args: readonly unknown[]) => this.#ask(kind, args) });
    }
  }

  close(): void {
    for (const [kind, original] of this.#kept) Object.assign(window, { [kind]: original });
    this.#kept.clear();
    this.asked.length = 0;
    this.#answer = () => undefined;
  }

  /** From now on, every question gets this answer. */
  answer(answer: Answer | string): void {
    this.#answer = typeof answer === 'string' ? () => answer : answer;
  }

  /** Waits for a question with a text. */
  heard(text: RegExp): Promise<Asked> {
    return until(`a message ${text}`, () => this.asked.find((asked) => text.test(asked.text)));
  }

  async #ask(kind: Asked['kind'], [first, ...rest]: readonly unknown[]): Promise<unknown> {
    if (kind === 'showQuickPick') return await this.#pick(first, rest[0]);
    const choices = rest.filter((choice) => typeof choice === 'string');
    return this.#record({ kind, text: String(first), choices });
  }

  async #pick(items: unknown, options: unknown): Promise<unknown> {
    const entries = (await items) as readonly { readonly label: string }[];
    const { title = '' } = (options ?? {}) as { readonly title?: string };
    const chosen = this.#record({ kind: 'showQuickPick', text: title, choices: entries.map(({ label }) => label) });
    return entries.find(({ label }) => label === chosen);
  }

  #record(asked: Asked): string | undefined {
    this.asked.push(asked);
    return this.#answer(asked);
  }
}
