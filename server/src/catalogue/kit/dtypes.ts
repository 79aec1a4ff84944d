import type { WeightSpec } from './entry.ts';
import { type Fault, fault } from './fault.ts';
import type { Config, Configured } from './plain.ts';

/** Which initializers Keras on TensorFlow can draw weights of a type with. keras/src/backend/tensorflow/random.py */

/** Fill a weight with numbers, of every type. */
const FILLING = new Set(['Zeros', 'Ones', 'Constant']);
const SHORT = new Set(['bool', 'uint8', 'int16']);
const WHOLE = new Set([...SHORT, 'int32', 'int64']);

/** Spread evenly, by scale and by what it is divided by. */
const UNIFORM: Readonly<Record<string, Config>> = {
  GlorotUniform: { scale: 1, mode: 'fan_avg', distribution: 'uniform' },
  HeUniform: { scale: 2, mode: 'fan_in', distribution: 'uniform' },
  LecunUniform: { scale: 1, mode: 'fan_in', distribution: 'uniform' },
};

const product = (sizes: readonly number[]): number => sizes.reduce((all, size) => all * size, 1);

const axesOf = (value: unknown): readonly number[] | undefined =>
  Array.isArray(value) ? value.filter((axis) => typeof axis === 'number') : undefined;

/** How many values an output reads, and how many an input feeds. keras/src/initializers/random_initializers.py, `compute_fans` */
const fansOf = (shape: readonly number[], config: Config): readonly [inputs: number, outputs: number] => {
  const [inputAxes, outputAxes] = [axesOf(config.input_axes), axesOf(config.output_axes)];
  const along = (axes: readonly number[]): number => product(axes.map((axis) => shape.at(axis) ?? 1));
  if (inputAxes && outputAxes) return [along(inputAxes), along(outputAxes)];
  const window = product(shape.slice(0, -2));
  const [inputs = 1, outputs = inputs] = shape.slice(-2);
  return [inputs * window, outputs * window];
};

/** The ends between which an initializer draws evenly; `undefined` of one that does not. */
const endsOf = ({ name, config }: Configured, shape: readonly number[]): readonly [number, number] | undefined => {
  if (name === 'RandomUniform') return [Number(config.minval), Number(config.maxval)];
  const { scale, mode, distribution } = UNIFORM[name] ?? (name === 'VarianceScaling' ? config : {});
  if (distribution !== 'uniform') return undefined;
  const [inputs, outputs] = fansOf(shape, config);
  const fan = mode === 'fan_in' ? inputs : mode === 'fan_out' ? outputs : (inputs + outputs) / 2;
  const limit = Math.sqrt((3 * Number(scale)) / Math.max(1, fan));
  return [-limit, limit];
};

/** Whether there is a whole number to draw: TensorFlow cuts both ends off to whole numbers first. */
const hasWhole = (initializer: Configured, shape: readonly number[]): boolean => {
  const ends = endsOf(initializer, shape);
  return ends !== undefined && Math.trunc(ends[0]) < Math.trunc(ends[1]);
};

/** The initializer that draws: of a forget gate's bias the one that it is made of. */
const drawing = ({ initializer }: WeightSpec): Configured => {
  const inner = initializer.name === 'ForgetBias' ? initializer.config.bias_initializer : null;
  return typeof inner === 'object' && inner !== null && 'config' in inner ? (inner as unknown as Configured) : initializer;
};

const cannotDraw = (one: WeightSpec, dtype: string): boolean => {
  const initializer = drawing(one);
  if (dtype === 'bfloat16') return initializer.name === 'Orthogonal';
  if (FILLING.has(initializer.name)) return false;
  return SHORT.has(dtype) || !hasWhole(initializer, one.shape);
};

/** The first weight that has no values of this type. @param dtype as `dtype` of the layer says */
export const dtypeFault = (weights: readonly WeightSpec[], dtype: unknown): Fault | undefined => {
  if (typeof dtype !== 'string' || (dtype !== 'bfloat16' && !WHOLE.has(dtype))) return undefined;
  const found = weights.find((one) => cannotDraw(one, dtype));
  if (!found) return undefined;
  const facts = { reason: 'dtype', dtype, weight: found.name, entry: drawing(found).name };
  return fault('invalid-argument', facts, { argument: 'dtype' });
};
