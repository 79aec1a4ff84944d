import type { MetricPlan } from '../../../protocol/index.ts';
import type { Context } from '../context.ts';
import type { Goal } from './loss.ts';
import { metricsIn } from './reported.ts';
import { targetOf } from './target.ts';

/** The metrics of an output, each under the word that is written for it. */
export const metricsOf = ({ train, output }: Goal, context: Context): readonly MetricPlan[] =>
  metricsIn(train, context)[output.name] ?? [];

/** Metrics that count right answers. */
const ACCURACIES: ReadonlySet<string> = new Set([
  'accuracy',
  'BinaryAccuracy',
  'CategoricalAccuracy',
  'SparseCategoricalAccuracy',
  'TopKCategoricalAccuracy',
  'SparseTopKCategoricalAccuracy',
]);

export const isAccuracy = ({ name }: Pick<MetricPlan, 'name'>): boolean => ACCURACIES.has(name);

/** So many different whole numbers may still be the numbers of classes. */
const FEW = 20;

/** Whether an output is meant to tell classes apart: accuracy is measured, or its target is a few whole numbers. */
export const tellsClasses = (goal: Goal, context: Context): boolean => {
  if (metricsOf(goal, context).some(isAccuracy)) return true;
  const target = targetOf(goal, context);
  return target?.integer === true && target.classes !== undefined && target.classes <= FEW;
};
