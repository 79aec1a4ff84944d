import type { EpochEvent, Logs } from '@nnspec/server/protocol';
import type { Curve } from './curve.ts';

/** Columns for one chart: `xs` in epochs, a gap where a curve has no value. */
export interface ChartData {
  readonly name: string;
  readonly xs: readonly number[];
  readonly train: readonly (number | null)[];
  readonly validation: readonly (number | null)[] | null;
  /** The loss after each batch, drawn faintly; only the loss has one. */
  readonly batches: readonly (number | null)[] | null;
}

const VALIDATION = 'val_';

/** The names that a run reports, without those of validation: `loss` first, the others as they come. */
export function metricNames(logs: readonly Logs[]): readonly string[] {
  const names = new Set(logs.flatMap((record) => Object.keys(record)).map(trainName));
  return [...names].sort((a, b) => Number(b === 'loss') - Number(a === 'loss'));
}

function trainName(name: string): string {
  return name.startsWith(VALIDATION) ? name.slice(VALIDATION.length) : name;
}

/** Epochs that are drawn one by one. Of more, every second one is, every fourth, and so on; the last one always. */
export const EPOCH_LIMIT = 1_000;

function drawn(epochs: readonly EpochEvent[]): readonly EpochEvent[] {
  const stride = 2 ** Math.max(0, Math.ceil(Math.log2(epochs.length / EPOCH_LIMIT)));
  return stride === 1 ? epochs : epochs.filter((_, index) => index % stride === 0 || index === epochs.length - 1);
}

/** One chart's columns. An epoch stands at its end: the first at 1. */
export function chartData(name: string, all: readonly EpochEvent[], batchLoss: Curve): ChartData {
  const epochs = drawn(all);
  const batches = name === 'loss' ? new Map(batchLoss.xs.map((x, index) => [x, finite(batchLoss.ys[index])])) : null;
  const byEpoch = new Map(epochs.map((epoch) => [epoch.epoch + 1, epoch.logs]));
  const xs = [...new Set([...byEpoch.keys(), ...(batches?.keys() ?? [])])].sort((a, b) => a - b);
  const column = (key: string) => xs.map((x) => finite(byEpoch.get(x)?.[key]));
  const validated = epochs.some(({ logs }) => logs[VALIDATION + name] !== undefined);
  return {
    name,
    xs,
    train: column(name),
    validation: validated ? column(VALIDATION + name) : null,
    batches: batches === null ? null : xs.map((x) => batches.get(x) ?? null),
  };
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

/** The first epoch in which `name` was lowest; `null` when it never had a value. */
export function bestOf(epochs: readonly EpochEvent[], name: string): EpochEvent | null {
  const value = (epoch: EpochEvent) => finite(epoch.logs[name]) ?? Number.POSITIVE_INFINITY;
  const best = epochs.reduce<EpochEvent | null>(
    (found, epoch) => (found === null || value(epoch) < value(found) ? epoch : found),
    null,
  );
  return best !== null && Number.isFinite(value(best)) ? best : null;
}
