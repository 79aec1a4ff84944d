import { catalogue, type EntryKind, type Param, type ParamType, type Shape } from '../../../server/src/catalogue/index.ts';
import { isList, type LayerCall, type Literal } from './draft.ts';
import type { Random } from './random.ts';

/** Random values for arguments: by the name of the argument where a size makes sense only there, else by its type. */

/** What a value is chosen for. */
export interface Setting {
  readonly random: Random;
  /** The shape that comes in, where one is known, batch first. */
  readonly input: Shape | undefined;
  /** How often a value is of the right type but nonsense. */
  readonly wildness: number;
  /** A layer inside a wrapper. */
  layer(wrapper: string): LayerCall;
  readonly callee: string;
}

type Maker = (setting: Setting, param: Param) => Literal;

const oneOf =
  (...values: readonly Literal[]): Maker =>
  ({ random }) =>
    random.pick(...values);

const lengthOf = (type: ParamType): number | undefined => {
  if (type.kind === 'integers') return type.length;
  return type.kind === 'union' ? type.of.map(lengthOf).find((length) => length !== undefined) : undefined;
};

/** One number, or one a spatial axis where the argument takes several. */
const perAxis =
  (...values: readonly number[]): Maker =>
  ({ random }, { type }) => {
    const length = lengthOf(type);
    return length === undefined || random.chance(0.6)
      ? random.pick(...values)
      : random.many(length, () => random.pick(...values));
  };

const rankOf = ({ input, random }: Setting): number => input?.length ?? random.int(2, 5);

/** An axis, now and then outside the shape or the batch. */
const axis = (setting: Setting): number => {
  const { random } = setting;
  const rank = rankOf(setting);
  if (random.chance(setting.wildness)) return random.pick(0, rank, -rank, -rank - 1);
  return random.chance(0.5) ? random.int(1, Math.max(1, rank - 1)) : -random.int(1, Math.max(1, rank - 1));
};

const axisOrAxes: Maker = (setting, { type }) => {
  const several = JSON.stringify(type).includes('"axes"') || JSON.stringify(type).includes('"list"');
  return several && setting.random.chance(0.25)
    ? setting.random.many(setting.random.int(1, 2), () => axis(setting))
    : axis(setting);
};

const permutation: Maker = (setting) => {
  const { random } = setting;
  const count = Math.max(1, rankOf(setting) - 1 + (random.chance(setting.wildness) ? random.pick(-1, 1) : 0));
  const order = random.shuffled(Array.from({ length: count }, (_, index) => index + 1));
  return random.chance(setting.wildness) ? order.map((one) => one - 1) : order;
};

/** Sizes whose product is that of the input, one of them perhaps −1; sometimes any sizes. */
const targetShape: Maker = (setting) => {
  const { random, input = [] } = setting;
  const sizes = input.slice(1).filter((size) => typeof size === 'number');
  if (random.chance(setting.wildness + 0.05)) return random.many(random.int(1, 3), () => random.pick(-1, 1, 2, 3, 4, 6, 12));
  const mixed = [...random.shuffled(sizes)];
  if (mixed.length > 1 && random.chance(0.5)) mixed.push((mixed.pop() ?? 1) * (mixed.pop() ?? 1));
  if (random.chance(0.3)) mixed.push(1);
  if (mixed.length < input.length - 1 || random.chance(0.3)) mixed[random.int(0, Math.max(0, mixed.length - 1))] = -1;
  return mixed;
};

/** Border sizes: one number, one an axis, or a pair an axis. */
const borders: Maker = ({ random, callee }) => {
  const axes = Number(callee.match(/(\d)D/)?.[1] ?? 1);
  const border = () => random.pick(0, 1, 1, 2, 3);
  if (random.chance(0.35)) return border();
  if (axes === 1) return [border(), border()];
  return random.chance(0.5) ? random.many(axes, border) : random.many(axes, () => [border(), border()]);
};

const contracted: Maker = (setting) => (setting.random.chance(0.6) ? axis(setting) : [axis(setting), axis(setting)]);

const ATTENTION_AXES: Maker = (setting) => (setting.random.chance(0.5) ? [axis(setting)] : null);

const COUNTS = oneOf(1, 2, 3, 4, 6, 8);
const RATES = oneOf(0, 0.1, 0.25, 0.5);

/** By the name of the argument, or by layer and name. */
const BY_NAME: Readonly<Record<string, Maker>> = {
  units: COUNTS,
  filters: COUNTS,
  kernel_size: perAxis(1, 2, 3, 3, 5),
  pool_size: perAxis(1, 2, 2, 3, 4),
  strides: perAxis(1, 1, 2, 2, 3),
  dilation_rate: perAxis(1, 1, 2, 3),
  groups: oneOf(1, 2, 2, 3, 4),
  depth_multiplier: oneOf(1, 2, 3),
  output_padding: perAxis(0, 0, 1, 2),
  size: perAxis(1, 2, 3),
  cropping: borders,
  axis: axisOrAxes,
  axes: contracted,
  dims: permutation,
  target_shape: targetShape,
  n: oneOf(1, 2, 3),
  input_dim: oneOf(5, 10, 20),
  output_dim: oneOf(1, 2, 4, 8),
  rate: RATES,
  dropout: RATES,
  recurrent_dropout: RATES,
  num_heads: oneOf(1, 2, 4),
  num_query_heads: oneOf(2, 4),
  num_key_value_heads: oneOf(1, 2),
  head_dim: oneOf(2, 4),
  key_dim: oneOf(1, 2, 4),
  value_dim: oneOf(1, 3, 4),
  attention_axes: ATTENTION_AXES,
  output_size: perAxis(1, 2, 3),
  height: oneOf(1, 4, 6, 12),
  width: oneOf(1, 4, 6, 12),
  power_iterations: oneOf(1, 2),
  max_value: oneOf(1, 6),
  stddev: oneOf(0, 0.1, 0.5),
  epsilon: oneOf(1e-3, 1e-5),
  momentum: oneOf(0.9, 0.99),
  sequence_length: oneOf(4, 8, 16),
  sequence_stride: oneOf(2, 4),
  frame_length: oneOf(4, 6, 8, 12),
  frame_step: oneOf(1, 2, 4),
  fft_length: oneOf(8, 12, 16),
  num_mel_bins: oneOf(2, 4, 8),
  num_tokens: oneOf(4, 8),
  factor: ({ random, wildness }) => (random.chance(wildness) ? null : random.pick(0.1, 0.2, 0.5)),
  data_format: oneOf('channels_last', 'channels_first', 'channels_first'),
  shared_axes: axisOrAxes,
  'RandomPosterization.factor': oneOf(1, 4, 8),
};

/** Arguments with two meanings: `padding` is a word or a border. */
const paddingOf: Maker = (setting, param) =>
  setting.callee.startsWith('ZeroPadding') ? borders(setting, param) : byType(setting, param.type);

/** Words without arguments, of those that every place takes. */
const words = (of: EntryKind): readonly string[] => catalogue.all(of).map(({ name }) => name);

/** Constraints whose default axis every weight has; regularizers and initializers at random. */
const entryOf = ({ random }: Setting, of: EntryKind): Literal => {
  if (of === 'layer') return null;
  const args = of === 'initializer' ? initializerArguments : [];
  const name = random.pick(...words(of));
  const given = Object.hasOwn(catalogue.find(of, name)?.entry.params ?? {}, 'value') && of === 'initializer' ? args : [];
  return { is: 'entry', of, name, args: given };
};

const initializerArguments = [['value', 0.5]] as const;

const byType = (setting: Setting, type: ParamType): Literal => {
  const { random } = setting;
  switch (type.kind) {
    case 'integer': {
      const low = type.min ?? 0;
      return random.int(low, Math.min(type.max ?? low + 4, low + 4));
    }
    case 'number':
      return Math.round(((type.min ?? 0) + random.next() * ((type.max ?? 1) - (type.min ?? 0)) * 0.9 + 0.05) * 1000) / 1000;
    case 'boolean':
      return random.chance(0.5);
    case 'choice':
      return random.pick(...type.values);
    case 'integers':
      return random.chance(0.5) ? random.int(type.min ?? 1, 3) : random.many(type.length, () => random.int(type.min ?? 1, 3));
    case 'axes':
      return axis(setting);
    case 'shape':
      return random.many(random.int(1, 3), () => random.int(1, 6));
    case 'entry':
      return entryOf(setting, type.of);
    case 'layer':
      return setting.layer(setting.callee);
    case 'list':
      return random.many(type.length ?? random.int(1, 2), () => byType(setting, type.of));
    case 'union':
      return byType(
        setting,
        random.pick(...(type.of.length > 1 && random.chance(0.85) ? type.of.filter(({ kind }) => kind !== 'nothing') : type.of)),
      );
    default:
      return null;
  }
};

/** Whole numbers may be nonsense: 0, or less; lists one too short or too long. */
const nonsense = (value: Literal, random: Random): Literal => {
  if (isList(value)) return random.chance(0.5) ? value.slice(0, -1) : [...value, value.at(-1) ?? 1];
  return typeof value === 'number' && Number.isInteger(value) ? random.pick(0, -1, -2) : value;
};

/** A value for an argument. */
export const randomValue = (name: string, param: Param, setting: Setting): Literal => {
  const maker = name === 'padding' ? paddingOf : (BY_NAME[`${setting.callee}.${name}`] ?? BY_NAME[name]);
  const value = maker ? maker(setting, param) : byType(setting, param.type);
  return setting.random.chance(setting.wildness * 0.15) ? nonsense(value, setting.random) : value;
};
