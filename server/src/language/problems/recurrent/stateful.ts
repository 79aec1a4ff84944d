import type { Config } from '../../../protocol/index.ts';
import type { NetworkModel, NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { budgetOf } from '../facts/budget.ts';
import { surveyOf } from '../facts/survey.ts';
import type { Training } from '../facts/training.ts';

/** The first stateful layer of a network. */
export const statefulIn = (network: NetworkModel, context: Context): NodeModel | undefined => surveyOf(network, context).stateful;

/** Samples that do not fill batches evenly. */
interface Rest {
  readonly samples: number;
  readonly batchSize: number;
  readonly validation: boolean;
}

/** The part of the data that leaves a smaller batch, which the states of a network do not fit. */
export const restOf = (training: Training, context: Context): Rest | undefined => {
  const { train, network } = training;
  if (train.config.drop_remainder === true || statefulIn(network, context) === undefined) return undefined;
  const { samples, validation, batchSize } = budgetOf(training, context);
  if (!batchSize || batchSize < 1) return undefined;
  if (samples !== undefined && samples % batchSize !== 0) return { samples, batchSize, validation: false };
  return validation !== undefined && validation % batchSize !== 0
    ? { samples: validation, batchSize, validation: true }
    : undefined;
};

/** Whether a training would still have whole batches with other settings. */
export const staysEven = ({ train, network }: Training, settings: Config, context: Context): boolean =>
  restOf({ network, train: { ...train, config: { ...train.config, ...settings } } }, context) === undefined;
