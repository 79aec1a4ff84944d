import type { Shape } from '../../../server/src/catalogue/index.ts';
import type { Draft, LayerCall, Literal } from '../networks/draft.ts';
import { flow, step } from '../networks/generate.ts';
import { Grower } from '../networks/grower.ts';
import { Random } from '../networks/random.ts';
import type { Goal, TrainingDraft } from './draft.ts';
import { randomGoal } from './goals.ts';
import { OPTIMIZERS, randomOptimizer } from './optimizers.ts';
import { isTrainable, spiced, tamed } from './taming.ts';

/** Random trainings: layers alone and mixed, one after another and in branches, and all that they are trained with. */

/** Small: what differs, differs in small networks too. */
const LIMITS = { tensor: 600, layer: 2500 };

/** Takes only what both programs train alike. */
class TrainingGrower extends Grower {
  override take(change: (draft: Draft) => Draft, accepts: 'right' | 'wrong' | 'either'): boolean {
    const next = tamed(change(this.draft));
    return isTrainable(next) && super.take(() => next, accepts);
  }
}

const input = (sizes: readonly Literal[]): LayerCall => ({ is: 'layer', name: 'Input', args: [['shape', sizes]], positional: 0 });

/** Whole numbers below `VOCABULARY`, and the layer that reads them. */
export const VOCABULARY = 8;
const indices = (random: Random): readonly LayerCall[] => [
  { ...input([random.int(3, 7)]), args: [...input([random.int(3, 7)]).args, ['dtype', 'int32']] },
  {
    is: 'layer',
    name: 'Embedding',
    args: [
      ['input_dim', VOCABULARY],
      ['output_dim', random.int(2, 4)],
      ...(random.chance(0.6) ? [['mask_zero', true] as const] : []),
    ],
    positional: 2,
  },
];

const START: readonly ((random: Random) => readonly LayerCall[])[] = [
  (random) => [input([random.int(3, 6)])],
  (random) => [input([random.int(4, 8), random.int(2, 4)])],
  (random) => [input([random.int(4, 8), random.int(2, 4)])],
  (random) => [input([random.int(5, 8), random.int(5, 8), random.int(1, 3)])],
  (random) => [input([random.int(5, 8), random.int(5, 8), random.int(1, 3)])],
  (random) => [input([4, random.int(3, 5), 4, random.int(1, 2)])],
  indices,
];

const STATEMENTS = [1, 1, 2, 2, 3, 4, 5];

const grown = (random: Random): Grower => {
  const grower = new TrainingGrower(random, [], LIMITS);
  while (!grower.add(flow(random.pick(...START)(random), [], [grower.fresh('x')])));
  const plan = { random, grower, statements: 0, mistake: -1 };
  for (let statements = random.pick(...STATEMENTS); statements > 0; statements -= 1)
    for (let tries = 0; tries < 20 && !step(plan, 'right'); tries += 1);
  for (let tries = 0; tries < 4; tries += 1) {
    const next = { ...grower.draft, body: grower.draft.body.map((one) => spicedStatement(one, random)) };
    if (grower.take(() => next, 'right')) break;
  }
  return grower;
};

const spicedStatement = (statement: Draft['body'][number], random: Random): Draft['body'][number] =>
  statement.is === 'flow'
    ? { ...statement, calls: statement.calls.map((call) => (call.is === 'layer' ? spiced(call, random) : call)) }
    : statement;

const isKnown = (shape: Shape | undefined): shape is Shape =>
  shape !== undefined && shape.length > 1 && shape.slice(1).every((size) => typeof size === 'number');

/** The network with one goal at its end. */
const single = (grower: Grower, random: Random): readonly Goal[] => {
  const { current } = grower;
  if (!isKnown(current)) return [];
  for (let tries = 0; tries < 5; tries += 1) {
    const goal = randomGoal(current, random);
    if (grower.add(flow(goal.head))) return [goal];
  }
  return [];
};

/** The network with a goal behind each of two or three of its values. */
const several = (grower: Grower, random: Random): readonly Goal[] => {
  const values = random.shuffled(grower.named.filter(({ shape }) => isKnown(shape))).slice(0, random.int(2, 3));
  const goals = values.map(({ name, shape }) => ({ goal: randomGoal(shape, random), from: name, to: grower.fresh('y') }));
  for (const { goal, from, to } of goals) if (!grower.add(flow(goal.head, [from], [to]))) return [];
  return grower.add({ is: 'output', names: goals.map(({ to }) => to) }) ? goals.map(({ goal }) => goal) : [];
};

/** Weights of some classes, where there is one output with one class a sample. */
const classWeight = (goals: readonly Goal[], random: Random): TrainingDraft['classWeight'] => {
  const [goal] = goals;
  const isClasses = goal?.target.kind === 'one-hot' || goal?.target.kind === 'classes';
  return isClasses && goals.length === 1 && goal.perSample && random.chance(0.25) ? { 0: 0.5, 2: 1.5 } : null;
};

/** The training of that number, of those that follow from the seed. */
export const generate = (seed: number, number: number): TrainingDraft => {
  const random = new Random(seed, number, 7);
  for (;;) {
    const grower = grown(random);
    const isSingle = grower.named.length < 2 || random.chance(0.7);
    const goals = isSingle ? single(grower, random) : several(grower, random);
    if (goals.length === 0) continue;
    return {
      network: grower.draft,
      goals: goals.map(({ loss, metrics, target }) => ({ loss, metrics, target })),
      // In turn, so that few trainings have all of them.
      optimizer: randomOptimizer(OPTIMIZERS[number % OPTIMIZERS.length] ?? 'SGD', random),
      lossWeights: goals.length > 1 && random.chance(0.5) ? goals.map(() => random.pick(0.3, 0.7, 1.5)) : null,
      classWeight: classWeight(goals, random),
      batch: random.pick(4, 5, 8),
      samples: random.pick(14, 18),
    };
  }
};
