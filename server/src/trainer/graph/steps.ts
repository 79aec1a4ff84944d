import { type Scalar, type Tensor, unstack, type Variable, variableGrads } from '@tensorflow/tfjs-core';
import type { Step } from '../engine/port.ts';
import type { Pass } from '../layers/kit.ts';
import { LookUps } from '../ops/look-ups.ts';
import { noRandom, stepRandom } from '../ops/random.ts';
import type { Gradient } from '../optimizers/gradient.ts';
import type { BuiltOptimizer, Phase } from '../optimizers/index.ts';
import { forwardInHalves } from './halves.ts';
import { gathered, type Judge, type Verdict } from './judge.ts';
import type { Network, Weight } from './network.ts';
import type { Batch, Source } from './source.ts';

/** What the steps of a run work on. */
export interface Parts {
  readonly network: Network;
  /** Of the whole batches: smaller ones at the end are few, and go through the network undivided. */
  readonly batchSize: number;
  readonly judge: Judge;
  readonly optimizer: BuiltOptimizer;
  readonly source: Source;
  /** The judge's sums: what an epoch, or an evaluation, has gathered. */
  readonly trainTotals: Variable;
  readonly evaluationTotals: Variable;
}

/** The scalars that each step is fed in one vector: `kept` is 0 where the totals start again. */
const KEPT = 'kept';
export const numberNames = ({ optimizer }: Parts): readonly string[] => [KEPT, ...optimizer.numberNames];

function named(names: readonly string[], vector: Tensor | undefined): Readonly<Record<string, Tensor>> {
  if (!vector) throw new Error('A step was not fed its numbers.');
  return Object.fromEntries(unstack(vector).map((value, i) => [names[i] ?? '', value]));
}

/** What of a pass is a step's own. */
type Manner = Pick<Pass, 'training' | 'random' | 'lookUps'>;

function judged({ network, judge, batchSize }: Parts, batch: Batch, manner: Manner): Verdict {
  const pass: Pass = { ...manner, logits: new WeakMap(), penalties: [] };
  const isWhole = batch.inputs[0]?.shape[0] === batchSize;
  const outputs = (isWhole ? forwardInHalves(network, batch.inputs, pass) : null) ?? network.forward(batch.inputs, pass);
  const penalties = [...pass.penalties, ...network.penalties()];
  return judge.judge({
    outputs,
    targets: batch.targets,
    sampleWeight: batch.sampleWeight,
    penalties,
    logits: pass.logits,
  });
}

/** The gradient of each trained weight; `null` where the loss does not depend on it. */
export function gradients(weights: readonly Variable[], loss: () => Scalar): readonly (Tensor | null)[] {
  if (weights.length === 0) {
    loss();
    return [];
  }
  const { grads } = variableGrads(loss, [...weights]);
  return weights.map(({ name }) => grads[name] ?? null);
}

const variablesOf = (weights: readonly Weight[]): readonly Variable[] => weights.map(({ variable }) => variable);

/** A penalty reads the whole table. */
const withUses = ({ plan, variable }: Weight, sum: Tensor | null, lookUps: LookUps): Gradient | null =>
  sum && { sum, uses: plan.regularizer ? null : lookUps.of(variable) };

/** One batch: forward, backward, update. Inputs: the batch, `numbers` and `seed`. */
export function trainStep(parts: Parts, size: number, phase: Phase): Step {
  const { network, optimizer, source, trainTotals } = parts;
  const names = numberNames(parts);
  const trained = network.weights.filter(({ plan }) => plan.trainable);
  return {
    inputs: {
      ...source.specs(size),
      numbers: { shape: [names.length], dtype: 'float32' },
      seed: { shape: [2], dtype: 'int32' },
    },
    run: (fed) => {
      const numbers = named(names, fed.numbers);
      const { [KEPT]: kept } = numbers;
      const { seed } = fed;
      if (!kept || !seed) throw new Error('A step was not fed its seed.');
      const batch = source.batch(fed);
      const lookUps = new LookUps();
      const found = gradients(variablesOf(trained), () => {
        const { loss, shares } = judged(parts, batch, { training: true, random: stepRandom(seed), lookUps });
        trainTotals.assign(gathered(trainTotals, kept, shares));
        return loss;
      });
      optimizer.apply(
        trained.map((weight, i) => withUses(weight, found[i] ?? null, lookUps)),
        numbers,
        phase,
      );
      lookUps.dispose();
      return { totals: trainTotals };
    },
  };
}

/** One batch judged, without training. Inputs: the batch and `kept`. */
export function evaluateStep(parts: Parts, size: number): Step {
  const { source, evaluationTotals } = parts;
  return {
    inputs: { ...source.specs(size), [KEPT]: { shape: [], dtype: 'float32' } },
    run: (fed) => {
      const { [KEPT]: kept } = fed;
      if (!kept) throw new Error('An evaluation was not told whether it goes on.');
      const { shares } = judged(parts, source.batch(fed), { training: false, random: noRandom });
      evaluationTotals.assign(gathered(evaluationTotals, kept, shares));
      return { totals: evaluationTotals };
    },
  };
}

/** One batch from which a Normalization learns its statistics. Inputs: the batch and `share`, what it counts among all so far. */
export function adaptStep({ network, source, evaluationTotals }: Parts, size: number, mean: Variable): Step {
  return {
    inputs: { ...source.specs(size), share: { shape: [], dtype: 'float32' } },
    run: (fed) => {
      const { share } = fed;
      if (!share) throw new Error('A step was not told what its batch counts.');
      const adapting = { mean, share, done: new Set<Variable>() };
      network.forward(source.batch(fed).inputs, {
        training: false,
        random: noRandom,
        logits: new WeakMap(),
        penalties: [],
        adapting,
      });
      return { totals: evaluationTotals };
    },
  };
}

/** After the last epoch: moving averages become weights (`use_ema`). */
export const finalStep = ({ optimizer, trainTotals }: Parts): Step => ({
  inputs: {},
  run: () => {
    optimizer.finalize();
    return { totals: trainTotals };
  },
});
