import type { Shape } from '../../../server/src/catalogue/index.ts';
import type { Arguments, EntryValue, LayerCall, Literal } from '../networks/draft.ts';
import type { Random } from '../networks/random.ts';
import type { Goal, Word } from './draft.ts';

/** Random goals: last layers, losses and metrics that go together, each with the options that matter to it. */

const layer = (name: string, args: Arguments, positional = 0): LayerCall => ({ is: 'layer', name, args, positional });
const loss = (name: string, args: Arguments = []): EntryValue => ({ is: 'entry', of: 'loss', name, args });
const metric = (name: string, args: Arguments = []): EntryValue => ({ is: 'entry', of: 'metric', name, args });

/** An argument that is given now and then. */
const perhaps = (random: Random, name: string, ...values: readonly Literal[]): Arguments =>
  random.chance(0.4) ? [[name, random.pick(...values)]] : [];

/** What a goal is chosen for. */
interface Setting {
  readonly random: Random;
  /** Axes of what the last layer gives, the batch included. */
  readonly rank: number;
  readonly units: number;
}

type Kind = Pick<Goal, 'target' | 'loss'> & {
  readonly activation: string;
  /** Those of which some are measured. */
  readonly metrics: readonly Word[];
  /** Another number of units than asked for. */
  readonly units?: number;
  readonly after?: LayerCall;
};

const numbers = ({ random, rank, units }: Setting): Kind => ({
  activation: random.pick('linear', 'linear', 'tanh', 'softsign'),
  target: { kind: 'numbers', low: -1.5, high: 1.5 },
  loss: random.pick<Word>(
    'mse',
    'mae',
    loss('MeanSquaredError', perhaps(random, 'reduction', 'sum')),
    loss('MeanAbsoluteError', perhaps(random, 'reduction', 'sum')),
    loss('Huber', perhaps(random, 'delta', 0.3, 0.8)),
    loss('LogCosh'),
    ...(units > 1 ? [loss('CosineSimilarity', perhaps(random, 'reduction', 'sum'))] : []),
  ),
  metrics: [
    'mse',
    metric('MeanAbsoluteError'),
    metric('RootMeanSquaredError'),
    metric('LogCoshError'),
    ...(units > 1 ? [metric('CosineSimilarity')] : []),
    ...(rank === 2 ? [metric('R2Score'), metric('PearsonCorrelation'), metric('ConcordanceCorrelation')] : []),
  ],
});

const positive = ({ random }: Setting): Kind => ({
  activation: random.pick('softplus', 'exponential', 'sigmoid'),
  target: { kind: 'numbers', low: 0.5, high: 2 },
  loss: loss(random.pick('MeanAbsolutePercentageError', 'MeanSquaredLogarithmicError', 'MeanSquaredError')),
  metrics: ['mape', 'msle', metric('MeanSquaredLogarithmicError', [['name', 'own']]), metric('Poisson')],
});

const counts = ({ random }: Setting): Kind => ({
  activation: random.pick('softplus', 'exponential'),
  target: { kind: 'counts' },
  loss: loss('Poisson', perhaps(random, 'reduction', 'sum')),
  metrics: [metric('Poisson'), 'mae'],
});

const answers = (random: Random): readonly Word[] => [
  metric('BinaryAccuracy', perhaps(random, 'threshold', 0.4)),
  'accuracy',
  metric('AUC', [...perhaps(random, 'curve', 'PR', 'PRGAIN'), ...perhaps(random, 'num_thresholds', 20)]),
  metric('Precision', perhaps(random, 'thresholds', 0.45)),
  metric('Recall', perhaps(random, 'thresholds', 0.55)),
  metric('TruePositives'),
  metric('FalseNegatives'),
  metric('TrueNegatives'),
  metric('FalsePositives'),
  metric('BinaryIoU'),
  metric('BinaryCrossentropy', perhaps(random, 'label_smoothing', 0.1)),
  metric('SensitivityAtSpecificity', [['specificity', 0.5]]),
  metric('SpecificityAtSensitivity', [['sensitivity', 0.5]]),
  metric('PrecisionAtRecall', [['recall', 0.5]]),
  metric('RecallAtPrecision', [['precision', 0.5]]),
];

const yesOrNo = ({ random, rank }: Setting): Kind => {
  const isLogits = random.chance(0.25);
  const logits: Arguments = isLogits ? [['from_logits', true]] : [];
  const focal = [
    ...perhaps(random, 'apply_class_balancing', true),
    ...perhaps(random, 'alpha', 0.4),
    ...perhaps(random, 'gamma', 1.5, 3.5),
  ];
  const overlaps = isLogits
    ? []
    : [loss('Dice'), loss('Tversky', [...perhaps(random, 'alpha', 0.7), ...perhaps(random, 'beta', 0.3)])];
  return {
    activation: isLogits ? 'linear' : 'sigmoid',
    target: { kind: 'yes or no' },
    loss: random.pick<Word>(
      isLogits ? loss('BinaryCrossentropy', logits) : 'binary_crossentropy',
      loss('BinaryCrossentropy', [...logits, ...perhaps(random, 'label_smoothing', 0.1, 0.2)]),
      loss('BinaryFocalCrossentropy', [...focal, ...logits]),
      ...overlaps,
    ),
    metrics: isLogits
      ? [metric('BinaryCrossentropy', logits), metric('BinaryAccuracy', [['threshold', 0.1]])]
      : [...answers(random), ...(rank === 2 ? [metric('F1Score', [['threshold', 0.5]])] : [])],
  };
};

const sides = ({ random }: Setting): Kind => ({
  activation: random.pick('tanh', 'softsign'),
  target: { kind: 'signs' },
  loss: loss(random.pick('Hinge', 'SquaredHinge')),
  metrics: [metric('Hinge'), metric('SquaredHinge')],
});

const oneHot = (setting: Setting): Kind => {
  const { random, rank } = setting;
  const units = Math.max(3, setting.units);
  const isLogits = random.chance(0.25);
  const logits: Arguments = isLogits ? [['from_logits', true]] : [];
  return {
    units,
    activation: isLogits ? 'linear' : random.pick('softmax', 'softmax', 'softmax', 'sigmoid'),
    target: { kind: 'one-hot' },
    loss: random.pick<Word>(
      loss('CategoricalCrossentropy', [...logits, ...perhaps(random, 'label_smoothing', 0.1)]),
      loss('CategoricalFocalCrossentropy', [...perhaps(random, 'alpha', 0.4), ...perhaps(random, 'gamma', 1.5), ...logits]),
      loss('CategoricalHinge'),
      ...(isLogits ? [] : [loss('KLDivergence'), loss('Dice'), loss('Tversky'), 'categorical_crossentropy']),
    ),
    metrics: [
      'accuracy',
      'acc',
      metric('CategoricalAccuracy'),
      metric('TopKCategoricalAccuracy', [['k', 2]]),
      metric('CategoricalHinge'),
      metric('OneHotMeanIoU', [['num_classes', units]]),
      metric('OneHotIoU', [
        ['num_classes', units],
        ['target_class_ids', [0, 2]],
      ]),
      metric('CategoricalCrossentropy', logits),
      ...(isLogits ? [] : [metric('KLDivergence'), metric('AUC'), metric('Precision', perhaps(random, 'class_id', 1))]),
      ...(rank === 2
        ? [metric('F1Score', perhaps(random, 'average', 'macro', 'micro')), metric('FBetaScore', [['beta', 0.5]])]
        : []),
    ],
  };
};

const classes = (setting: Setting): Kind => {
  const { random } = setting;
  const units = Math.max(3, setting.units);
  const isLogits = random.chance(0.25);
  const logits: Arguments = isLogits ? [['from_logits', true]] : [];
  return {
    units,
    activation: isLogits ? 'linear' : 'softmax',
    target: { kind: 'classes', below: units, column: random.chance(0.4) },
    loss: random.pick<Word>(
      loss('SparseCategoricalCrossentropy', [...logits, ...perhaps(random, 'ignore_class', 1)]),
      ...(isLogits
        ? []
        : ['sparse_categorical_crossentropy', loss('CategoricalGeneralizedCrossEntropy', perhaps(random, 'q', 0.7))]),
    ),
    metrics: [
      'accuracy',
      metric('SparseCategoricalAccuracy'),
      metric('SparseTopKCategoricalAccuracy', [['k', 2]]),
      metric('SparseCategoricalCrossentropy', logits),
      metric('MeanIoU', [
        ['num_classes', units],
        ['sparse_y_pred', false],
      ]),
      metric('IoU', [
        ['num_classes', units],
        ['target_class_ids', [0, 1]],
        ['sparse_y_pred', false],
      ]),
    ],
  };
};

const shares = (setting: Setting): Kind => ({
  units: Math.max(2, setting.units),
  activation: 'softmax',
  target: { kind: 'shares' },
  loss: loss(setting.random.pick('KLDivergence', 'CategoricalCrossentropy', 'CosineSimilarity', 'MeanSquaredError')),
  metrics: [metric('KLDivergence'), metric('CosineSimilarity'), metric('MeanAbsoluteError')],
});

const pairs = ({ random }: Setting): Kind => ({
  units: 3,
  activation: 'linear',
  after: layer('UnitNormalization', []),
  target: { kind: 'classes', below: 3, column: false },
  loss: loss('Circle', [
    ['gamma', random.pick(2.5, 4.5)],
    ...perhaps(random, 'margin', 0.25),
    ...perhaps(random, 'remove_diagonal', false),
  ]),
  metrics: [],
});

const spellings = ({ random }: Setting): Kind => ({
  units: 4,
  activation: 'linear',
  target: { kind: 'spellings', below: 4 },
  loss: loss('CTC', perhaps(random, 'reduction', 'sum')),
  metrics: [],
});

const ANYWHERE = [numbers, numbers, yesOrNo, yesOrNo, oneHot, oneHot, classes, classes, positive, counts, sides, shares];

const kindsFor = (shape: Shape): readonly ((setting: Setting) => Kind)[] => {
  if (shape.length === 2) return [...ANYWHERE, pairs];
  return shape.length === 3 && Number(shape[1]) >= 6 ? [...ANYWHERE, spellings, spellings] : ANYWHERE;
};

/** Layers that leave one vector a sample, or none where every position is judged. */
const ending = (shape: Shape, random: Random): readonly LayerCall[] => {
  const axes = shape.length - 2;
  if (axes < 1 || random.chance(0.35)) return [];
  const averaged = layer(`Global${random.pick('Average', 'Max')}Pooling${axes}D`, []);
  return [axes > 3 || random.chance(0.6) ? layer('Flatten', []) : averaged];
};

/** A goal for what the network gives so far. @param shape of it, batch first */
export const randomGoal = (shape: Shape, random: Random): Goal => {
  const before = ending(shape, random);
  const given: Shape = before.length > 0 ? [null, null] : shape;
  const setting = { random, rank: given.length, units: random.int(1, 4) };
  const kind = random.pick(...kindsFor(given))(setting);
  const dense = layer(
    'Dense',
    [
      ['units', kind.units ?? setting.units],
      ['activation', kind.activation],
    ],
    1,
  );
  return {
    head: [...before, dense, ...(kind.after ? [kind.after] : [])],
    perSample: given.length === 2,
    loss: kind.loss,
    target: kind.target,
    metrics: random.shuffled(kind.metrics).slice(0, random.int(0, 3)),
  };
};
