import type { Random } from '../../../../../scripts/oracle/networks/random.ts';
import type { Clean } from './families.ts';
import { inAnyOrder, train } from './parts.ts';

/** Recurrent networks over windows of a series, and over texts as numbers. */

const cell = (random: Random): string => random.pick('LSTM', 'GRU');

const windowed = (length: number, features: number, scaled: string): readonly string[] => [
  'source = csv("series.csv")',
  `inputs = [${Array.from({ length: features }, (_, index) => `"s${index}"`).join(', ')}]`,
  'target = "s0"',
  `window = window(length=${length})`,
  `scale = ${scaled}`,
  `scale_target = ${scaled}`,
];

export const series = (random: Random): Clean => {
  const length = random.int(24, 60);
  const features = random.int(1, 4);
  const kind = cell(random);
  const units = random.int(8, 40);
  const splitIsInData = random.chance(0.5);
  const asInput = random.chance(0.5);
  const shape = `shape=[${length}, ${features}]`;
  const layers = [
    ...(asInput ? [`Input(${shape})`] : []),
    `${kind}(${units}, return_sequences=true${asInput ? '' : `, input_${shape}`})`,
    ...(random.chance(0.4) ? [`${kind}(${units}, return_sequences=true)`] : []),
    `${kind}(${random.int(8, 24)})`,
    `Dense(${random.int(8, 16)}, activation=relu)`,
    'Dense(1)',
  ];
  const settings = [
    ...windowed(length, features, random.pick('standard', 'minmax')),
    `facts = {samples: ${320 * random.int(10, 30)}, target_range: [-5, 12]}`,
    ...(splitIsInData ? ['split = [0.8, 0.2, 0]'] : []),
  ];
  return {
    lines: inAnyOrder(
      [
        ['network {', ...layers.map((layer) => `  ${layer}`), '}'],
        ['data {', ...random.shuffled(settings).map((line) => `  ${line}`), '}'],
        train({ loss: random.pick('mse', 'huber'), metrics: 'mae', batch: 32, splitIsInData }, random),
      ],
      random,
    ),
  };
};

/** Layers that keep their state: everything about batches has to fit. */
export const stateful = (random: Random): Clean => {
  const length = random.int(6, 30);
  const batch = random.pick(8, 16, 32);
  const features = random.int(1, 3);
  const kind = cell(random);
  const layers = [
    `Input(batch_shape=[${batch}, ${length}, ${features}])`,
    ...(random.chance(0.5) ? [`${kind}(${random.int(8, 20)}, return_sequences=true, stateful=true)`] : []),
    `${kind}(${random.int(8, 20)}, stateful=true)`,
    'Dense(1)',
  ];
  const settings = [
    ...windowed(length, features, 'standard'),
    `facts = {samples: ${320 * random.int(10, 30)}, target_range: [-5, 12]}`,
    'split = [0.8, 0.2, 0]',
  ];
  return {
    lines: inAnyOrder(
      [
        ['network {', ...layers.map((layer) => `  ${layer}`), '}'],
        ['data {', ...random.shuffled(settings).map((line) => `  ${line}`), '}'],
        train(
          { loss: 'mse', metrics: 'mae', batch, splitIsInData: true, more: ['shuffle = false', 'reset_states = epoch'] },
          random,
        ),
      ],
      random,
    ),
  };
};

/** Texts as numbers of words. */
export const texts = (random: Random): Clean => {
  const vocabulary = 1_000 * random.int(5, 20);
  const length = 10 * random.int(8, 20);
  const splitIsInData = random.chance(0.5);
  const reader = random.pick(
    [`Embedding(${vocabulary}, 32, mask_zero=true)`, `${cell(random)}(24)`],
    [`Embedding(${vocabulary}, 32)`, 'Conv1D(32, 5, activation=relu)', 'GlobalMaxPooling1D()'],
    [`Embedding(${vocabulary}, 48)`, `Bidirectional(${cell(random)}(16))`],
  );
  const layers = [
    `Input(shape=[${length}])`,
    ...reader,
    'Dropout(0.3)',
    `Dense(${random.int(8, 16)}, activation=relu)`,
    'Dense(1, activation=sigmoid)',
  ];
  const settings = [
    'source = npz("texts.npz")',
    `facts = {samples: ${random.int(20, 40)}_000, classes: 2, range: [0, ${vocabulary - 1}], target_range: [0, 1]}`,
    ...(splitIsInData ? ['split = [0.8, 0.2, 0]'] : []),
  ];
  return {
    lines: inAnyOrder(
      [
        ['network {', ...layers.map((layer) => `  ${layer}`), '}'],
        ['data {', ...random.shuffled(settings).map((line) => `  ${line}`), '}'],
        train({ loss: 'binary_crossentropy', metrics: 'accuracy', batch: random.pick(32, 64), splitIsInData }, random),
      ],
      random,
    ),
  };
};
