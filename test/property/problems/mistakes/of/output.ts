import { after, blame, finds, setting, swap, where } from '../draft.ts';
import { reclassed, unfair } from '../found.ts';
import type { Mistake } from '../mistake.ts';
import { LINEAR, LOSS, METRICS, SIGMOID, SOFTMAX } from './places.ts';

/** Last layers, losses, labels and metrics that do not belong together. */
export const outputMistakes: readonly Mistake[] = [
  {
    rule: 'activation-with-logits',
    in: ['oneOfSeveral', 'images', 'branches'],
    by: [swap(LOSS, 'loss = SparseCategoricalCrossentropy(from_logits=true)')],
  },
  { rule: 'activation-with-logits', in: ['yesOrNo', 'texts'], by: [swap(LOSS, 'loss = BinaryCrossentropy(from_logits=true)')] },
  {
    rule: 'class-count-mismatch',
    in: ['oneOfSeveral', 'images'],
    by: [swap(SOFTMAX, 'Dense(3$1, activation=softmax)'), blame(LOSS)],
  },
  { rule: 'cosine-single-value', in: ['amounts'], by: [swap(LOSS, 'loss = cosine_similarity')] },
  { rule: 'crossentropy-single-unit', in: ['yesOrNo', 'importing'], by: [swap(LOSS, 'loss = categorical_crossentropy')] },
  {
    rule: 'divergence-needs-distribution',
    in: ['branches'],
    by: [swap(SOFTMAX, 'Dense($1, activation=sigmoid)'), swap(LOSS, 'loss = kl_divergence'), blame(LOSS)],
  },
  {
    rule: 'divergence-needs-distribution',
    in: ['shares'],
    by: [blame(/loss = kl_divergence/), finds(unfair)],
  },
  { rule: 'invalid-binary-labels', in: ['yesOrNo'], by: [blame(LOSS), finds(reclassed(4, 0))], follows: ['integer-inputs'] },
  { rule: 'invalid-binary-labels', in: ['texts'], by: [swap(/target_range: \[0, 1\]/, 'target_range: [0, 3]'), blame(LOSS)] },
  { rule: 'invalid-hinge-labels', in: ['amounts'], by: [swap(LOSS, 'loss = hinge')] },
  {
    rule: 'label-out-of-range',
    in: ['oneOfSeveral', 'images'],
    by: [swap(SOFTMAX, 'Dense(2, activation=softmax)'), blame(/loss = sparse/)],
  },
  { rule: 'label-out-of-range', in: ['images'], by: [swap(/target_range: \[0, (\d+)\]/, 'target_range: [1, 1$1]'), blame(LOSS)] },
  { rule: 'label-out-of-range', in: ['oneOfSeveral'], by: [blame(/loss = sparse/), finds(reclassed(3, -1))] },
  { rule: 'log-error-range', in: ['amounts', 'series'], by: [swap(LOSS, 'loss = msle')] },
  {
    rule: 'log-error-range',
    in: ['amounts'],
    by: [swap(LINEAR, 'Dense(1, activation=softplus)'), swap(LOSS, 'loss = msle'), blame(LOSS)],
  },
  {
    rule: 'log-error-range',
    in: ['amounts'],
    by: [swap(LINEAR, 'Dense(1, activation=tanh)'), swap(LOSS, 'loss = msle'), blame(LOSS)],
  },
  {
    rule: 'loss-activation-mismatch',
    in: ['oneOfSeveral', 'images', 'branches'],
    by: [swap(LOSS, 'loss = binary_crossentropy')],
  },
  {
    rule: 'loss-activation-mismatch',
    in: ['images', 'branches'],
    by: [swap(SOFTMAX, 'Dense($1, activation=sigmoid)'), blame(LOSS)],
  },
  { rule: 'loss-activation-mismatch', in: ['images', 'branches'], by: [swap(SOFTMAX, 'Dense($1)'), blame(LOSS)] },
  { rule: 'loss-activation-mismatch', in: ['yesOrNo', 'texts', 'importing'], by: [swap(SIGMOID, 'Dense(1)'), blame(LOSS)] },
  {
    rule: 'loss-activation-mismatch',
    in: ['yesOrNo', 'texts', 'importing'],
    by: [swap(LOSS, 'loss = hinge')],
    follows: ['metric-mismatch'],
  },
  { rule: 'loss-activation-mismatch', in: ['branches'], by: [swap(LOSS, 'loss = huber')] },
  { rule: 'loss-activation-mismatch', in: ['branches'], by: [swap(LOSS, 'loss = binary_focal_crossentropy')] },
  { rule: 'loss-activation-mismatch', in: ['yesOrNo', 'texts'], by: [swap(SIGMOID, 'Dense(1, activation=tanh)'), blame(LOSS)] },
  {
    rule: 'loss-activation-mismatch',
    in: ['branches', 'images'],
    by: [swap(SOFTMAX, 'Dense($1, activation=relu)'), blame(LOSS)],
  },
  {
    rule: 'loss-activation-mismatch',
    in: ['branches'],
    by: [swap(SOFTMAX, 'Dense($1, activation=sigmoid)'), swap(LOSS, 'loss = categorical_focal_crossentropy'), blame(LOSS)],
  },
  { rule: 'metric-mismatch', in: ['amounts', 'series'], by: [swap(METRICS, 'metrics = [accuracy]')] },
  { rule: 'metric-mismatch', in: ['images'], by: [swap(METRICS, 'metrics = [categorical_accuracy]')] },
  { rule: 'metric-mismatch', in: ['images', 'oneOfSeveral'], by: [swap(METRICS, 'metrics = [binary_accuracy]')] },
  {
    rule: 'metric-mismatch',
    in: ['oneOfSeveral'],
    by: [where(/loss = cat/), swap(/metrics = .*/, 'metrics = [sparse_categorical_accuracy]')],
  },
  {
    rule: 'missing-one-hot',
    in: ['oneOfSeveral'],
    by: [where(/loss = cat/), setting('data', 'encode = {kind: integer}'), blame(LOSS)],
  },
  { rule: 'noise-on-output', in: ['oneOfSeveral', 'images', 'branches'], by: [after(SOFTMAX, 'Dropout(0.2)')] },
  { rule: 'noise-on-output', in: ['series', 'stateful', 'amounts'], by: [after(LINEAR, 'GaussianNoise(0.1)')] },
  { rule: 'noise-on-output', in: ['amounts'], by: [after(LINEAR, 'BatchNormalization()')], follows: ['bias-before-batch-norm'] },
  { rule: 'output-loss-mismatch', in: ['severalOutputs'], by: [swap(/loss = \{price: mse, /, 'loss = {prize: mse, ')] },
  { rule: 'output-loss-mismatch', in: ['severalOutputs'], by: [swap(/loss = \{price: mse, /, 'loss = {')] },
  { rule: 'output-loss-mismatch', in: ['severalOutputs'], by: [swap(/loss_weights = .*/, 'loss_weights = [0.5]')] },
  { rule: 'output-loss-mismatch', in: ['severalOutputs'], by: [swap(METRICS, 'metrics = {size: [mae]}')] },
  { rule: 'percentage-error-near-zero', in: ['amounts'], by: [swap(LOSS, 'loss = mape')] },
  { rule: 'poisson-range', in: ['amounts', 'series'], by: [swap(LOSS, 'loss = poisson')] },
  {
    rule: 'poisson-range',
    in: ['amounts'],
    by: [swap(LINEAR, 'Dense(1, activation=softplus)'), swap(LOSS, 'loss = poisson'), blame(LOSS)],
  },
  { rule: 'regression-loss-for-classes', in: ['oneOfSeveral', 'images'], by: [swap(LOSS, 'loss = mse')] },
  { rule: 'regression-loss-for-classes', in: ['yesOrNo'], by: [swap(LOSS, 'loss = mean_absolute_error')] },
  {
    rule: 'single-label-sigmoid',
    in: ['oneOfSeveral'],
    by: [
      swap(SOFTMAX, 'Dense($1, activation=sigmoid)'),
      setting('data', 'encode = {kind: one_hot}'),
      swap(LOSS, 'loss = binary_crossentropy'),
      blame(LOSS),
    ],
  },
  { rule: 'softmax-single-unit', in: ['yesOrNo', 'texts', 'importing'], by: [swap(SIGMOID, 'Dense(1, activation=softmax)')] },
  { rule: 'target-broadcast', in: ['amounts'], by: [swap(LINEAR, 'Dense(3)'), blame(LOSS)] },
  { rule: 'target-size-mismatch', in: ['yesOrNo'], by: [swap(SIGMOID, 'Dense(3, activation=sigmoid)'), blame(LOSS)] },
  { rule: 'target-size-mismatch', in: ['shares'], by: [swap(SOFTMAX, 'Dense(1$1)'), swap(LOSS, 'loss = mse'), blame(LOSS)] },
  {
    rule: 'unexpected-one-hot',
    in: ['oneOfSeveral'],
    by: [where(/loss = sparse/), setting('data', 'encode = {kind: one_hot}'), blame(LOSS)],
  },
  { rule: 'unreachable-targets', in: ['amounts'], by: [swap(LINEAR, 'Dense(1, activation=relu)'), blame(LOSS)] },
  { rule: 'unreachable-targets', in: ['amounts'], by: [swap(LINEAR, 'Dense(1, activation=tanh)'), blame(LOSS)] },
  {
    rule: 'unreachable-targets',
    in: ['severalOutputs'],
    by: [swap(/Dense\(1, name/, 'Dense(1, activation=relu, name'), blame(LOSS)],
  },
  { rule: 'unreachable-targets', in: ['amounts'], by: [swap(LINEAR, 'Dense(1, activation=sigmoid)'), blame(LOSS)] },
];
