import type { Shape } from '../../../server/src/catalogue/index.ts';
import type { Call, Draft, Flow, LayerCall, Literal } from './draft.ts';
import { Grower, type Named } from './grower.ts';
import { GATED, layerCall, MERGES, outputsOf, SINGLE } from './layers.ts';
import { Random } from './random.ts';

/** Random networks: about two thirds as they should be, the others with a mistake, each the same for the same seed. */

/** How a network is meant to be. */
export interface Plan {
  readonly random: Random;
  readonly grower: Grower;
  readonly statements: number;
  /** The statement that is to be wrong; none in a network that is right. */
  readonly mistake: number;
}

type Accepts = 'right' | 'wrong' | 'either';

export const flow = (calls: readonly Call[], source: readonly string[] = [], target: readonly string[] = []): Flow => ({
  is: 'flow',
  target,
  source,
  calls,
});

const size = (random: Random): Literal => {
  if (random.chance(0.1)) return null;
  if (random.chance(0.05)) return random.pick('time', 'width');
  return random.pick(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 28, 32);
};

/** Sizes of a sample; maps and sequences more often than not. */
const sampleShape = (random: Random): readonly Literal[] => {
  const rank = random.pick(1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 0);
  const channels = random.chance(0.93) ? [random.pick(1, 2, 3, 4, 6, 8)] : [null];
  return rank === 0 ? [] : [...random.many(rank - 1, () => size(random)), ...channels];
};

const input = (random: Random, like?: Shape): LayerCall => {
  const sample = like && random.chance(0.6) ? like.slice(1) : sampleShape(random);
  const batch = random.chance(0.85) ? random.pick(1, 2, 4) : null;
  if (random.chance(0.05))
    return {
      is: 'layer',
      name: 'Input',
      args: [
        ['shape', sample],
        ['batch_size', batch],
      ],
      positional: 0,
    };
  if (!random.chance(0.25)) return { is: 'layer', name: 'Input', args: [['shape', sample]], positional: 0 };
  return { is: 'layer', name: 'Input', args: [['batch_shape', [batch, ...sample]]], positional: 0 };
};

const start = ({ grower, random }: Plan): void => {
  const declares = random.chance(0.2);
  while (!declares && !grower.add(flow([input(random)], [], [grower.fresh('x')])));
  for (let tries = 0; declares && tries < 60; tries += 1) {
    const sample = sampleShape(random).filter((one): one is number | null => typeof one !== 'string');
    const call = single({ grower, random, statements: 0, mistake: 0 }, [null, ...sample], 0.02);
    const declared: readonly [string, Literal] = random.chance(0.3)
      ? ['batch_input_shape', [random.pick(2, 4), ...sample]]
      : ['input_shape', sample];
    if (grower.add(flow([{ ...call, args: [...call.args, declared] }]))) return;
  }
  if (declares) start({ grower, random, statements: 0, mistake: 0 });
};

const single = ({ grower, random }: Plan, shape: Shape | undefined, wildness: number): LayerCall => {
  const call = layerCall(random.pick(...SINGLE), { random, input: shape, wildness });
  const [value] = grower.draft.lets;
  return value ? parameterised(call, value[0], random) : call;
};

/** One more layer, behind the last statement or behind a name. */
const chain = (plan: Plan, accepts: Accepts, wildness: number): boolean => {
  const { grower, random } = plan;
  const { open, current } = grower;
  const from = random.chance(0.25) ? random.pick(...grower.named, undefined) : undefined;
  const call = single(plan, from?.shape ?? current, wildness);
  if (open && !from && random.chance(0.6))
    return grower.take(
      (draft) => ({ ...draft, body: [...draft.body.slice(0, -1), { ...open, calls: [...open.calls, call] }] }),
      accepts,
    );
  const target = targets(plan, call);
  return grower.add(flow([call], from ? [from.name] : [], target), accepts);
};

/** Names for what the layer gives: as many as it should have outputs, or perhaps one. */
const targets = ({ grower, random }: Plan, call: LayerCall): readonly string[] => {
  const count = outputsOf(call) + (random.chance(0.01) ? 1 : 0);
  if (count > 1) return random.many(count, () => grower.fresh('s'));
  return random.chance(0.45) ? [grower.fresh('x')] : [];
};

const isLike = (one: Shape, other: Shape): boolean =>
  one.length === other.length && one.every((value, index) => index === 0 || value === other[index]);

/** Sources for a layer with several inputs: likely of one shape, perhaps one of them twice. */
const sources = ({ grower, random }: Plan, count: number): readonly Named[] => {
  const first = random.pick(...grower.named);
  const like = grower.named.filter(({ shape }) => isLike(shape, first.shape));
  return [first, ...random.many(count - 1, () => (random.chance(0.7) ? random.pick(...like) : random.pick(...grower.named)))];
};

/** A layer with several inputs. */
const merge = (plan: Plan, accepts: Accepts, wildness: number): boolean => {
  const { grower, random } = plan;
  if (grower.named.length === 0) return false;
  const entry = random.pick(...MERGES);
  const from = sources(
    plan,
    random.int(Math.max(entry.inputs.min, 1), Math.min(entry.inputs.max, Math.max(entry.inputs.min, 3))),
  );
  const call = layerCall(entry, { random, input: from[0]?.shape, wildness });
  return grower.add(
    flow(
      [call],
      from.map(({ name }) => name),
      targets(plan, call),
    ),
    accepts,
  );
};

/** Two branches from one value, the same layer in both or not, and a layer that merges them. */
const branches = (plan: Plan, accepts: Accepts): boolean => {
  const { grower, random } = plan;
  const [from] = grower.named.length > 0 ? [random.pick(...grower.named)] : [];
  if (!from) return false;
  const call = single(plan, from.shape, 0.02);
  for (const again of [call, random.chance(0.6) ? structuredClone(call) : single(plan, from.shape, 0.05)])
    if (!grower.add(flow([without(again, 'name')], [from.name], [grower.fresh('b')]))) return false;
  return merge(plan, accepts, 0.1);
};

const without = (call: LayerCall, argument: string): LayerCall => ({
  ...call,
  args: call.args.filter(([name]) => name !== argument),
});

/** A recurrent layer that gives its state to another. */
const handedOn = (plan: Plan, accepts: Accepts): boolean => {
  const { grower, random } = plan;
  const sequences = grower.named.filter(({ shape }) => shape.length === 3);
  if (sequences.length === 0) return false;
  const [from, to] = [random.pick(...sequences), random.pick(...sequences)];
  const giving = layerCall(random.pick(...GATED), { random, input: from.shape, wildness: 0 });
  const args = without(giving, 'return_state').args;
  const giver: LayerCall = { ...giving, args: [...args, ['return_state', true]], positional: Math.min(1, giving.positional) };
  const target = targets(plan, giver);
  if (!grower.add(flow([giver], [from.name], target))) return false;
  const taking = without(layerCall(random.pick(...GATED), { random, input: to.shape, wildness: 0 }), 'units');
  const units = random.chance(0.85) ? given(giver, 'units') : 5;
  const taker: LayerCall = { ...taking, args: [['units', units], ...taking.args], positional: 0 };
  return grower.add(flow([taker], [to.name, ...target.slice(1)], targets(plan, taker)), accepts);
};

const given = (call: LayerCall, argument: string): Literal => call.args.find(([name]) => name === argument)?.[1] ?? null;

/** One layer, used twice or more. */
const shared = (plan: Plan, accepts: Accepts): boolean => {
  const { grower, random } = plan;
  const { current } = grower;
  const name = grower.fresh('shared');
  const use = (source: readonly string[]) =>
    flow([{ is: 'shared', name }], source, random.chance(0.6) ? [grower.fresh('x')] : []);
  const binding = { is: 'layer-binding', name, call: single(plan, current, 0.02) } as const;
  if (!grower.take((draft) => ({ ...draft, body: [...draft.body, binding, use([])] }), accepts)) return false;
  for (let uses = random.int(1, 2); uses > 0 && !grower.isWrong; uses -= 1)
    grower.add(use(grower.named.length > 0 && random.chance(0.7) ? [random.pick(...grower.named).name] : []), accepts);
  return true;
};

/** Layers that repeat, in a body or in a block. */
const repeated = (plan: Plan, accepts: Accepts): boolean => {
  const { grower, random } = plan;
  const calls = random.many(random.int(1, 2), () => without(single(plan, grower.current, 0.03), 'name'));
  return grower.add({ is: 'repeat', count: random.int(1, 3), body: calls.map((call) => flow([call])) }, accepts);
};

const block = (plan: Plan, accepts: Accepts): boolean => {
  const { grower, random } = plan;
  const name = grower.fresh('block');
  const param = grower.fresh('p');
  const calls = random.many(random.int(1, 3), () =>
    parameterised(without(single(plan, grower.current, 0.03), 'name'), param, random),
  );
  const uses = random.many(random.int(1, 2), () => ({
    is: 'block' as const,
    name,
    args: random.chance(0.5) ? [[param, random.int(1, 4)] as const] : [],
  }));
  const body = random.chance(0.3)
    ? [flow(calls, [], ['y1']), flow([{ is: 'layer', name: 'Add', args: [], positional: 0 }], ['y1', 'y1'])]
    : [flow(calls)];
  return grower.take(
    (draft) => ({
      ...draft,
      blocks: [...draft.blocks, { name, params: [[param, random.int(1, 4)]], body }],
      body: [...draft.body, flow(uses)],
    }),
    accepts,
  );
};

/** Arguments that may be a parameter of the block. */
const OPEN_ARGUMENTS = new Set([
  'units',
  'filters',
  'kernel_size',
  'strides',
  'n',
  'pool_size',
  'size',
  'output_dim',
  'num_heads',
]);

const parameterised = (call: LayerCall, name: string, random: Random): LayerCall => ({
  ...call,
  args: call.args.map(([key, value]) => [key, OPEN_ARGUMENTS.has(key) && random.chance(0.4) ? { is: 'reference', name } : value]),
});

const further = (plan: Plan): boolean => {
  const { grower, random } = plan;
  const like = grower.named.length > 0 ? random.pick(...grower.named).shape : undefined;
  return grower.add(flow([input(random, like)], [], [grower.fresh('x')]));
};

/** One more statement or several; `false` where the language does not accept them. */
export const step = (plan: Plan, accepts: Accepts): boolean => {
  const { random } = plan;
  const wildness = accepts === 'right' ? 0.03 : 0.35;
  const kind = random.next();
  if (kind < 0.58) return chain(plan, accepts, wildness);
  if (kind < 0.73) return merge(plan, accepts, wildness);
  if (kind < 0.85) return branches(plan, accepts);
  if (kind < 0.88) return shared(plan, accepts);
  if (kind < 0.9) return handedOn(plan, accepts);
  if (kind < 0.93) return repeated(plan, accepts);
  return kind < 0.96 ? block(plan, accepts) : further(plan);
};

/** Now and then a network is kept whatever the language says of it, so that it is not the judge of what it is asked. */
const wish = ({ random, mistake }: Plan, statement: number): Accepts => {
  if (random.chance(0.03)) return 'either';
  if (statement !== mistake) return 'right';
  return random.chance(0.75) ? 'wrong' : 'either';
};

const finish = ({ grower, random }: Plan): void => {
  if (grower.isWrong || !random.chance(0.25) || grower.named.length === 0) return;
  const names = random.shuffled(grower.named.map(({ name }) => name)).slice(0, random.int(1, 3));
  grower.add({ is: 'output', names });
};

/** The network of that number, of those that follow from the seed. */
export const generate = (seed: number, number: number): Draft => {
  const random = new Random(seed, number);
  const statements = random.int(2, 9);
  const plan = {
    random,
    grower: new Grower(random, random.chance(0.15) ? [['n', random.int(1, 4)]] : []),
    statements,
    mistake: random.chance(0.34) ? random.int(0, statements - 1) : -1,
  };
  start(plan);
  for (let statement = 0; statement < statements; statement += 1) {
    const accepts = wish(plan, statement);
    for (let tries = 0; tries < (accepts === 'wrong' ? 40 : 12) && !step(plan, accepts); tries += 1);
    if (plan.grower.isWrong && !random.chance(0.1)) break;
  }
  finish(plan);
  return plan.grower.draft;
};
