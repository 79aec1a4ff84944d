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

/** Keras's process ended in the middle of a program: TensorFlow does so when one of its own checks fails. */
export class KerasEnded extends Error {}

interface Asked {
  readonly line: string;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** A process of Keras, which answers one program after another, and is started anew when one ends it. */
class Worker {
  #process: ChildProcess | undefined;
  readonly #waiting: Asked[] = [];
  #asked: Asked | undefined;

  /** @throws {KerasEnded} */
  ask(program: Program & { readonly run?: boolean }): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ line: JSON.stringify(program), resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#asked) return;
    this.#asked = this.#waiting.shift();
    if (!this.#asked) return;
    this.#process ??= this.#start();
    this.#process.stdin?.write(`${this.#asked.line}\n`);
  }

  #start(): ChildProcess {
    const python = spawn(kerasPython(), [join(import.meta.dirname, 'build.py')], { stdio: ['pipe', 'pipe', 'ignore'] });
    const { stdout } = python;
    if (stdout) createInterface({ input: stdout }).on('line', (line) => this.#settle((asked) => asked.resolve(JSON.parse(line))));
    python.on('exit', (code, signal) => {
      if (this.#process !== python) return;
      this.#process = undefined;
      this.#settle((asked) => asked.reject(new KerasEnded(`Keras ended with ${signal ?? code}.`)));
    });
    return python;
  }

  #settle(how: (asked: Asked) => void): void {
    const asked = this.#asked;
    this.#asked = undefined;
    if (asked) how(asked);
    this.#next();
  }

  close(): void {
    const python = this.#process;
    this.#process = undefined;
    python?.stdin?.end();
  }
}

/** Keras: one process draws networks, another computes those that it is asked to, which may end it. */
export class Keras {
  readonly #drawing = new Worker();
  readonly #computing = new Worker();

  /**
   * @param options `run`: where Keras accepts the network, also have it compute something
   * @throws {KerasEnded} when Keras cannot even draw the network
   */
  async ask(program: Program, options: { readonly run: boolean }): Promise<Answer> {
    const drawn = await this.#drawing.ask(program);
    if (!options.run || drawn.refused !== undefined) return drawn;
    try {
      return await this.#computing.ask({ ...program, run: true });
    } catch (error) {
      if (!(error instanceof KerasEnded)) throw error;
      return { ...drawn, fails: error.message };
    }
  }

  close(): void {
    this.#drawing.close();
    this.#computing.close();
  }
}
