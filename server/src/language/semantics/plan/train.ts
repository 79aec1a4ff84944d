import type { Configured, MetricPlan, Plain, TrainPlan } from '../../../protocol/index.ts';
import type { NetworkModel, SettingsModel, Value } from '../model.ts';
import { byEnd, type End, outputEnds } from './ends.ts';
import { labelOf, madeLabels } from './metric-labels.ts';
import type { LineOf } from './network.ts';
import { configuredOf, isConfigured, listOf, numberOf, numberRecordOf, numbersOf, textOf } from './read.ts';

/** What the command line says instead of the spec. */
export interface Overrides {
  readonly epochs?: number;
  readonly seed?: number;
}

const lossesOf = (value: Plain | undefined, outputs: readonly End[]): Readonly<Record<string, Configured>> =>
  Object.fromEntries(
    Object.entries(byEnd(value, outputs, isConfigured)).flatMap(([name, loss]) => {
      const configured = configuredOf(loss);
      return configured ? [[name, configured]] : [];
    }),
  );

const weightsOf = (value: Plain | undefined, outputs: readonly End[]): Readonly<Record<string, number>> => {
  const given = numberRecordOf(byEnd(value, outputs, () => false));
  return Object.fromEntries(outputs.map(({ name }) => [name, given[name] ?? 1]));
};

/** Parts of a value, beside those of its plain form: `metrics = acc` is a list of one. */
const itemsOf = (value: Value | undefined): readonly (Value | undefined)[] => (value?.kind === 'list' ? value.items : [value]);

type Labels = ReadonlyMap<Value, string>;

const metricPlans = (plain: Plain | undefined, written: Value | undefined, made: Labels): readonly MetricPlan[] => {
  const items = itemsOf(written);
  const plains = isConfigured(plain) ? [plain] : listOf(plain);
  return plains.flatMap((item, i) => {
    const configured = configuredOf(item);
    return configured ? [{ ...configured, label: labelOf(configured, items[i], made) }] : [];
  });
};

/** The entries of a record; none where it has an error. */
const recordOf = (plain: Plain | undefined): Readonly<Record<string, Plain>> =>
  typeof plain === 'object' && plain !== null && !Array.isArray(plain) ? (plain as Readonly<Record<string, Plain>>) : {};

/** Metrics by output: one list for the only output, a list of lists in the order of the outputs, or a record. */
const metricsOf = (plain: Plain | undefined, written: Value | undefined, outputs: readonly End[]) => {
  const made = madeLabels(written);
  const plans = (end: End, index: number): readonly MetricPlan[] => {
    if (written?.kind === 'record') {
      const key = [end.name, ...end.bindings].find((candidate) => written.entries.has(candidate));
      return key === undefined ? [] : metricPlans(recordOf(plain)[key], written.entries.get(key), made);
    }
    const perOutput = listOf(plain).some(Array.isArray) || (outputs.length > 1 && listOf(plain).length === outputs.length);
    return perOutput ? metricPlans(listOf(plain)[index], itemsOf(written)[index], made) : metricPlans(plain, written, made);
  };
  return Object.fromEntries(outputs.map((end, index) => [end.name, plans(end, index)]));
};

const goalOf = ({ config, settings }: SettingsModel, network: NetworkModel) => {
  const outputs = outputEnds(network);
  const written = settings.find(({ parameter }) => parameter === 'metrics')?.value;
  return {
    optimizer: configuredOf(config.optimizer) ?? { name: 'RMSprop', config: {} },
    loss: lossesOf(config.loss, outputs),
    lossWeights: weightsOf(config.loss_weights, outputs),
    metrics: metricsOf(config.metrics, written, outputs),
  };
};

/** A train block as data, every default filled in. */
export const planTrain = (train: SettingsModel, network: NetworkModel, lineOf: LineOf, over: Overrides): TrainPlan => {
  const { config, declaration, name } = train;
  const number = (key: string, preset: number): number => numberOf(config, key) ?? preset;
  return {
    name,
    ...goalOf(train, network),
    batchSize: number('batch_size', 32),
    epochs: over.epochs ?? number('epochs', 1),
    initialEpoch: number('initial_epoch', 0),
    stepsPerEpoch: numberOf(config, 'steps_per_epoch'),
    validationSplit: number('validation_split', 0),
    validationSteps: numberOf(config, 'validation_steps'),
    validationFreq: Array.isArray(config.validation_freq) ? numbersOf(config.validation_freq) : number('validation_freq', 1),
    shuffle: config.shuffle !== false,
    dropRemainder: config.drop_remainder === true,
    classWeight: config.class_weight ? numberRecordOf(config.class_weight) : null,
    callbacks: listOf(config.callbacks).flatMap((callback) => configuredOf(callback) ?? []),
    seed: over.seed ?? numberOf(config, 'seed'),
    resetStates: config.reset_states === 'epoch' ? 'epoch' : 'never',
    initialWeights: textOf(config, 'initial_weights'),
    line: lineOf(declaration.range.start),
  };
};
