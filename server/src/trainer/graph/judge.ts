import { add, addN, cast, mul, type Scalar, stack, sum, type Tensor } from '@tensorflow/tfjs-core';
import type { Configured, MetricPlan, OutputPlan, TrainPlan } from '../../protocol/index.ts';
import type { Logits } from '../activations/index.ts';
import { reducedLoss } from '../losses/reduce.ts';
import { metrics } from '../metrics/index.ts';
import { lossShare, type Share, shareOf } from '../metrics/totals.ts';
import type { Value } from './network.ts';

/** What is gathered over an epoch, in the order of the totals: the loss, then Keras's other logs. */
export interface Judge {
  /** The names under which Keras reports them. */
  readonly labels: readonly string[];
  /** The loss of a batch and what it adds to the totals. */
  judge(batch: Judged): Verdict;
}

export interface Judged {
  readonly outputs: readonly Value[];
  readonly targets: readonly Tensor[];
  /** float32, one a sample. */
  readonly sampleWeight: Tensor | null;
  readonly penalties: readonly Tensor[];
  readonly logits: Logits;
}

export interface Verdict {
  readonly loss: Scalar;
  /** [labels, 2]: sums and counts. */
  readonly shares: Tensor;
}

/** One output with its loss and metrics. */
interface Part {
  readonly output: OutputPlan;
  readonly index: number;
  readonly loss: Configured | null;
  readonly weight: number;
  readonly metrics: readonly MetricPlan[];
}

const partsOf = (outputs: readonly OutputPlan[], train: TrainPlan): readonly Part[] =>
  outputs.map((output, index) => ({
    output,
    index,
    loss: train.loss[output.name] ?? null,
    weight: train.lossWeights[output.name] ?? 1,
    metrics: train.metrics[output.name] ?? [],
  }));

/** A name that another metric has already gets a number. keras/src/trainers/compile_utils.py, `CompileMetrics.result` */
function distinct(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return count === 0 ? name : `${name}_${count}`;
  });
}

/** Keras's order and names: with several outputs each has its name before, and each loss is reported too. */
function labelsOf(parts: readonly Part[]): readonly string[] {
  const several = parts.length > 1;
  const judged = parts.filter(({ loss }) => loss !== null);
  return [
    'loss',
    ...(judged.length > 1 ? judged.map(({ output }) => `${output.name}_loss`) : []),
    ...distinct(
      parts.flatMap(({ output, metrics: own }) => own.map(({ label }) => (several ? `${output.name}_${label}` : label))),
    ),
  ];
}

function at<T>(values: readonly T[], index: number, what: string): T {
  const value = values[index];
  if (value === undefined) throw new Error(`The step lacks ${what} ${index}.`);
  return value;
}

/** Without its weight: Keras tracks it so, and weighs it only in the sum. */
function lossOf(part: Part, batch: Judged): Tensor | null {
  if (!part.loss) return null;
  const { tensor, mask } = at(batch.outputs, part.index, 'output');
  return reducedLoss(part.loss, {
    target: cast(at(batch.targets, part.index, 'target'), 'float32'),
    prediction: tensor,
    logits: batch.logits.get(tensor) ?? null,
    mask,
    sampleWeight: batch.sampleWeight,
  });
}

function metricShares(part: Part, batch: Judged): readonly Share[] {
  const { tensor, mask } = at(batch.outputs, part.index, 'output');
  const target = cast(at(batch.targets, part.index, 'target'), 'float32');
  return part.metrics.map(({ name }) => {
    const metric = metrics[name];
    if (!metric) throw new Error(`No metric is called ${name}.`);
    return shareOf(metric(target, tensor), mask);
  });
}

const total = (parts: readonly Tensor[]): Scalar => sum<Scalar>(parts.length === 1 ? at(parts, 0, 'loss') : addN([...parts]));

/** How the batches of a run are judged. keras/src/trainers/trainer.py, `compute_loss` and `compute_metrics` */
export function buildJudge(outputs: readonly OutputPlan[], train: TrainPlan): Judge {
  const parts = partsOf(outputs, train);
  return {
    labels: labelsOf(parts),
    judge: (batch) => {
      const losses = parts.flatMap((part) => lossOf(part, batch) ?? []);
      const weights = parts.filter((part) => part.loss !== null).map((part) => part.weight);
      const loss = total([...losses.map((one, i) => mul(one, at(weights, i, 'weight'))), ...batch.penalties]);
      const samples = at(batch.outputs, 0, 'output').tensor.shape[0] ?? 1;
      const shares = [
        lossShare(loss, samples),
        ...(losses.length > 1 ? losses.map((one) => lossShare(one, 1)) : []),
        ...parts.flatMap((part) => metricShares(part, batch)),
      ];
      return { loss, shares: stack([stack(shares.map((share) => share.sum)), stack(shares.map((share) => share.count))], 1) };
    },
  };
}

/** The totals with a batch's shares; `kept` is 0 where the totals start again, else 1. */
export const gathered = (totals: Tensor, kept: Tensor, shares: Tensor): Tensor => add(mul(totals, kept), shares);
