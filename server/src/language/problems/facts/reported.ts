import type { MetricPlan } from '../../../protocol/index.ts';
import type { SettingsModel } from '../../semantics/model.ts';
import { numbersOf } from '../../semantics/plan/read.ts';
import { planTrain } from '../../semantics/plan/train.ts';
import type { Context } from '../context.ts';
import { isUnknown, type Training } from './training.ts';

/** What an epoch reports, by name. */
export interface Reported {
  readonly names: readonly string[];
  /** Whether an epoch measures a validation part; where nothing is said of the data, it may. */
  readonly validated: boolean;
}

/** Whether an epoch measures a validation part; `undefined` when nothing is said of the data. */
const validates = ({ config, data }: SettingsModel): boolean | undefined => {
  if (typeof config.validation_split === 'number' && config.validation_split > 0) return true;
  if (!data) return undefined;
  return (numbersOf(data.config.split)[1] ?? 0) > 0;
};

/** Whether a part of the data is kept back to check on; `undefined` when a setting that says so has an error. */
export const hasValidation = (train: SettingsModel): boolean | undefined => {
  if (isUnknown(train, 'validation_split') || (train.data && isUnknown(train.data, 'split'))) return undefined;
  return validates(train) === true;
};

const planned = (train: SettingsModel): Readonly<Record<string, readonly MetricPlan[]>> =>
  train.network ? planTrain(train, train.network, () => 0, {}).metrics : {};

/** The metrics of a training by output, found once for all rules of a check. */
export const metricsIn = (train: SettingsModel, context: Context) => context.of(train, planned);

/** What an epoch reports of the training part. */
const ofTraining = ({ train, network }: Training, context: Context): readonly string[] => {
  const metrics = metricsIn(train, context);
  const many = network.outputs.length > 1;
  const names = network.outputs.flatMap(({ name }) => [
    ...(many ? [`${name}_loss`] : []),
    ...(metrics[name] ?? []).map(({ label }) => (many ? `${name}_${label}` : label)),
  ]);
  return ['loss', ...new Set(names)];
};

/** Whether an epoch reports a value whatever is measured besides: the loss. */
export const isLoss = (name: string, train: SettingsModel): boolean =>
  name === 'loss' || (name === 'val_loss' && validates(train) !== false);

/** What each epoch of a training reports; `undefined` when a setting that decides on it has an error. */
export const reportedBy = (training: Training, context: Context): Reported | undefined => {
  const { train } = training;
  const isOpen = ['metrics', 'validation_split', 'loss'].some((key) => isUnknown(train, key));
  if (isOpen || (train.data && isUnknown(train.data, 'split'))) return undefined;
  const validated = validates(train) !== false;
  const names = ofTraining(training, context);
  return { names: validated ? [...names, ...names.map((name) => `val_${name}`)] : names, validated };
};
