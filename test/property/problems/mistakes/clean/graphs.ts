import type { Random } from '../../../../../scripts/oracle/networks/random.ts';
import type { Clean } from './families.ts';
import { inAnyOrder, train } from './parts.ts';

/** Networks with branches, blocks, shared layers and several outputs. */

export const branches = (random: Random): Clean => {
  const [left, right] = [random.int(4, 11), random.int(12, 20)];
  const width = random.int(8, 40);
  const kinds = random.int(3, 8);
  const merge = random.pick('Concatenate()', 'Add()', 'Average()');
  const network = [
    'network {',
    `  a = Input(shape=[${left}])`,
    `  b = Input(shape=[${right}])`,
    `  p = a -> Dense(${width}, activation=relu)`,
    `  q = b -> Dense(${width}, activation=relu)`,
    `  [p, q] -> ${merge}`,
    `  Dense(${width}, activation=relu)`,
    `  repeat ${random.int(2, 4)} { residual(${width}) }`,
    '  LayerNormalization()',
    `  Dense(${kinds}, activation=softmax)`,
    '}',
  ];
  const block = [
    'block residual(width) {',
    '  y = input -> Dense(width, activation=relu) -> Dropout(0.1) -> Dense(width)',
    '  [input, y] -> Add()',
    '}',
  ];
  const loss = random.pick('sparse_categorical_crossentropy', 'categorical_crossentropy');
  const training = train({ loss, metrics: 'accuracy', batch: 32, splitIsInData: false }, random);
  return { lines: inAnyOrder([block, network, training], random) };
};

export const severalOutputs = (random: Random): Clean => {
  const width = random.int(16, 64);
  const network = [
    'network {',
    `  Input(shape=[${random.int(6, 40)}])`,
    `  trunk = Dense(${width}, activation=relu)`,
    '  layer head = Dense(12, activation=relu)',
    '  left = trunk -> head()',
    `  right = trunk -> Dense(${width}, activation=relu) -> head()`,
    '  price = left -> Dense(1, name="price")',
    `  kind = right -> Dense(${random.int(3, 6)}, activation=softmax, name="kind")`,
    '  output price, kind',
    '}',
  ];
  const loss = '{price: mse, kind: sparse_categorical_crossentropy}';
  const training = train(
    { loss, metrics: '', batch: 32, splitIsInData: false, more: ['loss_weights = {price: 0.5, kind: 1.0}'] },
    random,
  );
  return {
    lines: inAnyOrder(
      [network, training.map((line) => line.replace('metrics = []', 'metrics = {price: [mae], kind: [accuracy]}'))],
      random,
    ),
  };
};
