import type { TrainPlan } from '../../protocol/index.ts';
import type { Program, Step } from '../engine/port.ts';
import { repeated } from '../graph/repeated.ts';
import { evaluateStep, finalStep, type Parts, trainStep } from '../graph/steps.ts';
import type { Phase } from '../optimizers/index.ts';
import { adaptSteps } from './adapt.ts';
import { type Batching, batchCount, batchSizes } from './batches.ts';

/** The batches that a program is for. */
export interface Batches {
  readonly plan: TrainPlan;
  readonly train: Batching;
  /** Of the parts that are judged only. */
  readonly judged: readonly Batching[];
  /** How many batches are trained in one call where so many are left. */
  readonly perCall: number;
}

/** @param times how often the step is done in one call */
export const stepName = (size: number, phase: Phase, times = 1): string =>
  `train_${size}${phase.updates ? '' : '_gather'}${phase.overwrites ? '_average' : ''}${times > 1 ? `_${times}_times` : ''}`;

/** A step for each size of batch, and for each thing that the optimizer does at some of them. */
function trainSteps(parts: Parts, { plan, train, perCall }: Batches): Record<string, Step> {
  const total = (plan.epochs - plan.initialEpoch) * batchCount(train);
  const steps: Record<string, Step> = {};
  for (const size of batchSizes(train)) {
    for (let step = 0; step < total; step++) {
      const phase = parts.optimizer.phase(step);
      steps[stepName(size, phase)] ??= trainStep(parts, size, phase);
    }
  }
  const several = perCall > 1 && perCall * train.size <= train.samples;
  const phase = parts.optimizer.phase(0);
  if (several) steps[stepName(train.size, phase, perCall)] = repeated(trainStep(parts, train.size, phase), perCall);
  return steps;
}

function evaluateSteps(parts: Parts, { judged }: Batches): Record<string, Step> {
  const sizes = judged.flatMap((batching) => batchSizes(batching));
  return Object.fromEntries(sizes.map((size) => [`evaluate_${size}`, evaluateStep(parts, size)]));
}

/** All steps of a run, and all the state that they share. */
export function buildProgram(parts: Parts, batches: Batches): Program {
  const { network, optimizer, source, trainTotals, evaluationTotals } = parts;
  return {
    variables: [
      ...network.weights.map((weight) => weight.variable),
      ...network.states,
      ...optimizer.variables,
      ...source.variables,
      trainTotals,
      evaluationTotals,
    ],
    steps: {
      ...adaptSteps(parts, batches.train),
      ...trainSteps(parts, batches),
      ...evaluateSteps(parts, batches),
      finalize: finalStep(parts),
    },
  };
}
