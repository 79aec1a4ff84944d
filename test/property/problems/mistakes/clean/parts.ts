import type { Random } from '../../../../../scripts/oracle/networks/random.ts';

/** Parts that clean specs of several families have. */

/** Optimizers as people write them. */
const OPTIMIZERS = [
  ...['Adam()', 'adam', 'Adam(0.001)', 'Adam(learning_rate=0.0005)', 'RMSprop()', 'RMSprop(learning_rate=0.001)'],
  ...['Nadam(0.002)', 'AdamW(0.001)', 'SGD(0.01, momentum=0.9)', 'SGD(learning_rate=0.02, momentum=0.9, nesterov=true)'],
];

export const optimizer = (random: Random): string => random.pick(...OPTIMIZERS.filter((one) => !one.startsWith('AdamW')));

export interface Training {
  readonly loss: string;
  readonly metrics: string;
  readonly batch: number;
  /** Further settings. */
  readonly more?: readonly string[];
  /** The validation part is that of the data. */
  readonly splitIsInData: boolean;
}

/** A train block, its settings in any order. */
export const train = ({ loss, metrics, batch, more = [], splitIsInData }: Training, random: Random): readonly string[] => {
  const patience = random.int(3, 8);
  const settings = [
    `optimizer = ${optimizer(random)}`,
    `loss = ${loss}`,
    `metrics = [${metrics}]`,
    `batch_size = ${batch}`,
    `epochs = ${random.int(20, 60)}`,
    `seed = ${random.int(1, 99)}`,
    ...(splitIsInData ? [] : [`validation_split = ${random.pick('0.1', '0.2', '0.25')}`]),
    ...(random.chance(0.5) ? [`callbacks = [EarlyStopping(patience=${patience})]`] : []),
    ...more,
  ];
  return ['train {', ...random.shuffled(settings).map((setting) => `  ${setting}`), '}'];
};

/** Comments and empty lines here and there, which change nothing. */
export const withNotes = (lines: readonly string[], random: Random): readonly string[] =>
  lines.flatMap((line) => {
    const noted = line.trim() !== '' && random.chance(0.08) ? `${line}  # as in the paper` : line;
    if (line.trim() === '' || !random.chance(0.06)) return [noted];
    return [random.pick('', `${/^\s*/.exec(line)?.[0] ?? ''}# to be tried: another size`), noted];
  });

/** Declarations in any order, with empty lines between them. */
export const inAnyOrder = (declarations: readonly (readonly string[])[], random: Random): readonly string[] =>
  random.shuffled(declarations).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
