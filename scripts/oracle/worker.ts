import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { kerasPython } from './environment.ts';

/** Keras's process ended in the middle of a question: TensorFlow does so when one of its own checks fails. */
export class KerasEnded extends Error {}

interface Asked<Answer> {
  readonly line: string;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** A process of Keras, which answers one question after another, a line of JSON each, and is started anew when one ends it. */
export class Worker<Question, Answer> {
  readonly #program: string;
  #process: ChildProcess | undefined;
  readonly #waiting: Asked<Answer>[] = [];
  #asked: Asked<Answer> | undefined;

  /** @param program the Python that answers */
  constructor(program: string) {
    this.#program = program;
  }

  /** @throws {KerasEnded} when Keras ends instead of answering */
  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ line: JSON.stringify(question), resolve, reject });
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
    const python = spawn(kerasPython(), [this.#program], { stdio: ['pipe', 'pipe', 'ignore'] });
    const { stdout } = python;
    if (stdout) createInterface({ input: stdout }).on('line', (line) => this.#settle((asked) => asked.resolve(JSON.parse(line))));
    python.on('exit', (code, signal) => {
      if (this.#process !== python) return;
      this.#process = undefined;
      this.#settle((asked) => asked.reject(new KerasEnded(`Keras ended with ${signal ?? code}.`)));
    });
    return python;
  }

  #settle(how: (asked: Asked<Answer>) => void): void {
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
