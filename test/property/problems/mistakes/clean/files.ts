import type { Random } from '../../../../../scripts/oracle/networks/random.ts';
import type { Clean } from './families.ts';
import { inAnyOrder, train } from './parts.ts';

/** Specs whose blocks come from another file, and specs that search for the best of several sizes. */

export const importing = (random: Random): Clean => {
  const [units, rate] = [random.int(16, 64), random.pick('0.1', '0.2', '0.3')];
  const shared = `let units = ${units}\nblock hidden(width) { Dense(width, activation=relu) -> Dropout(${rate}) }\n`;
  const network = [
    'network {',
    `  Input(shape=[${random.int(4, 30)}])`,
    '  hidden(units)',
    `  hidden(${random.int(8, 16)})`,
    '  Dense(1, activation=sigmoid)',
    '}',
  ];
  const training = train({ loss: 'binary_crossentropy', metrics: 'AUC()', batch: 32, splitIsInData: false }, random);
  return {
    lines: inAnyOrder([['import hidden, units from "shared/layers.nnspec"'], network, training], random),
    files: { 'shared/layers.nnspec': shared },
  };
};

export const searching = (random: Random): Clean => {
  const lets = [`let units = ${2 * random.int(8, 32)}`, 'let rate = 0.2', 'let act = relu'];
  const network = [
    'network {',
    `  Input(shape=[${random.int(4, 30)}])`,
    '  Dense(units, activation=act)',
    '  Dropout(rate)',
    '  Dense(8, activation=act)',
    '  Dense(1)',
    '}',
  ];
  const search = [
    'search {',
    '  units in [16, 32, 64]',
    '  rate in uniform(0.1, 0.4)',
    `  trials = ${random.int(5, 30)}`,
    '  objective = minimize(val_loss)',
    '}',
  ];
  const training = train({ loss: 'mse', metrics: 'mae', batch: 32, splitIsInData: false }, random);
  return { lines: inAnyOrder([lets, network, search, training], random) };
};
