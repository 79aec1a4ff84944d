import { add, addN, cast, concat, mul, type Scalar, sum, type Tensor } from '@tensorflow/tfjs-core';
import type { Configured, Logs, MetricPlan, OutputPlan, TrainPlan } from '../../protocol/index.ts';
import type { Logits } from '../activations/index.ts';
import { reducedLoss } from '../losses/reduce.ts';
import { metrics } from '../metrics/index.ts';
import { type Metric, ratio } from '../metrics/kit.ts';
import { lossShare } from '../metrics/totals.ts';
import type { Value } from './network.ts';

/** What is gathered over an epoch: sums, in which the loss comes first, then Keras's other logs. */
export interface Judge {
  /** How many sums. */
  readonly size: number;
  /** The names under which Keras reports what the sums come to. */
  readonly labels: readonly string[];
  /** The loss of a batch and what it adds to the sums. */
  judge(batch: Judged): Verdict;
  /** What the sums come to, by name. */
  read(sums: Float32Array): Logs;
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
  /** A vector of the judge's size. */
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

/** Something reported, with the sums that it is read from. */
interface Gathering {
  readonly label: string;
  readonly size: number;
  read(sums: Float32Array): number | readonly number[];
}

const mean = (label: string): Gathering => ({ label, size: 2, read: ([sum = 0, count = 0]) => ratio(sum, count) });

function metricNamed(name: string): Metric {
  const metric = metrics[name];
  if (!metric) throw new Error(`No metric is called ${name}.`);
  return metric;
}

function gatheringOf({ name, config, label }: MetricPlan, { output }: Part, several: boolean): Gathering {
  const metric = metricNamed(name);
  const outputs = output.shape.at(-1) ?? 1;
  return {
    label: several ? `${output.name}_${label}` : label,
    size: metric.size(config, outputs),
    read: (sums) => metric.result(sums, config, outputs),
  };
}

/** Keras's order and names: with several outputs each has its name before, and each loss is reported too. */
function gatheringsOf(parts: readonly Part[]): readonly Gathering[] {
  const judged = parts.filter(({ loss }) => loss !== null);
  const own = parts.flatMap((part) => part.metrics.map((metric) => gatheringOf(metric, part, parts.length > 1)));
  const names = distinct(own.map(({ label }) => label));
  return [
    mean('loss'),
    ...(judged.length > 1 ? judged.map(({ output }) => mean(`${output.name}_loss`)) : []),
    ...own.map((one, i) => ({ ...one, label: names[i] ?? one.label })),
  ];
}

/** A result of several values is reported as `precision[0]`, `precision[1]`. */
const named = (label: string, result: number | readonly number[]): readonly (readonly [string, number])[] =>
  typeof result === 'number' ? [[label, result]] : result.map((value, i) => [`${label}[${i}]`, value]);

function reading(gatherings: readonly Gathering[]): (sums: Float32Array) => Logs {
  return (sums) => {
    let at = 0;
    const entries = gatherings.flatMap(({ label, size, read }) => {
      const own = sums.subarray(at, at + size);
      at += size;
      return named(label, read(own));
    });
    return Object.fromEntries(entries);
  };
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

function metricShares(part: Part, batch: Judged): readonly Tensor[] {
  const { tensor, mask } = at(batch.outputs, part.index, 'output');
  const target = cast(at(batch.targets, part.index, 'target'), 'float32');
  const logits = batch.logits.get(tensor) ?? null;
  return part.metrics.map(({ name, config }) => metricNamed(name).add({ target, prediction: tensor, mask, logits, config }));
}

const total = (parts: readonly Tensor[]): Scalar => sum<Scalar>(parts.length === 1 ? at(parts, 0, 'loss') : addN([...parts]));

/** How the batches of a run are judged. keras/src/trainers/trainer.py, `compute_loss` and `compute_metrics` */
export function buildJudge(outputs: readonly OutputPlan[], train: TrainPlan): Judge {
  const parts = partsOf(outputs, train);
  const gatherings = gatheringsOf(parts);
  const size = gatherings.reduce((sum, one) => sum + one.size, 0);
  const read = reading(gatherings);
  return {
    size,
    labels: Object.keys(read(new Float32Array(size))),
    read,
    judge: (batch) => {
      const losses = parts.flatMap((part) => lossOf(part, batch) ?? []);
      const weights = parts.filter((part) => part.loss !== null).map((part) => part.weight);
      const loss = total([...losses.map((one, i) => mul(one, at(weights, i, 'weight'))), ...batch.penalties]);
      const samples = at(batch.targets, 0, 'target').shape[0] ?? 1;
      const shares = [
        lossShare(loss, samples),
        ...(losses.length > 1 ? losses.map((one) => lossShare(one, 1)) : []),
        ...parts.flatMap((part) => metricShares(part, batch)),
      ];
      return { loss, shares: concat(shares) };
    },
  };
}

/** The totals with a batch's shares; `kept` is 0 where the totals start again, else 1. */
export const gathered = (totals: Tensor, kept: Tensor, shares: Tensor): Tensor => add(mul(totals, kept), shares);
