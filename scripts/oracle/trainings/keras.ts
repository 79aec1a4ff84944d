import { join } from 'node:path';
import { type Arguments, isList, type Literal, tagged } from '../networks/draft.ts';
import { type Program, trace } from '../networks/program.ts';
import { KerasEnded, Worker } from '../worker.ts';
import { EPOCHS, type Target, type TrainingDraft, VALIDATION, type Word } from './draft.ts';
import type { Recorded } from './recording.ts';

/** Keras, asked to train a draft. */

type Json = number | boolean | string | null | readonly Json[] | { readonly [key: string]: Json };

interface Asked {
  readonly program: Program;
  readonly [setting: string]: Json | Program;
}

/** What Keras made of a draft, or its message where it refuses to. */
export type Answer = Recorded | { readonly refused: string };

const value = (one: Literal): Json => {
  if (isList(one)) return one.map(value);
  const variant = tagged(one);
  return variant?.is === 'entry' ? { entry: variant.name, of: variant.of, kwargs: kwargs(variant.args) } : (one as Json);
};

const kwargs = (args: Arguments): Json => Object.fromEntries(args.map(([name, one]) => [name, value(one)]));

const word = (one: Word): Json => value(one);

/** The shape of what an output should be, given that of what it is; both without the batch. */
const targetShape = (target: Target, output: readonly number[]): readonly number[] => {
  if (target.kind === 'spellings') return [3];
  if (target.kind !== 'classes') return output;
  const positions = output.slice(0, -1);
  return target.column ? [...positions, 1] : positions;
};

/** What Keras makes up for one input. */
export interface InputData {
  readonly kind: 'numbers' | 'padded' | 'indices';
  readonly shape: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly below: number;
}

/** What the draft's network takes and gives, one sample of it. */
export interface Sizes {
  readonly inputs: readonly InputData[];
  readonly outputs: readonly (readonly number[])[];
}

/** A process of Keras that trains. */
export class KerasTrainer {
  readonly #worker = new Worker<Asked, Answer>(join(import.meta.dirname, 'train.py'));

  /** @param options `nudged`: how far the weights begin from where they should, relative to their size */
  async train(
    draft: TrainingDraft,
    { inputs, outputs }: Sizes,
    options: { readonly seed: number; readonly nudged?: number },
  ): Promise<Answer> {
    const { goals, optimizer, lossWeights, classWeight, batch, samples } = draft;
    const asked: Asked = {
      program: trace(draft.network).program,
      inputs: inputs.map((one) => ({ ...one })),
      targets: goals.map(({ target }, index) => ({ ...target, shape: targetShape(target, outputs[index] ?? []) })),
      loss: goals.map(({ loss }) => word(loss)),
      metrics: goals.map(({ metrics }) => metrics.map(word)),
      optimizer: word(optimizer),
      loss_weights: lossWeights,
      class_weight: classWeight,
      batch,
      samples,
      epochs: EPOCHS,
      validation: VALIDATION,
      seed: options.seed,
      nudged: options.nudged ?? 0,
    };
    try {
      return await this.#worker.ask(asked);
    } catch (error) {
      if (error instanceof KerasEnded) return { refused: error.message };
      throw error;
    }
  }

  close(): void {
    this.#worker.close();
  }
}
