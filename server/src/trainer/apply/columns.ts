import type { Configured, OutputPlan, Plan, Predicted } from '../../protocol/index.ts';
import { productOf } from '../data/arrays.ts';
import type { Feature } from '../data/block.ts';
import type { FittedData } from '../data/load.ts';
import type { Fitted } from '../data/prepared.ts';

/** What the numbers of one output come to in a table: its columns, and the cells of a sample. */
export interface OutputColumns {
  readonly names: readonly string[];
  cells(values: Float32Array): readonly Predicted[];
}

/** Losses of a single output that is a probability, or with `from_logits` becomes one. */
const BINARY: ReadonlySet<string> = new Set(['BinaryCrossentropy', 'BinaryFocalCrossentropy']);
/** Losses of outputs of which the largest says the class. */
const CATEGORICAL = /categorical|^KLDivergence$/i;

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

function softmax(values: Float32Array): readonly number[] {
  const top = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const powers = Array.from(values, (value) => Math.exp(value - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

const hasLogits = (loss: Configured): boolean => loss.config.from_logits === true;

const single = (value: number): number => Number(value.toPrecision(7));

const largest = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((best, value, i, all) => (value > (all[best] ?? Number.NEGATIVE_INFINITY) ? i : best), 0);

/** The class by its number: its name where the run has learned one. */
const className = (feature: Feature | undefined, number: number): Predicted =>
  feature && 'classes' in feature ? (feature.classes[number] ?? number) : number;

/** One column of classes, and a probability for each. */
function classColumns(name: string, feature: Feature | undefined, outputs: number, loss: Configured): OutputColumns {
  const classes = Array.from({ length: outputs }, (_, i) => `${name}=${className(feature, i)}`);
  return {
    names: [name, ...classes],
    cells: (values) => {
      const shares = hasLogits(loss) ? softmax(values) : values;
      return [className(feature, largest(values)), ...Array.from(shares, single)];
    },
  };
}

/** The class of a probability, and the probability of the second class. */
function binaryColumns(name: string, feature: Feature | undefined, loss: Configured): OutputColumns {
  return {
    names: [name, `${name}=${className(feature, 1)}`],
    cells: ([value = Number.NaN]) => {
      const share = hasLogits(loss) ? sigmoid(value) : value;
      return [className(feature, share > 0.5 ? 1 : 0), single(share)];
    },
  };
}

/** Numbers in the units of the file: a column for each, the place in brackets where a column of the file has several. */
function numberColumns(name: string, { features, shape, scaler }: Fitted, size: number): OutputColumns {
  const scaled = size === productOf(shape);
  const places = scaler.factor.length;
  const columns = features.length === size ? features.map(({ column }) => column) : null;
  const all = Array.from({ length: size }, (_, i) => (size === 1 ? name : `${name}[${i}]`));
  return {
    names: size === 1 ? [name] : (columns ?? all),
    cells: (values) =>
      Array.from(values, (value, i) =>
        scaled ? single(value * (scaler.factor[i % places] ?? 1) + (scaler.offset[i % places] ?? 0)) : single(value),
      ),
  };
}

function columnsOfOutput(output: OutputPlan, fitted: Fitted, { data, train }: Plan): OutputColumns {
  const [feature] = fitted.features;
  const isTable = !['npz', 'npy', 'idx'].includes(data.source.name);
  const name = isTable && fitted.features.length === 1 ? (feature?.column ?? output.name) : output.name;
  const size = productOf(output.shape.slice(1).map((one) => one ?? 1));
  const flat = output.shape.length === 2 && fitted.features.length === 1;
  const loss = train.loss[output.name];
  if (loss && flat && size === 1 && BINARY.has(loss.name)) return binaryColumns(name, feature, loss);
  if (loss && flat && size > 1 && CATEGORICAL.test(loss.name)) return classColumns(name, feature, size, loss);
  return numberColumns(name, fitted, size);
}

/** The columns of all outputs. Where two would have one name, the output's stands before it. */
export function outputColumns(plan: Plan, { targets }: FittedData): readonly OutputColumns[] {
  const all = plan.network.outputs.flatMap((output, i) => {
    const fitted = targets[i];
    return fitted ? [{ output, columns: columnsOfOutput(output, fitted, plan) }] : [];
  });
  const names = all.flatMap(({ columns }) => columns.names);
  const twice = new Set(names).size < names.length;
  return all.map(({ output, columns }) =>
    twice ? { ...columns, names: columns.names.map((name) => `${output.name}.${name}`) } : columns,
  );
}
