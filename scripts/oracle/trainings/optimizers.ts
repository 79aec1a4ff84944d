import type { Arguments, EntryValue, Literal } from '../networks/draft.ts';
import type { Random } from '../networks/random.ts';

/** Random optimizers: every one of the catalogue, with options and schedules that a training of some ten steps notices. */

const entry = (of: EntryValue['of'], name: string, args: Arguments): EntryValue => ({ is: 'entry', of, name, args });

type Maker = (random: Random) => Literal;

/** Arguments, each with its probability. */
const some = (random: Random, makers: Readonly<Record<string, Maker>>, probability = 0.35): Arguments =>
  Object.entries(makers).flatMap(([name, make]) => (random.chance(probability) ? [[name, make(random)] as const] : []));

const oneOf =
  (...values: readonly Literal[]): Maker =>
  (random) =>
    random.pick(...values);

const flag = oneOf(true, false);

/** Schedules that fall within the ten or so steps of a training. */
const SCHEDULES: readonly ((random: Random, rate: number) => EntryValue)[] = [
  (random, rate) =>
    entry('schedule', 'ExponentialDecay', [
      ['initial_learning_rate', rate],
      ['decay_steps', random.pick(2, 4, 10)],
      ['decay_rate', random.pick(0.5, 0.9)],
      ...some(random, { staircase: flag }),
    ]),
  (random, rate) =>
    entry('schedule', 'InverseTimeDecay', [
      ['initial_learning_rate', rate],
      ['decay_steps', random.pick(1, 3)],
      ['decay_rate', random.pick(0.1, 0.5)],
      ...some(random, { staircase: flag }),
    ]),
  (random, rate) =>
    entry('schedule', 'PolynomialDecay', [
      ['initial_learning_rate', rate],
      ['decay_steps', random.pick(3, 8)],
      ...some(random, { end_learning_rate: () => rate / 8, power: oneOf(0.5, 2.5), cycle: flag }),
    ]),
  (random, rate) =>
    entry('schedule', 'PiecewiseConstantDecay', [
      ['boundaries', [2, 6]],
      ['values', [rate, rate / 2, random.pick(rate / 4, rate)]],
    ]),
  (random, rate) =>
    entry('schedule', 'CosineDecay', [
      ['initial_learning_rate', rate],
      ['decay_steps', random.pick(4, 12)],
      ...some(random, { alpha: oneOf(0.1, 0.25) }),
      ...(random.chance(0.3)
        ? ([
            ['warmup_target', rate * 2],
            ['warmup_steps', 3],
          ] as const)
        : []),
    ]),
  (random, rate) =>
    entry('schedule', 'CosineDecayRestarts', [
      ['initial_learning_rate', rate],
      ['first_decay_steps', random.pick(2, 5)],
      ...some(random, { t_mul: oneOf(1.5, 2.5), m_mul: oneOf(0.5, 0.9), alpha: oneOf(0.1) }),
    ]),
];

const beta = { beta_1: oneOf(0.8, 0.95), beta_2: oneOf(0.9, 0.99) };
const epsilon = oneOf(1e-3, 1e-5);

/** Usual learning rates and the optimizer's own options. */
const KINDS: Readonly<Record<string, readonly [rates: readonly number[], own: Readonly<Record<string, Maker>>]>> = {
  SGD: [[0.01, 0.05, 0.1], { momentum: oneOf(0.5, 0.9), nesterov: flag }],
  RMSprop: [[0.001, 0.01], { rho: oneOf(0.8, 0.95), momentum: oneOf(0.5), epsilon, centered: flag }],
  Adam: [[0.001, 0.01], { ...beta, epsilon, amsgrad: flag }],
  AdamW: [[0.001, 0.01], { ...beta, epsilon, amsgrad: flag }],
  Adadelta: [[0.5, 0.9], { rho: oneOf(0.7, 0.9), epsilon }],
  Adagrad: [[0.01, 0.1], { initial_accumulator_value: oneOf(0.01, 0.5), epsilon }],
  Adamax: [[0.001, 0.02], { ...beta, epsilon }],
  Adafactor: [
    [0.01, 0.05],
    { beta_2_decay: oneOf(-0.5, -0.9), epsilon_2: oneOf(1e-2), clip_threshold: oneOf(0.5, 2.5), relative_step: flag },
  ],
  Nadam: [[0.001, 0.01], { ...beta, epsilon }],
  Ftrl: [
    [0.01, 0.1],
    {
      learning_rate_power: oneOf(-0.4, -0.6),
      initial_accumulator_value: oneOf(0.2, 0.5),
      l1_regularization_strength: oneOf(0.01),
      l2_regularization_strength: oneOf(0.01, 0.1),
      l2_shrinkage_regularization_strength: oneOf(0.01),
      beta: oneOf(0.1, 0.5),
    },
  ],
  Lion: [[0.001, 0.01], { beta_1: oneOf(0.7, 0.95), beta_2: oneOf(0.9, 0.95) }],
  Lamb: [[0.001, 0.01], { ...beta, epsilon }],
  Muon: [
    [0.005, 0.02],
    { momentum: oneOf(0.5, 0.9), ns_steps: oneOf(3, 6), nesterov: flag, rms_rate: oneOf(0.5), adam_lr_ratio: oneOf(0.5, 2.5) },
  ],
  ScheduleFreeAdamW: [[0.005, 0.02], { ...beta, epsilon, warmup_steps: oneOf(2, 5) }],
};

export const OPTIMIZERS: readonly string[] = Object.keys(KINDS);

const CLIPS: readonly Arguments[] = [[['clipnorm', 0.5]], [['clipvalue', 0.05]], [['global_clipnorm', 0.7]]];

/** What every optimizer takes. */
const common = (random: Random): Arguments => [
  ...(random.chance(0.2) ? [['weight_decay', random.pick(0.004, 0.1)] as const] : []),
  ...(random.chance(0.25) ? random.pick(...CLIPS) : []),
  ...(random.chance(0.1)
    ? [['use_ema', true] as const, ['ema_momentum', 0.9] as const, ...some(random, { ema_overwrite_frequency: oneOf(2, 5) })]
    : []),
  ...(random.chance(0.05) ? [['loss_scale_factor', 16.5] as const] : []),
  ...(random.chance(0.08) ? [['gradient_accumulation_steps', random.pick(2, 3)] as const] : []),
];

/** ScheduleFreeAdamW has no memory but its own. */
const fits = (name: string, [argument]: Arguments[number]): boolean =>
  name !== 'ScheduleFreeAdamW' || !/ema|accumulation/.test(argument);

/** @param name one of `OPTIMIZERS` */
export const randomOptimizer = (name: string, random: Random): EntryValue => {
  const [rates, own] = KINDS[name] ?? [[0.01], {}];
  const rate = random.pick(...rates);
  const schedule = random.chance(0.3) && name !== 'ScheduleFreeAdamW' ? random.pick(...SCHEDULES)(random, rate) : rate;
  const args: Arguments = [['learning_rate', schedule], ...some(random, own), ...common(random)];
  return entry(
    'optimizer',
    name,
    args.filter((one) => fits(name, one)),
  );
};
