import { add, div, fill, mul, sub, type Tensor, type Variable, zerosLike } from '@tensorflow/tfjs-core';
import type { Config, Configured } from '../../protocol/index.ts';
import { project } from '../constraints/index.ts';
import { flagIn, numberIn, numberOr } from '../ops/config.ts';
import { owned, zeroed } from '../ops/variable.ts';
import { learningRate } from '../schedules/index.ts';
import { clipped } from './clipping.ts';
import { type Gradient, whole } from './gradient.ts';
import type { Optimizer, Slot, StepNumbers } from './kit.ts';
import { optimizers } from './registry.ts';

export { optimizers } from './registry.ts';

/** A weight that is trained. */
export interface Trained {
  readonly weight: Variable;
  readonly constraint: Configured | null;
}

/** What the optimizer does at a step: with `gradient_accumulation_steps` most batches only add to the gradients. */
export interface Phase {
  readonly updates: boolean;
  /** The weights become their moving averages (`ema_overwrite_frequency`). */
  readonly overwrites: boolean;
}

/** An optimizer with the slots of its weights. */
export interface BuiltOptimizer {
  /** Slots, moving averages and gathered gradients. */
  readonly variables: readonly Variable[];
  /** The trained weights with their moving averages; none without `use_ema`. */
  readonly averages: readonly { readonly weight: Variable; readonly average: Variable }[];
  /** The names of the numbers that a step is fed, in order. */
  readonly numberNames: readonly string[];
  /** As configured, Keras 2's `decay` left out. @param step batches trained before this one */
  learningRate(step: number): number;
  /** @param step batches trained before this one @param rate in the place of the configured learning rate */
  numbers(step: number, rate?: number | null): StepNumbers;
  phase(step: number): Phase;
  /**
   * Clipping, decay, update, moving average, then constraints: keras/src/optimizers/base_optimizer.py, `apply`.
   * A weight that the loss does not depend on has no gradient and is left alone.
   */
  apply(gradients: readonly (Gradient | null)[], numbers: Readonly<Record<string, Tensor>>, phase: Phase): void;
  /** After the last epoch: the moving averages become the weights (`use_ema`). */
  finalize(): void;
}

/** The trained weight with all that belongs to it. */
interface Place extends Trained {
  readonly slots: Readonly<Record<string, Variable>>;
  readonly average: Variable | null;
  readonly gathered: Variable | null;
}

/** A slot's variable, named after the weight. */
function kept(weight: Variable, { name, shape = weight.shape, initial = 0 }: Slot): Variable {
  return owned(() => fill([...shape], initial), false, `${weight.name}/${name}`);
}

const beside = (weight: Variable, name: string): Variable => zeroed(weight.shape, `${weight.name}/${name}`);

function place(trained: Trained, optimizer: Optimizer, config: Config): Place {
  const slots = optimizer.slots(config, trained.weight).map((wanted) => {
    const slot = typeof wanted === 'string' ? { name: wanted } : wanted;
    return [slot.name, kept(trained.weight, slot)] as const;
  });
  return {
    ...trained,
    slots: Object.fromEntries(slots),
    average: flagIn(config, 'use_ema') ? beside(trained.weight, 'average') : null,
    gathered: numberOr(config, 'gradient_accumulation_steps', 0) > 1 ? beside(trained.weight, 'gradient') : null,
  };
}

/** A weight's place with its gradient of this step. */
type Pair = readonly [Place, Gradient];

/** The mean over the batches since the last update, in which uses of tables are added up; the sum starts again at 0. */
function taken([{ gathered }, gradient]: Pair, batches: number): Gradient {
  if (!gathered) return gradient;
  const mean = whole(div(add(gradient.sum, gathered), batches));
  gathered.assign(zerosLike(gathered));
  return mean;
}

/** The weights' moving averages; the first step sets them to the weights. */
function follow(places: readonly Place[], momentum: number, first: Tensor): void {
  const kept = mul(sub(1, first), momentum);
  for (const { weight, average } of places) average?.assign(add(mul(kept, average), mul(sub(1, kept), weight)));
}

const overwrite = (places: readonly Place[]): void => {
  for (const { weight, average } of places) if (average) weight.assign(average);
};

const gather = (pairs: readonly Pair[]): void => {
  for (const [{ gathered }, gradient] of pairs) gathered?.assign(add(gradient.sum, gathered));
};

function updateAll(
  pairs: readonly Pair[],
  optimizer: Optimizer,
  config: Config,
  numbers: Readonly<Record<string, Tensor>>,
): void {
  const batches = numberOr(config, 'gradient_accumulation_steps', 1);
  const gradients = clipped(
    pairs.map((pair) => taken(pair, batches)),
    config,
  );
  pairs.forEach(([{ weight, slots }], i) => {
    const found = gradients[i];
    const rate = numbers.learningRate;
    if (!found || !rate) throw new Error('A step lacks a gradient or its learning rate.');
    const decay = optimizer.decay?.(config, weight) ?? numberOr(config, 'weight_decay', 0);
    if (decay !== 0) weight.assign(sub(weight, mul(mul(weight, decay), rate)));
    optimizer.update({ weight, gradient: found.sum, found, slots, numbers }, config);
  });
}

/** @throws Error when no optimizer has that name */
export function buildOptimizer({ name, config }: Configured, trained: readonly Trained[]): BuiltOptimizer {
  const optimizer = optimizers[name];
  if (!optimizer) throw new Error(`No optimizer is called ${name}.`);
  const places = trained.map((one) => place(one, optimizer, config));
  const every = numberOr(config, 'gradient_accumulation_steps', 1);
  const overwriteEvery = numberOr(config, 'ema_overwrite_frequency', 0);
  const averaging = flagIn(config, 'use_ema');
  /** Keras counts updates, not batches, everywhere but in schedules. */
  const updatesBefore = (step: number): number => Math.floor(step / every);
  const numbers = (step: number, given: number | null = null): StepNumbers => {
    const rate = learningRate(given === null ? config : { ...config, learning_rate: given }, step);
    const updates = updatesBefore(step);
    return {
      learningRate: rate,
      ...(averaging ? { first: updates === 0 ? 1 : 0 } : {}),
      ...optimizer.numbers(config, rate, updates),
    };
  };
  return {
    variables: places.flatMap(({ slots, average, gathered }) => [
      ...Object.values(slots),
      ...[average, gathered].filter((extra) => extra !== null),
    ]),
    averages: places.flatMap(({ weight, average }) => (average ? [{ weight, average }] : [])),
    numberNames: Object.keys(numbers(0)),
    learningRate: (step) => learningRate({ ...config, decay: 0 }, step),
    numbers,
    phase: (step) => ({
      updates: (step + 1) % every === 0,
      overwrites: averaging && overwriteEvery > 0 && (updatesBefore(step) + 1) % overwriteEvery === 0,
    }),
    apply: (gradients, fed, phase) => {
      const pairs = places.flatMap((at, i): Pair[] => (gradients[i] ? [[at, gradients[i]]] : []));
      if (phase.updates) updateAll(pairs, optimizer, config, fed);
      else gather(pairs);
      if (averaging && fed.first) follow(places, numberIn(config, 'ema_momentum'), fed.first);
      if (phase.overwrites) overwrite(places);
      for (const [{ weight, constraint }] of pairs) if (constraint) weight.assign(project(weight, constraint));
    },
    finalize: () => overwrite(places),
  };
}
