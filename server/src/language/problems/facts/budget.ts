import type { DataPlan } from '../../../protocol/index.ts';
import { numberOf } from '../../semantics/plan/read.ts';
import type { Context } from '../context.ts';
import { dataPlanOf, rowsOf } from './data.ts';
import { isUnknown, type Training } from './training.ts';

/** The sizes of a training run, in the letters of rules.md; `undefined`: not known. */
export interface Budget {
  /** `B` */
  readonly batchSize: number | undefined;
  /** `E`, less the epochs that `initial_epoch` leaves out. */
  readonly epochs: number | undefined;
  /** `N`, after `split`, `validation_split` and `window`. */
  readonly samples: number | undefined;
  /** `N_val`; 0 without a validation part. */
  readonly validation: number | undefined;
  /** Samples of the test part; 0 without one. */
  readonly test: number | undefined;
  /** Weight updates of one epoch. */
  readonly steps: number | undefined;
  /** `U`: weight updates in all. */
  readonly updates: number | undefined;
}

/** As the trainer cuts: at the rounded sums of the shares; `validation_split` then takes the last share of what is left. */
const partsOf = (
  samples: number,
  split: DataPlan['split'],
  held: number,
): { readonly train: number; readonly validation: number; readonly test: number } => {
  const [train = 1, validation = 0, test = 0] = split ?? [];
  const first = Math.round(train * samples);
  const second = Math.round((train + validation) * samples);
  const last = Math.round((train + validation + test) * samples) - second;
  if (held <= 0) return { train: first, validation: second - first, test: last };
  const rest = Math.floor(first * (1 - held));
  return { train: rest, validation: first - rest, test: last };
};

const samplesOf = (rows: number, window: DataPlan['window']): number =>
  window ? Math.max(0, Math.floor((rows - window.length - window.horizon) / window.stride) + 1) : rows;

const setting = ({ train }: Training, key: string, preset: number): number | undefined =>
  isUnknown(train, key) ? undefined : (numberOf(train.config, key) ?? preset);

const sizesOf = (training: Training, context: Context): Partial<ReturnType<typeof partsOf>> => {
  const rows = rowsOf(training, context);
  const plan = rows && dataPlanOf(training, context);
  const held = setting(training, 'validation_split', 0);
  if (!plan || rows === undefined || held === undefined) return {};
  return partsOf(rows.windowed ? rows.count : samplesOf(rows.count, plan.window), plan.split, held);
};

/** How much a train block trains, found once for all rules of a check. */
export const budgetOf = (training: Training, context: Context): Budget => context.of(training, budget);

const budget = (training: Training, context: Context): Budget => {
  const { train: samples, validation, test } = sizesOf(training, context);
  const batchSize = setting(training, 'batch_size', 32);
  const all = setting(training, 'epochs', 1);
  const epochs = all === undefined ? undefined : all - (setting(training, 'initial_epoch', 0) ?? 0);
  const given = numberOf(training.train.config, 'steps_per_epoch');
  const round = training.train.config.drop_remainder === true ? Math.floor : Math.ceil;
  const whole = samples === undefined || batchSize === undefined ? undefined : round(samples / batchSize);
  const steps = given ?? whole;
  const updates = steps === undefined || epochs === undefined ? undefined : steps * epochs;
  return { batchSize, epochs, samples, validation, test, steps, updates };
};
