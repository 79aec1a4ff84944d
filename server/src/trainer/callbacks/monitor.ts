import type { TrainPlan } from '../../protocol/index.ts';
import { isBetterHigher } from '../metrics/index.ts';

/** Whether a larger value of what is monitored is better. @param mode `auto`: losses fall, accuracies rise */
export function isHigherBetter(monitor: string, mode: string, train: TrainPlan): boolean {
  if (mode === 'min' || mode === 'max') return mode === 'max';
  const watched = monitor.replace(/^val_/, '');
  const metric = Object.values(train.metrics)
    .flat()
    .find(({ label }) => watched === label || watched.endsWith(`_${label}`));
  return metric ? isBetterHigher(metric.name) : isBetterHigher(watched);
}
