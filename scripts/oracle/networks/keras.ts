import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { kerasPython } from '../environment.ts';
import type { Program } from './program.ts';

/** What Keras makes of a program. */
export interface Answer {
  /** One a call that Keras accepted, in order: the shapes of its outputs. */
  readonly shapes: readonly (readonly (readonly (number | null)[])[])[];
  /** The layers that were built, in the order in which they were made. */
  readonly layers: readonly KerasLayer[];
  /** The step that Keras refuses; past the last: the model as a whole. */
  readonly refused?: number;
  readonly message?: string;
  /** When it was asked to run: what TensorFlow says against it. */
  readonly fails?: string | null;
}

export interface KerasLayer {
  readonly name: string;
  readonly params: number;
  readonly weights: readonly (readonly [path: string, shape: readonly number[], trainable: boolean])[];
}

/** Keras in a process of its own, which answers one program after another. */
export class Keras {
  readonly #process: ChildProcess;
  readonly #waiting: { resolve(answer: Answer): void; reject(error: Error): void }[] = [];

  constructor() {
    this.#process = spawn(kerasPython(), [join(import.meta.dirname, 'build.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdout } = this.#process;
    if (!stdout) throw new Error('Keras has no output.');
    createInterface({ input: stdout }).on('line', (line) => this.#waiting.shift()?.resolve(JSON.parse(line)));
    this.#process.on('exit', (code) => {
      for (const { reject } of this.#waiting.splice(0)) reject(new Error(`Keras ended with status ${code}.`));
    });
  }

  /** @param options `run`: also have it compute something */
  ask(program: Program, options: { readonly run?: boolean } = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#process.stdin?.write(`${JSON.stringify({ ...program, ...options })}\n`);
    });
  }

  close(): void {
    this.#process.stdin?.end();
  }
}
