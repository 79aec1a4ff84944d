import {
  add,
  argMax,
  cast,
  greaterEqual,
  less,
  logicalAnd,
  mul,
  notEqual,
  reshape,
  scatterND,
  type Tensor,
  where,
  zerosLike,
} from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { EPSILON } from '../losses/kit.ts';
import { numberIn, numberOr, numberOrNone, numbersIn } from '../ops/config.ts';
import { positiveAxis } from '../ops/shapes.ts';
import { type Metric, type MetricCall, total } from './kit.ts';
import { outside } from './numbers.ts';

/** How one of the metrics reads a batch. */
interface Reading {
  classes(config: Config): number;
  targetIds(config: Config): readonly number[];
  label(call: MetricCall): Tensor;
  answer(call: MetricCall): Tensor;
}

const largest = (x: Tensor, config: Config): Tensor => argMax(x, positiveAxis(numberOr(config, 'axis', -1), x.rank));

/** Whole numbers in a row: what is behind the point is cut off, as in Keras. */
function plain(x: Tensor): Tensor {
  const row = cast(reshape(x, [-1]), 'float32');
  return outside(row, cast(cast(row, 'int32'), 'float32'));
}

/** [classes · classes]: how often each label met each answer; classes out of range, or left out, count nowhere. */
function confusion(label: Tensor, answer: Tensor, classes: number, ignored: number | null): Tensor {
  const within = (x: Tensor): Tensor => logicalAnd(greaterEqual(x, 0), less(x, classes));
  const known = logicalAnd(within(label), within(answer));
  const counted = ignored === null ? known : logicalAnd(known, notEqual(label, ignored));
  const place = where(counted, add(mul(label, classes), answer), zerosLike(label));
  return scatterND(reshape(cast(place, 'int32'), [-1, 1]), cast(counted, 'float32'), [classes * classes]);
}

/** Overlap over what either covers; a class that never occurs is left out. */
function overlap(matrix: ArrayLike<number>, classes: number, ids: readonly number[]): number {
  const at = (row: number, column: number): number => matrix[row * classes + column] ?? 0;
  const every = Array.from({ length: classes }, (_, i) => i);
  const shares = ids.map((id) => {
    const either = total(every.map((i) => at(id, i) + at(i, id))) - at(id, id);
    return either > 1e-9 ? at(id, id) / (either + EPSILON) : null;
  });
  const present = shares.filter((share) => share !== null);
  return total(present) / (present.length + EPSILON);
}

/** keras/src/metrics/iou_metrics.py */
const intersection = ({ classes, targetIds, label, answer }: Reading): Metric => ({
  better: 'higher',
  size: (config) => classes(config) ** 2,
  add: (call) =>
    confusion(plain(label(call)), plain(answer(call)), classes(call.config), numberOrNone(call.config, 'ignore_class')),
  result: (sums, config) => overlap(sums, classes(config), targetIds(config)),
});

const declared: Reading = {
  classes: (config) => numberIn(config, 'num_classes'),
  targetIds: (config) => numbersIn(config, 'target_class_ids'),
  label: ({ target, config }) => (config.sparse_y_true === false ? largest(target, config) : target),
  answer: ({ prediction, config }) => (config.sparse_y_pred === false ? largest(prediction, config) : prediction),
};

const oneHotLabels: Reading = { ...declared, label: ({ target, config }) => largest(target, config) };

const allClasses = (reading: Reading): Reading => ({
  ...reading,
  targetIds: (config) => Array.from({ length: reading.classes(config) }, (_, i) => i),
});

const yesOrNo: Reading = {
  ...declared,
  classes: () => 2,
  label: ({ target }) => target,
  answer: ({ prediction, config }) => greaterEqual(prediction, numberIn(config, 'threshold')),
};

export const intersections = {
  IoU: intersection(declared),
  BinaryIoU: intersection(yesOrNo),
  MeanIoU: intersection(allClasses(declared)),
  OneHotIoU: intersection(oneHotLabels),
  OneHotMeanIoU: intersection(allClasses(oneHotLabels)),
};
