import { join } from 'node:path';
import { KerasEnded, Worker } from '../worker.ts';
import type { Program } from './program.ts';

type Asked = Program & { readonly run?: boolean };

const worker = (): Worker<Asked, Answer> => new Worker(join(import.meta.dirname, 'build.py'));

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

/** Keras: one process draws networks, another computes those that it is asked to, which may end it. */
export class Keras {
  readonly #drawing = worker();
  readonly #computing = worker();

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
