import type { Random } from '../../../../../scripts/oracle/networks/random.ts';
import type { ColumnFacts } from '../../../../../server/src/protocol/index.ts';
import { classes, numbers, tableFacts } from './facts.ts';
import type { Clean } from './families.ts';
import { inAnyOrder, train } from './parts.ts';

/** Dense networks over the columns of a table, which has been looked into. */

interface Task {
  readonly units: number;
  readonly activation: string;
  readonly loss: string;
  readonly metrics: string;
}

const hidden = (units: string, random: Random): readonly string[] => {
  const layers = random.pick(
    [`Dense(${units}, activation=relu)`],
    [`Dense(${units}, use_bias=false)`, 'BatchNormalization()', 'Activation(relu)'],
    [`Dense(${units}, activation=relu, kernel_regularizer=l2(1e-4))`],
    [`Dense(${units}, activation=relu, kernel_initializer=he_normal)`],
  );
  return random.chance(0.5) ? [...layers, `Dropout(${random.pick('0.1', '0.25', '0.3', '0.5')})`] : layers;
};

/** Hidden layers that grow narrower; the first is as wide as the `let` says, and both ends are plain. */
const layers = (features: number, { units, activation }: Task, random: Random): readonly string[] => {
  const asInput = random.chance(0.6);
  const shape = `shape=[${features}]`;
  const head = activation === 'linear' ? `Dense(${units})` : `Dense(${units}, activation=${activation})`;
  return [
    ...(asInput ? [`Input(${shape})`] : []),
    `Dense(units, activation=relu${asInput ? '' : `, input_${shape}`})`,
    ...(random.chance(0.7) ? ['Dropout(rate)'] : ['Dropout(rate)', ...hidden(String(random.int(24, 31)), random)]),
    ...random.pick<readonly string[]>([], hidden(String(2 * random.int(9, 11)), random)),
    `Dense(${2 * random.int(4, 8)}, activation=relu)`,
    head,
  ];
};

/** What is learned, and the columns that it stands in. */
interface Target {
  readonly written: string;
  readonly columns: (rows: number) => readonly ColumnFacts[];
}

const table = (task: Task, { written, columns: targets }: Target, random: Random): Clean => {
  const rows = 320 * random.int(10, 30);
  const features = random.int(4, 12);
  const splitIsInData = random.chance(0.5);
  const inputs = [
    ...Array.from({ length: features }, (_, index) => numbers(`x${index}`, rows, -random.int(20, 90), random.int(20, 90))),
  ];
  const settings = [
    'source = csv("table.csv")',
    `target = ${written}`,
    `scale = ${random.pick('standard', 'minmax')}`,
    ...(splitIsInData ? [`split = ${random.pick('[0.8, 0.1, 0.1]', '[0.8, 0.2, 0]')}`] : []),
  ];
  return {
    lines: inAnyOrder(
      [
        [`let units = ${2 * random.int(16, 32)}`, `let rate = ${random.pick('0.1', '0.2', '0.4')}`],
        [random.pick('network {', 'network model {'), ...layers(features, task, random).map((layer) => `  ${layer}`), '}'],
        ['data {', ...random.shuffled(settings).map((line) => `  ${line}`), '}'],
        train({ ...task, batch: random.pick(16, 32, 64), splitIsInData }, random),
      ],
      random,
    ),
    facts: tableFacts('table.csv', rows, inputs, targets(rows)),
  };
};

const kind = (count: number, random: Random): Target => ({
  written: '"kind"',
  columns: (rows) => [classes('kind', rows, count, random)],
});

export const oneOfSeveral = (random: Random): Clean => {
  const loss = random.pick('sparse_categorical_crossentropy', 'categorical_crossentropy');
  const units = random.int(3, 9);
  return table({ units, activation: 'softmax', loss, metrics: 'accuracy' }, kind(units, random), random);
};

export const yesOrNo = (random: Random): Clean =>
  table(
    { units: 1, activation: 'sigmoid', loss: 'binary_crossentropy', metrics: random.pick('accuracy', 'AUC()') },
    kind(2, random),
    random,
  );

export const amounts = (random: Random): Clean => {
  const task = { units: 1, activation: 'linear', loss: random.pick('mse', 'huber', 'mae'), metrics: 'mae' };
  const [least, most] = [-random.int(3, 9), random.int(3, 9)];
  return table(task, { written: '"amount"', columns: (rows) => [numbers('amount', rows, least, most)] }, random);
};

/** Several columns that sum to 1 in each row. */
export const shares = (random: Random): Clean => {
  const units = random.int(3, 6);
  const names = Array.from({ length: units }, (_, index) => `share${index}`);
  const task = { units, activation: 'softmax', loss: random.pick('categorical_crossentropy', 'kl_divergence'), metrics: 'mae' };
  const written = `[${names.map((name) => `"${name}"`).join(', ')}]`;
  return table(task, { written, columns: (rows) => names.map((name) => numbers(name, rows, 0, 1)) }, random);
};
