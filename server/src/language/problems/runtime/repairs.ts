import { RUN_RULES, type RunRule } from '../../../protocol/index.ts';
import type { Model, NodeModel } from '../../semantics/model.ts';
import { Context } from '../context.ts';
import { setSetting } from '../edits.ts';
import { dataPlanOf } from '../facts/data.ts';
import { hasValidation } from '../facts/reported.ts';
import { callbacksOf, isUnknown, optimizerOf, settingOf, type Training, trainingsOf } from '../facts/training.ts';
import type { Fix } from '../problem.ts';
import { addCallback } from '../training/add-callback.ts';
import { largerBatch } from '../training/larger-batch.ts';
import { setOptimizerArgument } from '../training/set-optimizer-argument.ts';
import { scaleRate } from '../training/set-rate.ts';
import { useAdam } from '../training/use-adam.ts';
import { drawAnew, dropBeforeLast, isConstant, leakyInstead, normalise, reluInstead } from './layer-repairs.ts';

/** What a run showed of a training, as far as the text still has it. */
interface Shown {
  readonly training: Training;
  /** The guilty layer; `undefined`: a setting or the data. */
  readonly node: NodeModel | undefined;
  /** Whether the data are guilty. */
  readonly data: boolean;
  readonly context: Context;
}

const CLIPS = ['clipnorm', 'clipvalue', 'global_clipnorm'];

const slower = ({ training: { train }, context }: Shown): readonly Fix[] => scaleRate(train, 0.1, context);

const clip = ({ training: { train }, context }: Shown): readonly Fix[] => {
  const optimizer = optimizerOf(train, context);
  const clips = CLIPS.some((key) => typeof optimizer?.configured.config[key] === 'number');
  return optimizer && !clips ? setOptimizerArgument(optimizer, 'clipnorm', '1.0') : [];
};

/** Numbers of the inputs brought to mean 0 and deviation 1, where nothing scales them. */
const scaleInputs = ({ training: { train, network }, context }: Shown): readonly Fix[] => {
  const scales = network.nodes.some(({ layer }) => ['Normalization', 'Rescaling', 'Embedding'].includes(layer.entry.name));
  if (!train.data || settingOf(train.data, 'scale') || scales) return [];
  return setSetting(train.data, 'scale', 'standard', context);
};

const dropRows = ({ training, context }: Shown): readonly Fix[] => {
  const { data } = training.train;
  return data && dataPlanOf(training, context)?.missing === 'error' ? setSetting(data, 'missing', 'drop', context) : [];
};

const stopEarly = ({ training: { train }, context }: Shown): readonly Fix[] => {
  if (isUnknown(train, 'callbacks') || hasValidation(train) !== true) return [];
  const stopping = callbacksOf(train, context).find(({ configured }) => configured.name === 'EarlyStopping');
  if (stopping) return setOptimizerArgument(stopping, 'restore_best_weights', 'true');
  return addCallback(train, 'EarlyStopping(patience=5, restore_best_weights=true)', context);
};

const shorterOnPlateau = ({ training: { train }, context }: Shown): readonly Fix[] => {
  const rate = optimizerOf(train, context)?.configured.config;
  const schedules = callbacksOf(train, context).some(({ configured: { name } }) =>
    /ReduceLROnPlateau|LearningRateScheduler/.test(name),
  );
  if (schedules || typeof rate?.learning_rate !== 'number' || rate.decay || isUnknown(train, 'callbacks')) return [];
  return addCallback(train, 'ReduceLROnPlateau(monitor=loss, patience=5)', context);
};

const smallerSteps = (shown: Shown): readonly Fix[] => [...slower(shown), ...clip(shown), ...scaleInputs(shown)];

const gradientBack = ({ training: { network }, node, context }: Shown): readonly Fix[] => {
  const drawn = node ? drawAnew(node, context) : [];
  const others = [...reluInstead(network, context), ...(node ? normalise(node, context) : [])];
  return node && isConstant(node) ? [...drawn, ...others] : [...others, ...drawn];
};

/** The repairs of each rule, the likelier first. */
const REPAIRS: Readonly<Record<RunRule, (shown: Shown) => readonly Fix[]>> = {
  'loss-not-finite': (shown) => (shown.data ? dropRows(shown) : smallerSteps(shown)),
  'exploding-gradient': smallerSteps,
  'vanishing-gradient': gradientBack,
  'dying-relu': (shown) => [...slower(shown), ...(shown.node ? leakyInstead(shown.node, shown.context) : [])],
  'oscillating-loss': (shown) => [...slower(shown), ...largerBatch(shown.training, shown.context)],
  'slow-convergence': (shown) => {
    const { training, context } = shown;
    return [...scaleRate(training.train, 10, context), ...useAdam(training.train, context), ...shorterOnPlateau(shown)];
  },
  overfitting: (shown) => [...stopEarly(shown), ...dropBeforeLast(shown.training.network)],
  'suspicious-validation': () => [],
  'constant-output': ({ node, context }) => (node && isConstant(node) ? drawAnew(node, context) : []),
};

/** What a line of the text says of a training: it stands in its train block, its data block or its network. */
const shownAt = (training: Training, line: number, context: Context): Shown | undefined => {
  const { train, network } = training;
  const within = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    context.line(start) <= line && line <= context.line(end);
  const node = network.nodes.find(({ layer }) => context.line(layer.site.range.start) === line);
  const data = train.data !== undefined && within(train.data.declaration.range);
  return node || data || within(train.declaration.range) ? { training, node, data, context } : undefined;
};

const isRunRule = (rule: string): rule is RunRule => rule in RUN_RULES;

/**
 * What can be done about a problem of a run, in the text as it is now; nothing where its line is no longer of a training.
 * All of it changes the training.
 *
 * @param line of the problem, from 0
 */
export function runFixes(model: Model, rule: string, line: number): readonly Fix[] {
  if (!isRunRule(rule)) return [];
  const context = new Context(model);
  for (const training of trainingsOf(context)) {
    const shown = shownAt(training, line + 1, context);
    if (shown) return REPAIRS[rule](shown);
  }
  return [];
}
