import { lastSize, type Size } from '../../../catalogue/index.ts';
import type { Configured } from '../../../protocol/index.ts';
import { unwrapped } from '../../semantics/evaluate.ts';
import type { OutputModel } from '../../semantics/model.ts';
import { byEnd, type End, outputEnds } from '../../semantics/plan/ends.ts';
import { configuredOf, isConfigured } from '../../semantics/plan/read.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Context } from '../context.ts';
import { type Ending, endingOf } from './activation.ts';
import { settingOf, type Training, trainingsOf } from './training.ts';

/** One output of a network under training: what makes it, and the loss that it is measured by. */
export interface Goal extends Training {
  readonly output: OutputModel;
  readonly ending: Ending;
  /** Size of the last axis. */
  readonly units: Size;
  readonly loss: Configured;
  /** The loss of this output as it is written. */
  readonly written: ast.Expr;
}

/** The part of a setting that is for one output: of a record, of a list, or the whole. */
export const partFor = (expr: ast.Expr, { name, bindings }: End, index: number): ast.Expr => {
  const value = unwrapped(expr);
  if (value.kind === 'list') return value.items[index] ?? expr;
  if (value.kind !== 'record') return expr;
  return value.entries.find(({ key }) => key.text === name || bindings.includes(key.text))?.value ?? expr;
};

const goalsOf = (training: Training): readonly Goal[] => {
  const { train, network } = training;
  const expr = settingOf(train, 'loss')?.setting.value;
  if (!expr) return [];
  const ends = outputEnds(network);
  const losses = byEnd(train.config.loss, ends, isConfigured);
  return network.outputs.flatMap((output, index) => {
    const loss = configuredOf(losses[output.name]);
    const ending = endingOf(output.tensor);
    const end = ends[index];
    if (!loss || !ending || !end || !output.tensor.shape) return [];
    return [{ ...training, output, ending, units: lastSize(output.tensor.shape), loss, written: partFor(expr, end, index) }];
  });
};

const goalsIn = (context: Context): readonly Goal[] => trainingsOf(context).flatMap(goalsOf);

/** Every output with a known loss, of every train block. */
export const goals = (context: Context): readonly Goal[] => context.once(goalsIn);

/** The word that people write for a loss: `mean_squared_error`. */
export const LOSS_WORDS = {
  BinaryCrossentropy: 'binary_crossentropy',
  CategoricalCrossentropy: 'categorical_crossentropy',
  SparseCategoricalCrossentropy: 'sparse_categorical_crossentropy',
  MeanSquaredError: 'mean_squared_error',
  MeanAbsoluteError: 'mean_absolute_error',
  LogCosh: 'log_cosh',
} as const;

const CATEGORICAL: ReadonlySet<string> = new Set([
  'CategoricalCrossentropy',
  'SparseCategoricalCrossentropy',
  'CategoricalFocalCrossentropy',
]);

/** Cross-entropies over classes that exclude each other, the focal form included. */
export const isCategorical = ({ name }: Configured): boolean => CATEGORICAL.has(name);

/** Cross-entropies that ask yes or no of each output, the focal form included. */
export const isBinary = ({ name }: Configured): boolean => name === 'BinaryCrossentropy' || name === 'BinaryFocalCrossentropy';

const REGRESSION: ReadonlySet<string> = new Set([
  'MeanSquaredError',
  'MeanAbsoluteError',
  'MeanAbsolutePercentageError',
  'MeanSquaredLogarithmicError',
  'LogCosh',
  'Huber',
]);

export const isRegression = ({ name }: Configured): boolean => REGRESSION.has(name);
