import type { Random } from '../../../../../scripts/oracle/networks/random.ts';
import type { Clean } from './families.ts';
import { inAnyOrder, train } from './parts.ts';

/** Convolutional networks over images that are not there yet: what is known of them stands in `facts`. */

interface Block {
  readonly filters: number;
  readonly convolutions: number;
}

const STYLES = {
  plain: ['Conv2D(filters, 3, padding=same, activation=relu)'],
  he: ['Conv2D(filters, 3, padding=same, activation=relu, kernel_initializer=he_normal)'],
  normalised: ['Conv2D(filters, 3, padding=same, use_bias=false)', 'BatchNormalization()', 'ReLU()'],
} satisfies Readonly<Record<string, readonly string[]>>;

type Style = keyof typeof STYLES;

const convolutions = ({ filters, convolutions: count }: Block, style: Style): readonly string[] =>
  Array.from({ length: count }, () => STYLES[style].map((layer) => layer.replace('filters', String(filters)))).flat();

const spec = (blocks: readonly Block[], size: number, random: Random): Clean => {
  const style = random.chance(0.3) ? 'normalised' : 'he';
  const kinds = random.int(3, 10);
  const splitIsInData = random.chance(0.5);
  const layers = [
    `Input(shape=[${size}, ${size}, ${random.pick(1, 3)}])`,
    ...blocks.flatMap((block, index) => [
      ...convolutions(block, index > 0 ? style : 'plain'),
      'MaxPooling2D(2)',
      ...(random.chance(0.3) ? ['SpatialDropout2D(0.1)'] : []),
    ]),
    'Flatten()',
    `Dense(${random.int(24, 64)}, activation=relu)`,
    'Dropout(0.4)',
    `Dense(${kinds}, activation=softmax)`,
  ];
  const settings = [
    'source = npz("images.npz")',
    'scale = divide_by(255)',
    `facts = {samples: ${random.int(20, 60)}_000, classes: ${kinds}, range: [0, 255], target_range: [0, ${kinds - 1}]}`,
    ...(splitIsInData ? ['split = [0.8, 0.1, 0.1]'] : []),
  ];
  const loss = 'sparse_categorical_crossentropy';
  return {
    lines: inAnyOrder(
      [
        ['network {', ...layers.map((layer) => `  ${layer}`), '}'],
        ['data {', ...random.shuffled(settings).map((line) => `  ${line}`), '}'],
        train({ loss, metrics: 'accuracy', batch: random.pick(32, 64), splitIsInData }, random),
      ],
      random,
    ),
  };
};

const FILTERS = [8, 16, 24, 32, 48, 64];

export const images = (random: Random): Clean => {
  const first = random.int(0, 2);
  const count = random.int(2, 3);
  return spec(
    FILTERS.slice(first, first + count).map((filters) => ({ filters, convolutions: random.int(1, 2) })),
    random.pick(32, 48, 64),
    random,
  );
};

/** Ten convolutions and poolings or more. */
export const deepImages = (random: Random): Clean => {
  const first = random.int(0, 1);
  return spec(
    FILTERS.slice(first, first + 5).map((filters) => ({ filters, convolutions: 2 })),
    random.pick(64, 96),
    random,
  );
};
