import { catalogue, type EntryKind, type Params } from '../../../server/src/catalogue/index.ts';
import {
  type Arguments,
  type Draft,
  type EntryValue,
  isList,
  type LayerCall,
  type Literal,
  type Statement,
  tagged,
} from '../networks/draft.ts';
import type { Random } from '../networks/random.ts';

/** Makes a random network one that two programs train alike: nothing left to chance, and more of what only a training shows. */

/** What chance decides in a training, or what numbers as they are drawn here mean nothing to. */
const LEFT_OUT = /^(Rand|AugMix|AutoContrast|Contrast|Solarization)/;
/** Read only where an input of whole numbers begins. */
const READS_INDICES = /Embedding$/;
const RATES = /^(rate|dropout|recurrent_dropout|stddev)$/;
const DROPPED = /^(dtype|stateful|unroll|seed|batch_size|batch_shape|batch_input_shape|.*_initializer)$/;

const tamedValue = (value: Literal): Literal => {
  if (isList(value)) return value.map(tamedValue);
  const variant = tagged(value);
  return variant?.is === 'layer' ? tamedCall(variant) : value;
};

/** The `dtype` of an input that an embedding reads. */
const isWholeNumbers = ({ name, args }: LayerCall, kept: string): boolean =>
  name === 'Input' && kept === 'dtype' && args.some(([given, value]) => given === 'dtype' && value === 'int32');

const tamedCall = (call: LayerCall): LayerCall => {
  const kept = call.args.filter(([name]) => !DROPPED.test(name) || isWholeNumbers(call, name));
  return {
    ...call,
    args: kept.map(([name, value]) => [name, RATES.test(name) ? 0 : tamedValue(value)]),
    positional: Math.min(call.positional, kept.length),
  };
};

/** Every layer of a draft exchanged; a list of layers and those inside wrappers among their arguments. */
export const mapLayers = (draft: Draft, change: (call: LayerCall) => LayerCall): Draft => {
  const statement = (one: Statement): Statement => {
    if (one.is === 'output') return one;
    if (one.is === 'layer-binding') return { ...one, call: change(one.call) };
    if (one.is === 'repeat') return { ...one, body: one.body.map(statement) };
    return { ...one, calls: one.calls.map((call) => (call.is === 'layer' ? change(call) : call)) };
  };
  return {
    ...draft,
    body: draft.body.map(statement),
    blocks: draft.blocks.map((block) => ({ ...block, body: block.body.map(statement) })),
  };
};

/** Without chance. */
export const tamed = (draft: Draft): Draft => mapLayers(draft, tamedCall);

const isKnown = (call: LayerCall): boolean => {
  const [sizes] = call.args.filter(([name]) => name === 'shape').map(([, value]) => value);
  return (
    sizes === undefined || (isList(sizes) && sizes.length > 0 && sizes.every((size) => typeof size === 'number' && size <= 10))
  );
};

const layersIn = (value: Literal): readonly LayerCall[] => {
  if (isList(value)) return value.flatMap(layersIn);
  const variant = tagged(value);
  return variant?.is === 'layer' ? withInner(variant) : [];
};

const withInner = (call: LayerCall): readonly LayerCall[] => [call, ...call.args.flatMap(([, value]) => layersIn(value))];

/** Whether both programs can train it: without layers that are left out, every size known, whole numbers only where they are read. */
export const isTrainable = (draft: Draft): boolean => {
  const calls: LayerCall[] = [];
  mapLayers(draft, (call) => {
    calls.push(...withInner(call));
    return call;
  });
  const embeddings = calls.filter(({ name }) => READS_INDICES.test(name)).length;
  const indices = calls.filter(({ name, args }) => name === 'Input' && args.some(([given]) => given === 'dtype')).length;
  return calls.every((call) => !LEFT_OUT.test(call.name) && (call.name !== 'Input' || isKnown(call))) && embeddings === indices;
};

const entry = (of: EntryKind, name: string, args: Arguments = []): EntryValue => ({ is: 'entry', of, name, args });

const regularizer = (random: Random): EntryValue =>
  random.pick(
    entry('regularizer', 'L1', [['l1', 0.003]]),
    entry('regularizer', 'L2', [['l2', 0.01]]),
    entry('regularizer', 'L1L2', [
      ['l1', 0.002],
      ['l2', 0.005],
    ]),
  );

const constraint = (random: Random): EntryValue =>
  random.pick(
    entry('constraint', 'MaxNorm', [['max_value', random.pick(0.5, 0.9)]]),
    entry('constraint', 'NonNeg'),
    entry('constraint', 'UnitNorm'),
    entry('constraint', 'MinMaxNorm', [
      ['min_value', 0.3],
      ['max_value', 0.8],
      ['rate', 0.7],
    ]),
  );

const ACTIVATIONS = [
  ...['relu', 'tanh', 'sigmoid', 'gelu', 'elu', 'selu', 'softplus', 'silu', 'softsign', 'relu6', 'mish', 'hard_sigmoid'],
  ...['leaky_relu', 'celu', 'squareplus', 'log_sigmoid', 'hard_tanh', 'hard_silu', 'softmax', 'sparsemax', 'soft_shrink'],
  ...['hard_shrink', 'tanh_shrink', 'sparse_plus', 'sparse_sigmoid', 'log_softmax', 'exponential', 'threshold'],
];

const spice = (name: string, random: Random): Literal | undefined => {
  if (name === 'activation' && random.chance(0.4)) return random.pick(...ACTIVATIONS);
  if (/_regularizer$/.test(name) && random.chance(0.12)) return regularizer(random);
  return /_constraint$/.test(name) && random.chance(0.08) ? constraint(random) : undefined;
};

/** The layer with more activations, penalties and constraints than networks are drawn with. */
export const spiced = (call: LayerCall, random: Random): LayerCall => {
  const params: Params = catalogue.layer(call.name)?.params ?? {};
  const open = [...Object.keys(params), 'activity_regularizer'].filter((name) => !call.args.some(([given]) => given === name));
  const added = open.flatMap((name) => {
    const value = spice(name, random);
    return value === undefined ? [] : [[name, value] as const];
  });
  return call.name === 'Input' ? call : { ...call, args: [...call.args, ...added] };
};
