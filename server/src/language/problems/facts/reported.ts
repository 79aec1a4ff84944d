import type { SettingsModel } from '../../semantics/model.ts';
import { numbersOf } from '../../semantics/plan/read.ts';
import { planTrain } from '../../semantics/plan/train.ts';
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

/** What an epoch reports of the training part. */
const ofTraining = ({ train, network }: Training): readonly string[] => {
  const { metrics } = planTrain(train, network, () => 0, {});
  const many = network.outputs.length > 1;
  const names = network.outputs.flatMap(({ name }) => [
    ...(many ? [`${name}_loss`] : []),
    ...(metrics[name] ?? []).map(({ label }) => (many ? `${name}_${label}` : label)),
  ]);
  return ['loss', ...new Set(names)];
};

/** What each epoch of a training reports; `undefined` when a setting that decides on it has an error. */
export const reportedBy = (training: Training): Reported | undefined => {
  const { train } = training;
  const isOpen = ['metrics', 'validation_split', 'loss'].some((key) => isUnknown(train, key));
  if (isOpen || (train.data && isUnknown(train.data, 'split'))) return undefined;
  const validated = validates(train) !== false;
  const names = ofTraining(training);
  return { names: validated ? [...names, ...names.map((name) => `val_${name}`)] : names, validated };
};
