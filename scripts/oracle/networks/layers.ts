import { catalogue, isLayerEntry, type LayerEntry, type Param, type Shape } from '../../../server/src/catalogue/index.ts';
import { type Arguments, type LayerCall, type Literal, tagged } from './draft.ts';
import type { Random } from './random.ts';
import { together } from './special.ts';
import { randomValue } from './values.ts';

/** Random calls of layers: over the whole catalogue, whatever is in it. */

const EVERY: readonly LayerEntry[] = catalogue.all('layer').filter(isLayerEntry);
const ALL = EVERY.filter(({ inputs, cell }) => inputs.max > 0 && !cell);

/** What RNN carries through a sequence; never alone. */
const CELLS = EVERY.filter(({ cell }) => cell);

/** Arguments of layers with much to get wrong; wrappers have the most. */
const RICH = ['kernel_size', 'pool_size', 'units', 'target_shape', 'num_heads', 'equation', 'cell', 'cropping', 'size'];

/** Layers with much to get wrong are drawn more often than those that keep the shape. */
const shareOfLayer = ({ params }: LayerEntry): number => ('layer' in params ? 6 : RICH.some((name) => name in params) ? 3 : 1);

/** Layers that read a sequence step by step. */
export const RECURRENT = ALL.filter(({ params }) => 'return_sequences' in params);

/** Recurrent layers of one cell over rows of numbers. */
export const GATED = RECURRENT.filter(({ params }) => 'units' in params);

/** Layers that take one input, and those that take several. */
export const SINGLE = ALL.filter(
  (entry) => entry.inputs.min === 1 && (entry.inputs.max === 1 || RECURRENT.includes(entry)),
).flatMap((entry) => Array.from({ length: shareOfLayer(entry) }, () => entry));
export const MERGES = ALL.filter(({ inputs }) => inputs.max > 1);
const WRAPPERS = ALL.filter(({ params }) => 'layer' in params);
const PLAIN = ALL.filter(({ params }) => !('layer' in params));

/** Arguments that say nothing of shapes, or that only Python can fill. */
const RARE =
  /_initializer$|_regularizer$|_constraint$|^seed$|activation$|^dtype$|^name$|^unroll$|^use_cudnn$|_range$|_fill|^fill_/;
/** Arguments that shape the output. */
const TELLING =
  /^(strides|padding|data_format|dilation_rate|groups|axis|return_|keepdims|merge_mode|stateful|use_bias|output_padding|cropping|attention_axes|output_shape|value_dim|frame_|fft_|sequence_|num_mel|expand_dims|mode)/;

const isNothing = ({ type }: Param): boolean => type.kind === 'nothing';

const shareOf = (name: string): number => (RARE.test(name) ? 0.03 : TELLING.test(name) ? 0.35 : 0.12);

const DTYPES = ['float16', 'bfloat16', 'float64', 'mixed_float16', 'int16', 'int32', 'int64', 'uint8', 'bool'];

/** What all layers take besides their own arguments, also inside a wrapper. */
const inherited = (random: Random): Arguments => [
  ...(random.chance(0.04) ? [['trainable', false] as const] : []),
  ...(random.chance(0.04) ? [['dtype', random.pick(...DTYPES)] as const] : []),
];

const common = (random: Random): Arguments => [
  ...inherited(random),
  ...(random.chance(0.04) ? [['name', `named_${random.int(1, 40)}`] as const] : []),
];

/** How a call is chosen. */
export interface Wanted {
  readonly random: Random;
  readonly input: Shape | undefined;
  readonly wildness: number;
}

/** The layer for the other direction: it should run backwards. */
const backwards = (value: Literal, random: Random): Literal => {
  const call = value === null ? undefined : tagged(value);
  if (call?.is !== 'layer' || random.chance(0.1)) return value;
  return { ...call, args: [...call.args.filter(([name]) => name !== 'go_backwards'), ['go_backwards', true]] };
};

/** The layer inside a wrapper. */
const innerLayer = (wrapper: string, wanted: Wanted): LayerCall => {
  const { random, input } = wanted;
  if (wrapper === 'Bidirectional' && !random.chance(wanted.wildness)) return layerCall(random.pick(...RECURRENT), wanted, 1);
  const step = wrapper === 'TimeDistributed' ? input?.filter((_, index) => index !== 1) : input;
  if (/RNN/.test(wrapper) && !random.chance(wanted.wildness)) return layerCall(random.pick(...CELLS), wanted, 1);
  if (random.chance(0.1)) return layerCall(random.pick(...WRAPPERS), { ...wanted, input: step }, 1);
  return layerCall(random.pick(...PLAIN.filter(({ inputs }) => inputs.min === 1)), { ...wanted, input: step }, 1);
};

const argument = ({ args }: LayerCall, name: string): Literal => args.find(([given]) => given === name)?.[1] ?? null;

const inside = (call: LayerCall): LayerCall | undefined => {
  const value = argument(call, 'layer');
  const variant = value === null ? undefined : tagged(value);
  return variant?.is === 'layer' ? variant : undefined;
};

/** How many states a recurrent layer has, or a cell, or cells. */
const statesOf = (call: LayerCall): number => {
  const [first] = call.args.filter(([name]) => name === 'cell' || name === 'cells');
  if (!first) return /LSTM/.test(call.name) ? 2 : 1;
  return [first[1]].flat().reduce<number>((sum, one) => {
    const cell = tagged(one);
    return sum + (cell?.is === 'layer' ? statesOf(cell) : 1);
  }, 0);
};

/** How many values the call should give. */
export const outputsOf = (call: LayerCall): number => {
  if (argument(call, 'return_attention_scores') === true) return 2;
  const inner = call.name === 'Bidirectional' ? inside(call) : undefined;
  if (!inner) return argument(call, 'return_state') === true ? 1 + statesOf(call) : 1;
  const states = argument(inner, 'return_state') === true ? 2 * statesOf(inner) : 0;
  return states + (argument(call, 'merge_mode') === null && call.args.some(([name]) => name === 'merge_mode') ? 2 : 1);
};

/** A call of that layer with random arguments. */
export const layerCall = (entry: LayerEntry, wanted: Wanted, depth = 0): LayerCall => {
  const { random } = wanted;
  const setting = { ...wanted, callee: entry.name, layer: (wrapper: string) => innerLayer(wrapper, wanted) };
  const args: (readonly [string, Literal])[] = [];
  let positional = 0;
  for (const [name, param] of Object.entries({ ...entry.params, ...entry.callParams })) {
    if (isNothing(param) || (name === 'backward_layer' && !random.chance(0.5))) continue;
    if (param.default !== undefined && !random.chance(shareOf(name))) continue;
    if (param.default === undefined && args.length === positional && random.chance(0.7)) positional += 1;
    args.push([name, randomValue(name, param, setting)]);
  }
  const last = args.at(-1);
  if (last?.[0] === 'backward_layer') args[args.length - 1] = ['backward_layer', backwards(last[1], random)];
  const more = (depth === 0 ? common(random) : inherited(random)).filter(([name]) => !args.some(([given]) => given === name));
  const fitting = together(entry, args, setting);
  return { is: 'layer', name: entry.name, args: [...fitting, ...more], positional: Math.min(positional, fitting.length) };
};
